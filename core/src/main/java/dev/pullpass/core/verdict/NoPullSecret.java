package dev.pullpass.core.verdict;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.plan.Change;
import dev.pullpass.core.verdict.About.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The image is private, and neither the pod nor its service account names a pull secret. */
record NoPullSecret(Facts facts) implements Verdict {
  static final About ABOUT =
      new About(
          "NoPullSecret",
          Group.PULL_SECRET,
          "The image is private, and neither the pod nor its service account names a pull secret.",
          "Without a matching credential the kubelet pulls anonymously. The node may have credentials of its own, which the API does not show.",
          "Name a pull secret in the service account or in the pod template.");

  static Optional<NoPullSecret> check(Facts facts) {
    return facts.plan().named().isEmpty()
            && facts.plan().credentials().isEmpty()
            && !facts.usesHiddenCredential()
            && Refusal.needsCredential(facts)
        ? Optional.of(new NoPullSecret(facts))
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
    if (facts.pod().mirror()) {
      return "The static pod brings no pull secret, and "
          + facts.host()
          + " does not hand out the image anonymously.";
    }
    return "Neither the pod nor its service account "
        + facts.pod().serviceAccount()
        + " names a pull secret, and "
        + facts.host()
        + " does not hand out the image anonymously.";
  }

  @Override
  public List<String> evidence() {
    List<String> all = new ArrayList<>(Say.all(facts));
    List<String> ofDefault = facts.around().defaultAccountSecrets();
    if (!ofDefault.isEmpty() && !facts.pod().serviceAccount().equals("default")) {
      all.add(
          "Only service account default names one ("
              + Say.list(ofDefault)
              + "); this pod runs as "
              + facts.pod().serviceAccount()
              + ".");
    }
    facts
        .nodeIdentity()
        .ifPresent(
            identity ->
                all.add(
                    "On "
                        + identity.platform()
                        + " "
                        + identity.identity()
                        + " probably pulls from "
                        + facts.provider().label()
                        + " without a secret, if it has "
                        + identity.right()
                        + "."));
    return List.copyOf(all);
  }

  @Override
  public List<Remedy> fix() {
    return Supply.credential(facts);
  }

  @Override
  public List<Change> repair() {
    return Supply.changes(facts);
  }

  @Override
  public Link broken() {
    return Link.SERVICE_ACCOUNT;
  }
}
