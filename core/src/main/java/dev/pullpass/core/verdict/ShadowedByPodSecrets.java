package dev.pullpass.core.verdict;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.plan.Change;
import dev.pullpass.core.verdict.About.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The pod names pull secrets of its own, so the service account's, which would match, are not used.
 */
record ShadowedByPodSecrets(Facts facts, String secret) implements Verdict {
  static final About ABOUT =
      new About(
          "ShadowedByPodSecrets",
          Group.PULL_SECRET,
          "The pod names pull secrets of its own, so the service account's, which would match, are not used.",
          "Admission copies the service account's pull secrets into a pod only if the pod names none at all; the two lists are never merged.",
          "Name the service account's secret in the pod template too, or remove the template's list.");

  static Optional<ShadowedByPodSecrets> check(Facts facts) {
    return AccountList.unusedSecret(facts)
        .filter(
            secret -> !facts.pod().imagePullSecrets().isEmpty() && !AccountList.grewSince(facts))
        .map(secret -> new ShadowedByPodSecrets(facts, secret));
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
    return "The pod names its own pull secrets ("
        + Say.list(facts.pod().imagePullSecrets())
        + "), so "
        + secret
        + " of service account "
        + facts.pod().serviceAccount()
        + ", which has an entry for "
        + facts.host()
        + ", is not used.";
  }

  @Override
  public List<String> evidence() {
    List<String> all = new ArrayList<>(Say.all(facts));
    Entries entries = Entries.of(facts);
    if (!entries.secrets().isEmpty()) {
      all.add(entries.describe() + " no entry that matches " + facts.host() + ".");
    }
    return List.copyOf(all);
  }

  @Override
  public List<Remedy> fix() {
    String what =
        "Name " + secret + " in the imagePullSecrets of " + Commands.owner(facts) + " too";
    return facts
        .around()
        .workload()
        .filter(Commands::canRollOut)
        .map(
            workload ->
                List.of(
                    Remedy.of(
                        what + "; that restarts it.", Commands.wireTemplate(workload, secret))))
        .orElseGet(
            () ->
                List.of(
                    Remedy.of(
                        what + ", or remove that list so that the service account's is used."),
                    Commands.restart(facts)));
  }

  @Override
  public List<Change> repair() {
    return Repairs.wireTemplate(facts, secret);
  }

  @Override
  public Link broken() {
    return Link.SERVICE_ACCOUNT;
  }
}
