package dev.pullpass.core.verdict;

import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.cluster.Workload;
import dev.pullpass.core.facts.Answers.Tried;
import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.facts.NodeIdentity;
import dev.pullpass.core.facts.PullPlan.FoundCredential;
import dev.pullpass.core.plan.Change;
import dev.pullpass.core.plan.SecretContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a pod that brings no usable credential is given one. */
final class Supply {
  private Supply() {}

  /** Copy and wire the secret that works; else wire one of the namespace; else create one. */
  static List<Remedy> credential(Facts facts) {
    if (facts.pod().mirror()) {
      return List.of(
          Remedy.of(
              "A static pod cannot use secrets of the API: give the kubelet of node "
                  + facts.pod().node()
                  + " the credential (/var/lib/kubelet/config.json), or run it as a DaemonSet."));
    }
    List<Remedy> all = new ArrayList<>();
    facts.nodeIdentity().map(Supply::grant).ifPresent(all::add);
    Optional<ObjectName> source = source(facts);
    String name = name(facts, source);
    provide(facts, source, name).ifPresent(all::add);
    all.addAll(wire(facts, name));
    return List.copyOf(all);
  }

  /** The same as changes: a secret that works is copied and wired, else its credential is asked. */
  static List<Change> changes(Facts facts) {
    if (facts.pod().mirror()) {
      return List.of();
    }
    Optional<ObjectName> source = source(facts);
    String name = name(facts, source);
    ObjectName target = new ObjectName(facts.namespace(), name);
    List<Change> all = new ArrayList<>();
    if (source.filter(target::equals).isEmpty()) {
      all.add(
          new Change.PutSecret(
              target,
              source
                  .map(from -> (SecretContent) new SecretContent.CopyOf(from))
                  .orElseGet(() -> Repairs.content(facts, target))));
    }
    all.addAll(wireChanges(facts, name));
    return List.copyOf(all);
  }

  /** The secret is named where the pod's list comes from, and the pod is made anew. */
  static List<Change> wireChanges(Facts facts, String name) {
    return bringsItsOwnList(facts)
        ? Repairs.wireTemplate(facts, name)
        : Repairs.withNewPods(facts, new Change.Wire(Repairs.account(facts), name));
  }

  /** What a node of this cloud needs in order to pull without a secret. */
  private static Remedy grant(NodeIdentity identity) {
    return Remedy.of(
        "Without a secret: give "
            + identity.identity()
            + " "
            + identity.right()
            + " ("
            + identity.platform()
            + " probably pulls with it). Otherwise:");
  }

  private static Optional<Remedy> provide(Facts facts, Optional<ObjectName> source, String name) {
    if (source.isEmpty()) {
      return Optional.of(
          Remedy.of(
              "Create a pull secret for "
                  + facts.host()
                  + " in "
                  + facts.namespace()
                  + ", with "
                  + facts.provider().credentialHelp()
                  + ".",
              SecretCommands.create(facts, name)));
    }
    return source
        .filter(secret -> !secret.namespace().equals(facts.namespace()))
        .map(
            secret ->
                Remedy.of(
                    "Copy " + secret + " to " + facts.namespace() + ".",
                    SecretCommands.copy(secret, new ObjectName(facts.namespace(), name))));
  }

  /** The name that the secret has, or gets where it is new: one that is not taken. */
  private static String name(Facts facts, Optional<ObjectName> source) {
    boolean here = source.filter(s -> s.namespace().equals(facts.namespace())).isPresent();
    String wanted = source.map(ObjectName::name).orElse("regcred");
    return here ? wanted : freeName(facts, wanted);
  }

  /** The name itself, or with a number where a secret of that name is there or is expected. */
  static String freeName(Facts facts, String wanted) {
    List<String> taken = new ArrayList<>(facts.around().neighbours());
    facts.plan().named().forEach(secret -> taken.add(secret.name()));
    int number = 2;
    String name = wanted;
    while (taken.contains(name)) {
      name = wanted + "-" + number++;
    }
    return name;
  }

  private static List<Remedy> wire(Facts facts, String name) {
    if (!bringsItsOwnList(facts)) {
      return List.of(
          Remedy.of(
              "Add it to service account " + facts.pod().serviceAccount() + ".",
              Commands.wire(facts, name)),
          Commands.restart(facts));
    }
    String what =
        "Name "
            + name
            + " in the imagePullSecrets of "
            + Commands.owner(facts)
            + " (the pod names its own, so the service account's do not count)";
    Optional<Workload> workload = facts.around().workload().filter(Commands::canRollOut);
    return workload
        .map(w -> List.of(Remedy.of(what + "; that restarts it.", Commands.wireTemplate(w, name))))
        .orElseGet(
            () ->
                List.of(
                    Remedy.of(what + "."),
                    facts.pod().owner().isPresent()
                        ? Commands.restart(facts)
                        : Commands.recreate(
                            facts, ".spec.imagePullSecrets += [{\"name\":\"" + name + "\"}]")));
  }

  /** False where the pod's list is a copy of its account's, made when the pod was created. */
  private static boolean bringsItsOwnList(Facts facts) {
    return facts.around().templateNamesSecrets()
        || (!facts.pod().imagePullSecrets().isEmpty()
            && facts
                .around()
                .account()
                .found()
                .filter(
                    account ->
                        account.imagePullSecrets().containsAll(facts.pod().imagePullSecrets()))
                .isEmpty());
  }

  /** A secret that pulls the image by the registry's own answer, else one that would match it. */
  private static Optional<ObjectName> source(Facts facts) {
    return facts
        .answers()
        .working()
        .map(Tried::credential)
        .or(() -> untried(facts))
        .map(FoundCredential::secret);
  }

  private static Optional<FoundCredential> untried(Facts facts) {
    return facts.answers().elsewhere().isEmpty()
        ? facts.around().elsewhere().stream()
            .filter(found -> !found.credential().credential().password().isEmpty())
            .findFirst()
        : Optional.empty();
  }
}
