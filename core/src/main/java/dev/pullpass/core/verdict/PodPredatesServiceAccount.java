package dev.pullpass.core.verdict;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.plan.Change;
import dev.pullpass.core.verdict.About.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The service account got its pull secret after the pod was created. */
record PodPredatesServiceAccount(Facts facts, String secret) implements Verdict {
  static final About ABOUT =
      new About(
          "PodPredatesServiceAccount",
          Group.PULL_SECRET,
          "The service account got its pull secret after the pod was created.",
          "Admission copies the service account's pull secrets into the pod once, when it is created; patching the account later does not change pods that exist.",
          "Make the pods anew.");

  static Optional<PodPredatesServiceAccount> check(Facts facts) {
    return AccountList.unusedSecret(facts)
        .filter(secret -> !facts.pod().mirror() && AccountList.grewSince(facts))
        .map(secret -> new PodPredatesServiceAccount(facts, secret));
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
    return "Service account "
        + facts.namespace()
        + "/"
        + facts.pod().serviceAccount()
        + " names "
        + secret
        + ", which has an entry for "
        + facts.host()
        + ", but the pod was created before that and does not have it.";
  }

  @Override
  public List<String> evidence() {
    List<String> all = new ArrayList<>();
    all.add(
        "The pod's list is "
            + (facts.pod().imagePullSecrets().isEmpty()
                ? "empty"
                : Say.list(facts.pod().imagePullSecrets()))
            + "; the account's is "
            + Say.list(facts.around().account().found().orElseThrow().imagePullSecrets())
            + ".");
    all.addAll(Say.all(facts));
    return List.copyOf(all);
  }

  @Override
  public List<Remedy> fix() {
    return List.of(Commands.restart(facts));
  }

  @Override
  public List<Change> repair() {
    return Repairs.withNewPods(facts);
  }

  @Override
  public Link broken() {
    return Link.POD;
  }
}
