package dev.pullpass.cli.fix;

import dev.pullpass.kubernetes.ApiServer;
import dev.pullpass.kubernetes.gitops.Application;
import dev.pullpass.kubernetes.gitops.Applications;
import dev.pullpass.kubernetes.gitops.FluxObjects;
import dev.pullpass.kubernetes.gitops.SyncAnswer;
import dev.pullpass.kubernetes.write.ManagedBy;
import java.time.Instant;
import java.util.Optional;

/**
 * Asking Argo CD or Flux to apply its source.
 *
 * @param manager who is asked
 * @param application the Application of Argo CD; empty for Flux, or where it cannot be found
 */
record ArgoSync(ManagedBy manager, Optional<Application> application) {

  private boolean isArgo() {
    return manager.kind() == ManagedBy.Kind.ARGO_CD;
  }

  /** One line of the plan. */
  String text() {
    return (isArgo() ? "sync " : "reconcile ")
        + words()
        + application.map(one -> ", from " + one.source()).orElse("");
  }

  private String words() {
    return application.map(one -> "Argo CD application " + one.name()).orElse(manager.toString());
  }

  /** Asks. */
  SyncAnswer ask(ApiServer server, Instant now) {
    if (!isArgo()) {
      return named(new FluxObjects(server).reconcile(manager, now));
    }
    return named(
        application
            .map(one -> new Applications(server).sync(one))
            .orElseGet(() -> new SyncAnswer(false, "it cannot be found, or read")));
  }

  private SyncAnswer named(SyncAnswer answer) {
    String mark = answer.accepted() ? "✓ " : "✗ ";
    return new SyncAnswer(answer.accepted(), mark + words() + ": " + answer.text());
  }
}
