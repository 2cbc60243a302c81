package dev.pullpass.core.verdict;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.verdict.About.Group;
import java.util.List;
import java.util.Optional;

/** The proxy between node and registry fails. */
record ProxyFailure(Facts facts) implements OnTheWire {
  static final About ABOUT =
      new About(
          "ProxyFailure",
          Group.NETWORK,
          "The proxy between node and registry fails.",
          "The runtime takes HTTPS_PROXY and NO_PROXY from its own service environment on the node, not from the pod.",
          "Correct the proxy settings of the runtime, or exempt the registry.");

  static Optional<ProxyFailure> check(Facts facts) {
    return Optional.of(new ProxyFailure(facts));
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public String summary() {
    return "The node's way to " + facts.host() + " leads through a proxy that fails.";
  }

  @Override
  public List<Remedy> fix() {
    return List.of(
        Remedy.of(
            "Correct HTTPS_PROXY in the runtime's service on the nodes, or add "
                + facts.host()
                + " to NO_PROXY, then restart the runtime."));
  }
}
