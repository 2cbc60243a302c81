package dev.pullpass.core.verdict;

import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.cluster.Workload;
import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.plan.Change;
import dev.pullpass.core.plan.SecretContent;
import dev.pullpass.core.plan.TemplateEdit;
import dev.pullpass.core.verdict.About.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A pull secret that the pod names does not exist in its namespace. */
record SecretAbsent(Facts facts, List<String> names) implements Verdict {
  static final About ABOUT =
      new About(
          "SecretAbsent",
          Group.PULL_SECRET,
          "A pull secret that the pod names does not exist in its namespace.",
          "Pull secrets are read from the pod's own namespace only. The kubelet skips a missing one (event FailedToRetrieveImagePullSecret since 1.28) and pulls without it.",
          "Create or copy the secret, or correct its name.");

  static Optional<SecretAbsent> check(Facts facts) {
    List<String> absent = new ArrayList<>(facts.plan().absent());
    facts.plan().unseen().stream()
        .filter(facts.said().unretrieved()::contains)
        .forEach(absent::add);
    return absent.isEmpty() ? Optional.empty() : Optional.of(new SecretAbsent(facts, absent));
  }

  /** As a cause: nothing else that the pod brings matches the image. */
  static Optional<SecretAbsent> checkCause(Facts facts) {
    return check(facts)
        .filter(found -> facts.plan().credentials().isEmpty())
        .filter(found -> !isPublicNamespace(facts) || Refusal.needsCredential(facts))
        .filter(found -> Entries.of(facts).nearMiss().isEmpty())
        .filter(found -> found.names().containsAll(facts.plan().unseen()));
  }

  /** The official images of Docker Hub are public: one that is refused does not exist. */
  private static boolean isPublicNamespace(Facts facts) {
    return facts.image().filter(i -> i.repository().startsWith("docker.io/library/")).isPresent();
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Confidence confidence() {
    return Confidence.provenIf(
        Refusal.isSeen(facts)
            && Refusal.needsCredential(facts)
            && !facts.plan().absent().isEmpty());
  }

  @Override
  public String summary() {
    return Say.secrets(facts, names)
        + (names.size() == 1
            ? ", which the pod names, does not exist"
            : ", which the pod names, do not exist")
        + (exists().isEmpty() ? "." : "; there is one of that name in " + namespaces() + ".");
  }

  @Override
  public List<String> evidence() {
    List<String> all = new ArrayList<>();
    alike()
        .ifPresent(name -> all.add("The namespace has a secret of a similar name: " + name + "."));
    all.addAll(Say.all(facts));
    return List.copyOf(all);
  }

  @Override
  public List<Remedy> fix() {
    return List.of(
        supply(),
        Remedy.of("The kubelet tries again within five minutes; a deleted pod tries at once."));
  }

  private Remedy supply() {
    Optional<String> instead = alike().or(this::worksHere);
    Optional<Workload> workload = facts.around().workload().filter(Commands::canRollOut);
    if (instead.isPresent()
        && workload.filter(w -> w.templatePullSecrets().contains(names.get(0))).isPresent()) {
      return Remedy.of(
          "Name "
              + instead.get()
              + " instead of "
              + names.get(0)
              + " in "
              + Commands.owner(facts)
              + ".",
          Commands.renameInTemplate(workload.get(), names.get(0), instead.get()));
    }
    if (instead.isPresent()) {
      return Remedy.of(
          "Name "
              + instead.get()
              + " instead of "
              + names.get(0)
              + " in "
              + Commands.owner(facts)
              + " (or in service account "
              + facts.pod().serviceAccount()
              + ").");
    }
    return source()
        .map(
            from ->
                Remedy.of(
                    "Copy " + from + " to " + target() + ".", SecretCommands.copy(from, target())))
        .orElseGet(
            () ->
                Remedy.of(
                    "Create it with " + facts.provider().credentialHelp() + ".",
                    SecretCommands.create(facts, names.get(0))));
  }

  @Override
  public List<Change> repair() {
    Optional<String> instead = alike().or(this::worksHere);
    if (instead.isPresent()) {
      return templateNames()
          ? Repairs.editTemplate(
              facts, new TemplateEdit.ReplacePullSecret(names.get(0), instead.get()))
          : Repairs.withNewPods(facts, new Change.Wire(Repairs.account(facts), instead.get()));
    }
    SecretContent content =
        source()
            .map(from -> (SecretContent) new SecretContent.CopyOf(from))
            .orElseGet(() -> Repairs.content(facts, target()));
    return Repairs.withRetry(facts, new Change.PutSecret(target(), content));
  }

  private boolean templateNames() {
    return facts
        .around()
        .workload()
        .filter(workload -> workload.templatePullSecrets().contains(names.get(0)))
        .isPresent();
  }

  /** One that works by the registry's answer, else one of the same name. */
  private Optional<ObjectName> source() {
    return works().or(() -> exists().stream().findFirst());
  }

  private ObjectName target() {
    return new ObjectName(facts.namespace(), names.get(0));
  }

  private Optional<ObjectName> works() {
    return facts.answers().working().map(tried -> tried.credential().secret());
  }

  private Optional<String> worksHere() {
    return works()
        .filter(secret -> secret.namespace().equals(facts.namespace()))
        .map(ObjectName::name);
  }

  @Override
  public Link broken() {
    return Link.SECRET;
  }

  private List<ObjectName> exists() {
    return facts.around().homonyms();
  }

  private String namespaces() {
    List<String> all = exists().stream().map(ObjectName::namespace).toList();
    return "namespace " + Say.list(all.size() > 3 ? all.subList(0, 3) : all);
  }

  private Optional<String> alike() {
    return Nearest.of(names.get(0), facts.around().neighbours(), 2);
  }
}
