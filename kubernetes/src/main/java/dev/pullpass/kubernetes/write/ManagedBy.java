package dev.pullpass.kubernetes.write;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pullpass.core.cluster.ObjectName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who makes an object from a source of its own, by what it wrote on it.
 *
 * @param name the release, application, HelmRelease or Kustomization; an application's namespace is
 *     empty where nothing names it
 */
public record ManagedBy(Kind kind, ObjectName name) {

  /** What kind of manager it is. */
  public enum Kind {
    ARGO_CD("Argo CD application"),
    FLUX_HELM_RELEASE("Flux HelmRelease"),
    FLUX_KUSTOMIZATION("Flux Kustomization"),
    HELM("Helm release");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  /** All of them, the outermost first: Argo CD and Flux also apply what Helm rendered. */
  static List<ManagedBy> of(JsonNode live) {
    JsonNode annotations = live.at("/metadata/annotations");
    JsonNode labels = live.at("/metadata/labels");
    return Stream.of(
            argo(annotations.path("argocd.argoproj.io/tracking-id").asText()),
            named(Kind.ARGO_CD, "", labels.path("argocd.argoproj.io/instance").asText()),
            flux(Kind.FLUX_HELM_RELEASE, labels, "helm.toolkit.fluxcd.io/"),
            flux(Kind.FLUX_KUSTOMIZATION, labels, "kustomize.toolkit.fluxcd.io/"),
            named(
                Kind.HELM,
                annotations.path("meta.helm.sh/release-namespace").asText(),
                annotations.path("meta.helm.sh/release-name").asText()))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  /** {@code web:apps/Deployment:shop/web}; {@code teams_web:…} for one outside Argo's namespace. */
  private static Optional<ManagedBy> argo(String trackingId) {
    String application = trackingId.substring(0, Math.max(0, trackingId.indexOf(':')));
    int namespaced = application.indexOf('_');
    return named(
        Kind.ARGO_CD,
        application.substring(0, Math.max(0, namespaced)),
        application.substring(namespaced + 1));
  }

  private static Optional<ManagedBy> flux(Kind kind, JsonNode labels, String prefix) {
    return named(
        kind, labels.path(prefix + "namespace").asText(), labels.path(prefix + "name").asText());
  }

  private static Optional<ManagedBy> named(Kind kind, String namespace, String name) {
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(new ManagedBy(kind, new ObjectName(namespace, name)));
  }

  /** {@code Helm release shop/web}. */
  @Override
  public String toString() {
    return kind.words + " " + name;
  }
}
