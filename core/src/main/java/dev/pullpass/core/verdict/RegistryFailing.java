package dev.pullpass.core.verdict;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.verdict.About.Group;
import java.util.List;
import java.util.Optional;

/** The registry answers with an error of its own. */
record RegistryFailing(Facts facts) implements OnTheWire {
  static final About ABOUT =
      new About(
          "RegistryFailing",
          Group.REGISTRY,
          "The registry answers with an error of its own.",
          "A 5xx status, or another answer that no working registry gives, often from a proxy before it. The kubelet goes on trying.",
          "Repair the registry, or wait; pull through a mirror meanwhile.");

  static Optional<RegistryFailing> check(Facts facts) {
    return Optional.of(new RegistryFailing(facts));
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public String summary() {
    return ""
        + host()
        + " fails"
        + facts
            .said()
            .reading()
            .status()
            .or(() -> facts.answers().decisive().map(a -> a.status()).filter(s -> s > 0))
            .map(s -> " with status " + s)
            .orElse("")
        + ".";
  }

  @Override
  public List<Remedy> fix() {
    return List.of(
        Remedy.of(
            "Look at the registry's own status and logs; the kubelet goes on trying by itself."));
  }
}
