package dev.pullpass.core.verdict;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.verdict.About.Group;
import java.util.List;
import java.util.Optional;

/** The registry's host name does not resolve on the node. */
record HostUnknown(Facts facts) implements OnTheWire {
  static final About ABOUT =
      new About(
          "HostUnknown",
          Group.NETWORK,
          "The registry's host name does not resolve on the node.",
          "The runtime asks the node's resolver, not the cluster's DNS: Service names do not resolve there. A first part with capitals, such as Team/app, is read as a host name too.",
          "Correct the host in the image reference, or the DNS that the nodes use.");

  static Optional<HostUnknown> check(Facts facts) {
    return Optional.of(new HostUnknown(facts));
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public String summary() {
    return "The node cannot resolve the host name " + host() + why() + ".";
  }

  @Override
  public List<Remedy> fix() {
    return List.of(
        Remedy.of("Check the spelling of " + host() + " in the image reference."),
        Remedy.of(
            "If it is right, look at the resolver of the nodes.",
            "kubectl debug node/"
                + (facts.pod().node().isEmpty() ? "NODE" : facts.pod().node())
                + " -it --image=busybox -- nslookup "
                + bareHost()));
  }

  /** Two usual reasons that the name itself gives away. */
  private String why() {
    String name = bareHost();
    if (name.endsWith(".svc") || name.contains(".svc.")) {
      return ", which only the cluster's own DNS knows";
    }
    boolean capital = name.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
    return capital && name.indexOf('.') < 0
        ? " (the first part of "
            + facts.container().image()
            + " has a capital letter, so it is read as a host)"
        : "";
  }

  private String bareHost() {
    int colon = host().lastIndexOf(':');
    return colon > host().lastIndexOf(']') ? host().substring(0, colon) : host();
  }
}
