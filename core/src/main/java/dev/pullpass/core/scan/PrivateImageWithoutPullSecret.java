package dev.pullpass.core.scan;

import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.scan.CrossFacts.MadeSecret;
import dev.pullpass.core.scan.CrossFacts.Privacy;
import dev.pullpass.core.scan.CrossFacts.Puller;
import dev.pullpass.core.scan.CrossFacts.Wanting;
import java.util.List;
import java.util.stream.Stream;

/** A pod whose image nobody gets without a login, and that brings none. */
final class PrivateImageWithoutPullSecret {
  static final ScanRule RULE =
      new ScanRule(
          "PrivateImageWithoutPullSecret",
          Severity.WARNING,
          "A pod with a private image names no pull secret, and neither does its service account.",
          "Its pull is anonymous, unless the node has a right of its own, as nodes of the same cloud"
              + " often have for Amazon ECR and Azure Container Registry. Which registries are"
              + " private is known of few: name yours.",
          List.of());

  private PrivateImageWithoutPullSecret() {}

  static Stream<Finding> check(Across all) {
    return all.pullers().stream()
        .filter(pod -> pod.wanting().filter(want -> want.spot().hears(RULE)).isPresent())
        .filter(pod -> all.account(pod).filter(account -> !account.named().isEmpty()).isEmpty())
        .map(pod -> finding(all, pod, pod.wanting().orElseThrow()));
  }

  private static Finding finding(Across all, Puller pod, Wanting want) {
    boolean said = want.why() == Privacy.SAID;
    String message =
        want.image()
            + " takes a login, and neither the pod nor its service account "
            + pod.account()
            + " names a pull secret"
            + (said ? "." : ": only nodes with a right of their own pull it.");
    Finding finding = Finding.of(RULE, want.spot().place(), message, mend(all, pod, want));
    return said ? finding : finding.with(Severity.NOTE);
  }

  private static Mend mend(Across all, Puller pod, Wanting want) {
    List<MadeSecret> serving =
        all.pullSecretsOf(pod.namespace()).stream()
            .filter(made -> made.hosts().contains(want.host()))
            .toList();
    return serving.size() == 1
        ? Edits.addSecret(want.pod(), serving.get(0).name())
        : new Mend.ByHand(
            "which secret has a credential for " + want.host() + " is not known here");
  }
}
