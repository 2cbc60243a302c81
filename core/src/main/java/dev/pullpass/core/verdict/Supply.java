package dev.pullpass.core.verdict;

import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.facts.Answers.Tried;
import dev.pullpass.core.facts.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a pod that brings no usable credential is given one. */
final class Supply {
  private Supply() {}

  /** Copy and wire the secret that works; else wire one of the namespace; else create one. */
  static List<Remedy> credential(Facts facts) {
    Optional<ObjectName> source = source(facts);
    List<Remedy> all = new ArrayList<>();
    String name = source.map(ObjectName::name).orElse("regcred");
    if (source.isEmpty()) {
      all.add(
          Remedy.of(
              "Create a pull secret for "
                  + facts.host()
                  + " in "
                  + facts.namespace()
                  + ", with "
                  + facts.provider().credentialHelp()
                  + ".",
              Commands.createSecret(facts, name)));
    } else if (!source.get().namespace().equals(facts.namespace())) {
      all.add(
          Remedy.of(
              "Copy " + source.get() + " to " + facts.namespace() + ".",
              Commands.copySecret(source.get(), facts.namespace())));
    }
    all.add(wire(facts, name));
    all.add(Commands.restart(facts));
    return List.copyOf(all);
  }

  private static Remedy wire(Facts facts, String name) {
    if (facts.around().templateNamesSecrets() || !facts.pod().imagePullSecrets().isEmpty()) {
      return Remedy.of(
          "Name it in the imagePullSecrets of "
              + Commands.owner(facts)
              + " (the pod names its own, so the service account's do not count).");
    }
    return Remedy.of(
        "Add it to service account " + facts.pod().serviceAccount() + ".",
        Commands.wire(facts, name));
  }

  /** A secret that pulls the image by the registry's own answer, else one that would match it. */
  private static Optional<ObjectName> source(Facts facts) {
    return facts
        .answers()
        .working()
        .map(Tried::credential)
        .or(() -> untried(facts))
        .map(found -> found.secret());
  }

  private static Optional<dev.pullpass.core.facts.PullPlan.FoundCredential> untried(Facts facts) {
    return facts.answers().elsewhere().isEmpty()
        ? facts.around().elsewhere().stream().findFirst()
        : Optional.empty();
  }
}
