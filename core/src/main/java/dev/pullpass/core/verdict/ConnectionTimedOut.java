package dev.pullpass.core.verdict;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.verdict.About.Group;
import java.util.List;
import java.util.Optional;

/** The registry did not answer the node in time. */
record ConnectionTimedOut(Facts facts) implements OnTheWire {
  static final About ABOUT =
      new About(
          "ConnectionTimedOut",
          Group.NETWORK,
          "The registry did not answer the node in time.",
          "Packets are dropped on the way, by a firewall, a missing route or NAT, or a blocked country; or the registry is too slow.",
          "Open the way from the nodes to the registry, or use a mirror that they reach.");

  static Optional<ConnectionTimedOut> check(Facts facts) {
    return Optional.of(new ConnectionTimedOut(facts));
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public String summary() {
    return "The node got no answer from " + host() + " in time.";
  }

  @Override
  public List<Remedy> fix() {
    return List.of(
        Remedy.of(
            "Allow the nodes to reach "
                + host()
                + " (firewall, security group, NAT, proxy), or pull through a mirror."));
  }
}
