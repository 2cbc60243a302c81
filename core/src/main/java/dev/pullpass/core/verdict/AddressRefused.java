package dev.pullpass.core.verdict;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.verdict.About.Group;
import java.util.List;
import java.util.Optional;

/** The registry's firewall does not let the node's address in. */
record AddressRefused(Facts facts) implements OnTheWire {
  static final About ABOUT =
      new About(
          "AddressRefused",
          Group.REGISTRY,
          "The registry's firewall does not let the node's address in.",
          "Azure Container Registry answers 403 with the caller's address before it looks at a credential. The address is the caller's own, so a refusal of a probe made elsewhere says nothing about the nodes.",
          "Allow the nodes' outgoing address, or reach the registry through a private endpoint.");

  static Optional<AddressRefused> check(Facts facts) {
    return Optional.of(new AddressRefused(facts));
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public String summary() {
    return "The firewall of "
        + facts.host()
        + " does not let the node's address"
        + address().map(ip -> " " + ip).orElse("")
        + " in.";
  }

  @Override
  public List<Remedy> fix() {
    return List.of(
        Remedy.of(
            "Allow "
                + address().orElse("the nodes' outgoing address")
                + " in the registry's network rules, or give the nodes a private endpoint to it."));
  }

  /** The address between the quotation marks after "client with IP". */
  private Optional<String> address() {
    String text = facts.said().text();
    int open = text.indexOf('\'', Math.max(0, text.indexOf("client with IP")));
    int close = text.indexOf('\'', open + 1);
    return open < 0 || close < 0 ? Optional.empty() : Optional.of(text.substring(open + 1, close));
  }
}
