package dev.pullpass.core.verdict;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.verdict.About.Group;
import java.util.List;
import java.util.Optional;

/** The registry limits how many pulls it answers. */
record RateLimited(Facts facts) implements OnTheWire {
  static final About ABOUT =
      new About(
          "RateLimited",
          Group.REGISTRY,
          "The registry limits how many pulls it answers.",
          "Docker Hub counts manifest GETs per account, or per address for anonymous pulls; all nodes behind one NAT share that. It passes by itself.",
          "Authenticate the pulls, use a mirror, or wait.");

  static Optional<RateLimited> check(Facts facts) {
    return Optional.of(new RateLimited(facts));
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public String summary() {
    return ""
        + host()
        + " refuses more pulls for now (429)"
        + (facts.plan().credentials().isEmpty()
            ? "; these pulls are anonymous."
            : "; these pulls use an account.");
  }

  @Override
  public List<Remedy> fix() {
    return List.of(
        Remedy.of(
            facts.plan().credentials().isEmpty()
                ? "Pull with an account (its own limit applies), or through a pull-through cache; waiting helps too."
                : "Pull through a pull-through cache, or with an account that has a higher limit; waiting helps too."));
  }
}
