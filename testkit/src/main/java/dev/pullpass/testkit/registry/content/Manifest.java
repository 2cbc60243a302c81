package dev.pullpass.testkit.registry.content;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pullpass.core.image.Platform;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One manifest as the registry stores it: exact bytes, their media type and their digest. The
 * digest is computed from the bytes, as the OCI distribution specification demands.
 */
public record Manifest(String mediaType, String text, String digest) {

  /** The media type of an OCI image manifest. */
  public static final String OCI_MANIFEST = "application/vnd.oci.image.manifest.v1+json";

  /** The media type of an OCI image index. */
  public static final String OCI_INDEX = "application/vnd.oci.image.index.v1+json";

  /** The media type of a Docker image manifest, schema 2. */
  public static final String DOCKER_MANIFEST =
      "application/vnd.docker.distribution.manifest.v2+json";

  /** The media type of a Docker manifest list. */
  public static final String DOCKER_LIST =
      "application/vnd.docker.distribution.manifest.list.v2+json";

  private static final JsonMapper JSON = new JsonMapper();

  /** A manifest of any type, with the digest of its text. */
  public static Manifest of(String mediaType, String text) {
    return new Manifest(mediaType, text, Digests.sha256(text));
  }

  /** An OCI image manifest over one configuration and one layer. */
  static Manifest image(Blob config, Blob layer) {
    ObjectNode root = head(OCI_MANIFEST);
    describe(root.putObject("config"), "application/vnd.oci.image.config.v1+json", config);
    ObjectNode first = root.putArray("layers").addObject();
    describe(first, "application/vnd.oci.image.layer.v1.tar+gzip", layer);
    return of(OCI_MANIFEST, root.toString());
  }

  /** An OCI image index over one manifest per platform. */
  static Manifest index(Map<Platform, Manifest> images) {
    ObjectNode root = head(OCI_INDEX);
    images.forEach((platform, image) -> addTo(root, platform, image));
    return of(OCI_INDEX, root.toString());
  }

  /** The size of the text in bytes. */
  public int size() {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static ObjectNode head(String mediaType) {
    return JSON.createObjectNode().put("schemaVersion", 2).put("mediaType", mediaType);
  }

  private static void describe(ObjectNode into, String mediaType, Blob blob) {
    into.put("mediaType", mediaType).put("digest", blob.digest()).put("size", blob.size());
  }

  private static void addTo(ObjectNode index, Platform platform, Manifest image) {
    ObjectNode entry = index.withArray("manifests").addObject();
    entry.put("mediaType", image.mediaType);
    entry.put("digest", image.digest).put("size", image.size());
    ObjectNode where = entry.putObject("platform");
    where.put("architecture", platform.architecture()).put("os", platform.os());
    if (!platform.variant().isEmpty()) {
      where.put("variant", platform.variant());
    }
  }
}
