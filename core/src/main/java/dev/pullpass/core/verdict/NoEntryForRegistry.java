package dev.pullpass.core.verdict;

import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.cluster.Secret;
import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.plan.Change;
import dev.pullpass.core.plan.SecretEdit;
import dev.pullpass.core.verdict.About.Group;
import dev.pullpass.core.verdict.Entries.NearEntry;
import dev.pullpass.core.verdict.NearMiss.Mend;
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

  /**
   * As a cause: the registry wants a credential for this image, or one of the entries was plainly
   * meant for it. Else the image may simply not exist, and a secret for another registry is no
   * fault.
   */
  static Optional<NoEntryForRegistry> checkCause(Facts facts) {
    return check(facts)
        .filter(
            found -> Refusal.needsCredential(facts) || Entries.of(facts).nearMiss().isPresent());
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Confidence confidence() {
    return Confidence.provenIf(Refusal.isSeen(facts) && Refusal.needsCredential(facts));
  }

  @Override
  public String summary() {
    Entries entries = Entries.of(facts);
    return entries.describe()
        + " no entry that matches "
        + facts.host()
        + entries.nearMiss().map(near -> ": " + near.miss().why()).orElse("")
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
    return nearKey().map(this::rename).orElseGet(() -> Supply.credential(facts));
  }

  /** The entry that means this registry and is written so that the kubelet does not see it. */
  private Optional<NearEntry> nearKey() {
    return Entries.of(facts)
        .nearMiss()
        .filter(near -> near.miss().mend() == Mend.RENAME)
        .filter(near -> SecretCommands.canRename(near.miss().entry()))
        .filter(near -> isJson(near.secret()));
  }

  private List<Remedy> rename(NearEntry near) {
    String key = SecretCommands.key(facts);
    return List.of(
        Remedy.of(
            "Write the key as " + key + " in Secret " + near.secret() + "; user and password stay.",
            SecretCommands.rename(near.secret(), near.miss().entry(), key)),
        Remedy.of("The kubelet tries again within five minutes; a deleted pod tries at once."));
  }

  private boolean isJson(ObjectName secret) {
    return facts.plan().found().stream()
        .filter(found -> found.name().equals(secret))
        .anyMatch(found -> found.secret().type().equals(Secret.DOCKER_CONFIG_JSON));
  }

  @Override
  public List<Change> repair() {
    return nearKey()
        .map(
            near ->
                Repairs.withRetry(
                    facts,
                    new Change.EditSecret(
                        near.secret(),
                        new SecretEdit.RenameKey(near.miss().entry(), SecretCommands.key(facts)))))
        .orElseGet(() -> Supply.changes(facts));
  }

  @Override
  public Link broken() {
    return Link.REGISTRY;
  }
}
