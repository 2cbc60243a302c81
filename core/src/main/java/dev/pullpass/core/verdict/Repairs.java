package dev.pullpass.core.verdict;

import dev.pullpass.core.cluster.ContainerKind;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.cluster.Workload;
import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.facts.Answers.Tried;
import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.plan.Change;
import dev.pullpass.core.plan.ObjectRef;
import dev.pullpass.core.plan.Question;
import dev.pullpass.core.plan.SecretContent;
import dev.pullpass.core.plan.SecretEdit;
import dev.pullpass.core.plan.TemplateEdit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The changes that several verdicts have in common. None where only a person can act. */
final class Repairs {
  private Repairs() {}

  /** Changes, and then new pods, which come with the changed list or image. */
  static List<Change> withNewPods(Facts facts, Change... changes) {
    return Stream.concat(Stream.of(changes), newPod(facts).stream()).toList();
  }

  /**
   * Changes in a secret, which the kubelet reads anew at its next attempt. An evicted pod does not
   * wait for that; a Job would count it as a failure.
   */
  static List<Change> withRetry(Facts facts, Change... changes) {
    boolean job = facts.pod().owner().filter(owner -> owner.kind().equals("Job")).isPresent();
    return job ? List.of(changes) : withNewPods(facts, changes);
  }

  /** Evicts the pod, where somebody makes it anew. */
  static Optional<Change> newPod(Facts facts) {
    return facts.pod().owner().isPresent() && !facts.pod().mirror()
        ? Optional.of(new Change.Evict(facts.pod().name(), facts.pod().uid()))
        : Optional.empty();
  }

  /**
   * The secret's entry gets the credential that works by the registry's answer, else it is asked.
   */
  static Change entry(Facts facts, String secret, String key) {
    ObjectName name = new ObjectName(facts.namespace(), secret);
    Optional<Credential> working = working(facts);
    return new Change.EditSecret(
        name,
        working.isPresent()
            ? new SecretEdit.SetEntry(key, working.get())
            : new SecretEdit.AskEntry(key, login(facts, name, key)));
  }

  /** The content of a secret that works, else one entry for the image's registry, to be asked. */
  static SecretContent content(Facts facts, ObjectName secret) {
    return facts
        .answers()
        .working()
        .map(tried -> (SecretContent) new SecretContent.CopyOf(tried.credential().secret()))
        .orElseGet(() -> new SecretContent.Asked(login(facts, secret, SecretCommands.key(facts))));
  }

  /** The pod's service account. */
  static ObjectName account(Facts facts) {
    return new ObjectName(facts.namespace(), facts.pod().serviceAccount());
  }

  /** What is asked where no credential at hand works. */
  static Question.Login login(Facts facts, ObjectName secret, String key) {
    return new Question.Login(secret, key, facts.host(), facts.provider().credentialHelp());
  }

  private static Optional<Credential> working(Facts facts) {
    return facts.answers().working().map(Tried::credential).map(f -> f.credential().credential());
  }

  /** The owner's template names the secret, too; new pods where the owner makes none by itself. */
  static List<Change> wireTemplate(Facts facts, String secret) {
    return editTemplate(facts, new TemplateEdit.AddPullSecret(secret));
  }

  /** A change to the owner's template; none where it cannot be changed. */
  static List<Change> editTemplate(Facts facts, TemplateEdit edit) {
    return facts.around().workload().filter(Commands::hasTemplate).stream()
        .flatMap(
            workload ->
                Stream.concat(
                    Stream.of(new Change.EditTemplate(reference(workload), edit)),
                    rollsOut(workload) ? Stream.empty() : newPod(facts).stream()))
        .toList();
  }

  /**
   * A Deployment replaces its pods by itself. A StatefulSet waits for a broken pod to become ready
   * before it goes on, and nothing is lost by evicting one that a DaemonSet replaces anyway.
   */
  private static boolean rollsOut(Workload workload) {
    return workload.kind().equals("Deployment") || workload.kind().equals("CronJob");
  }

  /**
   * The container gets one of these images, the likeliest first; where there is not just one, it is
   * asked.
   */
  static List<Change> setImage(Facts facts, List<String> candidates) {
    if (facts.pod().mirror() || facts.container().kind() == ContainerKind.EPHEMERAL) {
      return List.of();
    }
    TemplateEdit edit =
        new TemplateEdit.ChooseImage(
            facts.container().name(), facts.container().image(), candidates);
    return facts.pod().owner().isPresent()
        ? editTemplate(facts, edit)
        : List.of(new Change.EditTemplate(new ObjectRef("Pod", facts.pod().name()), edit));
  }

  private static ObjectRef reference(Workload workload) {
    return new ObjectRef(workload.kind(), workload.name());
  }
}
