package dev.pullpass.core.verdict;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.verdict.About.Group;
import java.util.List;
import java.util.Optional;

/** The manifest's format is not one that the runtime accepts. */
record ManifestUnsupported(Facts facts) implements StatedByNode {
  static final About ABOUT =
      new About(
          "ManifestUnsupported",
          Group.IMAGE,
          "The manifest's format is not one that the runtime accepts.",
          "Schema 1 manifests are no longer supported; some registries answer 404 for a type that was not accepted; an artifact (a Helm chart, a signature) is no image.",
          "Push the image again with a current tool, and check that the reference is an image.");

  static Optional<ManifestUnsupported> check(Facts facts) {
    return Optional.of(new ManifestUnsupported(facts));
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public String summary() {
    return "The manifest of "
        + facts.container().image()
        + " has a format that the node's runtime does not accept.";
  }

  @Override
  public List<Remedy> fix() {
    return List.of(
        Remedy.of(
            "Build and push the image again with a current tool (Docker 20+, buildah, ko), or copy it: skopeo copy --format v2s2."));
  }

  @Override
  public Link broken() {
    return Link.IMAGE;
  }
}
