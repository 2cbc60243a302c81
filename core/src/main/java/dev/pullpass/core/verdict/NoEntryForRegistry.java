package dev.pullpass.core.verdict;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.verdict.About.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** None of the pod's pull secrets has an entry that matches the image's registry. */
record NoEntryForRegistry(Facts facts) implements Verdict {
  static final About ABOUT =
      new About(
          "NoEntryForRegistry",
          Group.PULL_SECRET,
          "None of the pod's pull secrets has an entry that matches the image's registry.",
          "The kubelet compares host (label by label, * allowed inside one), port (as written) and path prefix; the scheme does not count, and a path /v1/ or /v2/ is dropped only with its final slash. Docker Hub matches index.docker.io and docker.io only.",
          "Write the entry's key as the kubelet matches it, or name a secret for this registry.");

  static Optional<NoEntryForRegistry> check(Facts facts) {
    boolean readable =
        facts.plan().found().stream().anyMatch(s -> s.config().isPresent() && !s.isMalformed());
    return readable && facts.plan().credentials().isEmpty() && facts.plan().isWhollySeen()
        ? Optional.of(new NoEntryForRegistry(facts))
        : Optional.empty();
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Confidence confidence() {
    return Confidence.provenIf(Refusal.isSeen(facts));
  }

  @Override
  public String summary() {
    Entries entries = Entries.of(facts);
    return entries.describe()
        + " no entry that matches "
        + facts.host()
        + entries.nearMiss().map(near -> ": " + near).orElse("")
        + "; the kubelet pulled without credentials.";
  }

  @Override
  public List<String> evidence() {
    List<String> all = new ArrayList<>(Say.all(facts));
    Entries.of(facts).otherMisses().forEach(all::add);
    return List.copyOf(all);
  }

  @Override
  public List<Remedy> fix() {
    List<Remedy> all = new ArrayList<>();
    if (Entries.of(facts).nearMiss().isPresent()) {
      all.add(
          Remedy.of(
              "Write the entry's key as "
                  + Commands.secretKey(facts)
                  + " in the secret; create it again:",
              Commands.createSecret(facts, facts.plan().found().get(0).name().name() + "-2")));
    }
    all.addAll(Supply.credential(facts));
    return List.copyOf(all);
  }

  @Override
  public Link broken() {
    return Link.REGISTRY;
  }
}
