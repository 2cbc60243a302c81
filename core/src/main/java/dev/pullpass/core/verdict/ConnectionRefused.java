package dev.pullpass.core.verdict;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.verdict.About.Group;
import java.util.List;
import java.util.Optional;

/** Nothing accepts connections at the registry's address. */
record ConnectionRefused(Facts facts) implements OnTheWire {
  static final About ABOUT =
      new About(
          "ConnectionRefused",
          Group.NETWORK,
          "Nothing accepts connections at the registry's address.",
          "The host resolves, but the connection is refused, reset or closed at once: a wrong port, a registry that is down, or a firewall that rejects. localhost means the node itself.",
          "Correct the port, or start the registry.");

  static Optional<ConnectionRefused> check(Facts facts) {
    return Optional.of(new ConnectionRefused(facts));
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public String summary() {
    boolean itself = host().startsWith("localhost") || host().startsWith("127.");
    return "Nothing accepts the node's connections at "
        + host()
        + (itself ? ", which is the node itself." : ".");
  }

  @Override
  public List<Remedy> fix() {
    return List.of(
        Remedy.of(
            "Check host and port in the image reference, and that the registry is running and reachable from the nodes."));
  }
}
