package dev.pullpass.core.verdict;

import dev.pullpass.core.credential.PlannedCredential;
import dev.pullpass.core.facts.Facts;
import java.util.List;
import java.util.Optional;

/** The service account's list against the pod's. */
final class AccountList {
  private AccountList() {}

  /** A secret of the account that would match the image, while nothing that the pod names does. */
  static Optional<String> unusedSecret(Facts facts) {
    return facts.plan().credentials().isEmpty()
        ? facts.around().accountPlan().credentials().stream()
            .map(PlannedCredential::secret)
            .filter(secret -> !facts.pod().imagePullSecrets().contains(secret))
            .findFirst()
        : Optional.empty();
  }

  /**
   * True if the pod's list looks copied from an earlier state of the account: empty, or wholly part
   * of today's list and not written in the owner's template.
   */
  static boolean grewSince(Facts facts) {
    List<String> ofPod = facts.pod().imagePullSecrets();
    return ofPod.isEmpty()
        || (!facts.around().templateNamesSecrets()
            && facts
                .around()
                .account()
                .found()
                .filter(account -> account.imagePullSecrets().containsAll(ofPod))
                .isPresent());
  }
}
