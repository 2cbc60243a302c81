package dev.pullpass.kubernetes.gitops;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pullpass.kubernetes.ApiReply;
import dev.pullpass.kubernetes.ApiRequest;
import dev.pullpass.kubernetes.ApiServer;
import dev.pullpass.kubernetes.write.ManagedBy;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Asks Flux to reconcile a HelmRelease or Kustomization now, by the annotation that it watches. */
public final class FluxObjects {
  private static final String REQUESTED = "reconcile.fluxcd.io/requestedAt";

  private final ApiServer server;

  /** The objects of one cluster. */
  public FluxObjects(ApiServer server) {
    this.server = server;
  }

  /** Asks for it; what Flux then does is in the object's status. */
  public SyncAnswer reconcile(ManagedBy object, Instant now) {
    for (String path : paths(object)) {
      ApiReply live = server.send(ApiRequest.get(path));
      if (live.isOk()) {
        return live.body().at("/spec/suspend").asBoolean()
            ? new SyncAnswer(false, "it is suspended; resume it first")
            : request(path, now);
      }
    }
    return new SyncAnswer(false, "it cannot be found, or read");
  }

  private SyncAnswer request(String path, Instant now) {
    ObjectNode patch = JsonNodeFactory.instance.objectNode();
    patch.putObject("metadata").putObject("annotations").put(REQUESTED, now.toString());
    ApiReply reply =
        server.send(new ApiRequest("PATCH", path, "application/merge-patch+json", patch));
    return reply.isOk()
        ? new SyncAnswer(true, "reconciliation asked for")
        : new SyncAnswer(false, "asking was answered " + reply.status() + ": " + reply.message());
  }

  /** The versions that Flux has served, the newest first. */
  private static List<String> paths(ManagedBy object) {
    boolean helm = object.kind() == ManagedBy.Kind.FLUX_HELM_RELEASE;
    Stream<String> versions =
        helm ? Stream.of("v2", "v2beta2", "v2beta1") : Stream.of("v1", "v1beta2");
    String group = helm ? "helm.toolkit.fluxcd.io" : "kustomize.toolkit.fluxcd.io";
    String plural = helm ? "helmreleases" : "kustomizations";
    return versions
        .map(
            version ->
                "/apis/%s/%s/namespaces/%s/%s/%s"
                    .formatted(
                        group, version, object.name().namespace(), plural, object.name().name()))
        .toList();
  }
}
