package dev.pullpass.registry;

import java.util.List;
import java.util.Set;

/** The manifest types that runtimes accept, OCI image specification and Docker's. */
final class MediaTypes {
  private static final Set<String> INDEXES =
      Set.of(
          "application/vnd.oci.image.index.v1+json",
          "application/vnd.docker.distribution.manifest.list.v2+json");

  private static final List<String> SINGLE =
      List.of(
          "application/vnd.oci.image.manifest.v1+json",
          "application/vnd.docker.distribution.manifest.v2+json",
          "application/vnd.docker.distribution.manifest.v1+prettyjws",
          "application/vnd.docker.distribution.manifest.v1+json");

  /**
   * The {@code Accept} header: everything, or Artifact Registry and distribution answer 404 for
   * tags that exist in another type.
   */
  static final String ACCEPT =
      "application/vnd.oci.image.index.v1+json, "
          + "application/vnd.docker.distribution.manifest.list.v2+json, "
          + String.join(", ", SINGLE)
          + ", */*;q=0.1";

  private MediaTypes() {}

  static boolean isIndex(String type) {
    return INDEXES.contains(type);
  }

  static boolean isManifest(String type) {
    return isIndex(type) || SINGLE.contains(type);
  }
}
