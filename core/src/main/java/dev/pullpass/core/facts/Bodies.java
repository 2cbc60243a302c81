package dev.pullpass.core.facts;

import dev.pullpass.core.image.Platform;
import dev.pullpass.core.text.Json;
import dev.pullpass.core.text.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * Reads what registries hand out: manifests, indexes and lists of tags (OCI image and distribution
 * specifications). Tolerant: what cannot be read is empty.
 */
public final class Bodies {
  private Bodies() {}

  /** The body's own {@code mediaType}, or the one that its form shows. */
  public static Optional<String> mediaType(byte[] body) {
    return Json.object(body)
        .flatMap(object -> object.text("mediaType").or(() -> impliedType(object)));
  }

  // OCI manifests may leave mediaType out; schema 1 has none but says so by its version.
  private static Optional<String> impliedType(JsonObject body) {
    if (body.field("manifests").isPresent()) {
      return Optional.of("application/vnd.oci.image.index.v1+json");
    }
    if (body.field("fsLayers").isPresent()) {
      return Optional.of("application/vnd.docker.distribution.manifest.v1+prettyjws");
    }
    return body.field("layers").map(any -> "application/vnd.oci.image.manifest.v1+json");
  }

  /**
   * The platforms that an index offers, each once, without attestations ({@code unknown/unknown});
   * none for a single manifest.
   */
  public static List<Platform> platforms(byte[] body) {
    return Json.object(body).stream()
        .flatMap(index -> index.objects("manifests").stream())
        .flatMap(manifest -> manifest.field("platform").stream())
        .filter(JsonObject.class::isInstance)
        .flatMap(platform -> platform((JsonObject) platform).stream())
        .distinct()
        .toList();
  }

  private static Optional<Platform> platform(JsonObject it) {
    return it.text("os")
        .filter(os -> !os.equals("unknown"))
        .map(
            os ->
                new Platform(
                    os, it.text("architecture").orElse(""), it.text("variant").orElse("")));
  }

  /**
   * The tags of one page; empty where the body is no list of tags. {@code null}, which some
   * registries send for an empty repository, is a list of none.
   */
  public static Optional<List<String>> tags(byte[] body) {
    return Json.object(body)
        .filter(object -> object.field("tags").isPresent())
        .map(object -> object.texts("tags"));
  }
}
