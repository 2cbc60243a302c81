package dev.pullpass.kubernetes.write;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Stream;

/** Who made an object and would make it so again, by its labels, annotations and owners. */
final class Managers {
  private Managers() {}

  /**
   * Somebody who manages an object.
   *
   * @param name {@code Helm release web}
   * @param advice where a change belongs instead
   * @param reverts true if it puts its own content back by itself
   */
  record Manager(String name, String advice, boolean reverts) {}

  /** The manager, the outermost first: Argo CD and Flux also apply what Helm rendered. */
  static Optional<Manager> of(JsonNode live) {
    JsonNode annotations = live.at("/metadata/annotations");
    JsonNode labels = live.at("/metadata/labels");
    String tracking = annotations.path("argocd.argoproj.io/tracking-id").asText();
    return Stream.of(
            owner(live),
            argo(tracking.substring(0, Math.max(0, tracking.indexOf(':')))),
            argo(labels.path("argocd.argoproj.io/instance").asText()),
            flux("HelmRelease ", labels.path("helm.toolkit.fluxcd.io/name").asText()),
            flux("Kustomization ", labels.path("kustomize.toolkit.fluxcd.io/name").asText()),
            helm(annotations.path("meta.helm.sh/release-name").asText()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** A controlling owner keeps its object as it wants it; the kinds of Kubernetes itself too. */
  private static Optional<Manager> owner(JsonNode live) {
    for (JsonNode owner : live.at("/metadata/ownerReferences")) {
      if (owner.path("controller").asBoolean()) {
        String name = owner.path("kind").asText() + " " + owner.path("name").asText();
        return Optional.of(
            new Manager(name, "change it there, since its controller puts it back", true));
      }
    }
    return Optional.empty();
  }

  private static Optional<Manager> argo(String application) {
    return named(
        "Argo CD application ",
        application,
        "make the change in its Git source too, else a sync takes it back");
  }

  private static Optional<Manager> flux(String kind, String name) {
    return named(
        "Flux " + kind, name, "make the change in its Git source too, else Flux takes it back");
  }

  private static Optional<Manager> helm(String release) {
    return named(
        "Helm release ",
        release,
        "make the change in its values too, else the next upgrade takes it back");
  }

  private static Optional<Manager> named(String kind, String name, String advice) {
    return name.isEmpty() ? Optional.empty() : Optional.of(new Manager(kind + name, advice, false));
  }
}
