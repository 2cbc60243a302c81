package dev.pullpass.kubernetes.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.kubernetes.ApiServer;
import dev.pullpass.kubernetes.Connection;
import dev.pullpass.kubernetes.write.ManagedBy;
import dev.pullpass.testkit.real.ControlPlane;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** With a custom resource of the names that Flux gives it (fluxcd.io/flux), without its schema. */
class FluxObjectsIT {
  private static final String GROUP = "/apis/kustomize.toolkit.fluxcd.io/v1";
  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

  private final ControlPlane plane =
      ControlPlane.shared().orElseGet(() -> Assumptions.abort(ControlPlane.absence()));

  private SyncAnswer reconcile(String name) {
    Connection connection =
        new Connection(Optional.of(plane.kubeconfig()), Optional.empty(), Duration.ofSeconds(10));
    try (ApiServer server = ApiServer.open(connection)) {
      ManagedBy object =
          new ManagedBy(ManagedBy.Kind.FLUX_KUSTOMIZATION, new ObjectName("flux", name));
      return new FluxObjects(server).reconcile(object, NOW);
    }
  }

  @Test
  void reconciliationIsAskedForUnlessItIsSuspended() {
    plane.namespace("flux");
    plane
        .admin()
        .create(
            "/apis/apiextensions.k8s.io/v1/customresourcedefinitions",
            """
            metadata:
              name: kustomizations.kustomize.toolkit.fluxcd.io
            spec:
              group: kustomize.toolkit.fluxcd.io
              scope: Namespaced
              names: {kind: Kustomization, plural: kustomizations}
              versions:
                - name: v1
                  served: true
                  storage: true
                  schema:
                    openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}
            """);
    plane.admin().await(GROUP + "/kustomizations", JsonNode::isObject, Duration.ofSeconds(30));
    make("web", false);
    make("old", true);
    assertThat(reconcile("web")).isEqualTo(new SyncAnswer(true, "reconciliation asked for"));
    assertThat(
            plane
                .admin()
                .get(GROUP + "/namespaces/flux/kustomizations/web")
                .at("/metadata/annotations")
                .toString())
        .isEqualTo("{\"reconcile.fluxcd.io/requestedAt\":\"2026-11-21T08:00:00Z\"}");
    assertThat(reconcile("old"))
        .isEqualTo(new SyncAnswer(false, "it is suspended; resume it first"));
    assertThat(reconcile("gone")).isEqualTo(new SyncAnswer(false, "it cannot be found, or read"));
  }

  private void make(String name, boolean suspended) {
    plane
        .admin()
        .create(
            GROUP + "/namespaces/flux/kustomizations",
            """
            apiVersion: kustomize.toolkit.fluxcd.io/v1
            kind: Kustomization
            metadata: {name: %s}
            spec: {suspend: %s}
            """
                .formatted(name, suspended));
  }
}
