package dev.pullpass.core.source;

import dev.pullpass.core.source.BuildCommands.Deed;
import dev.pullpass.core.source.ImageUse.Role;
import dev.pullpass.core.source.MadeImage.Refs;
import dev.pullpass.core.source.PipelineImages.Scope;
import dev.pullpass.core.text.Span;
import dev.pullpass.core.yaml.YamlEntry;
import dev.pullpass.core.yaml.YamlMap;
import dev.pullpass.core.yaml.YamlNode;
import dev.pullpass.core.yaml.YamlPath;
import dev.pullpass.core.yaml.YamlScalar;
import java.util.HashSet;
import java.util.Set;

/**
 * A compose file: the images of its services, variables with their defaults. What a service builds
 * itself is not pulled: its image is the name that the result gets (the Compose Specification).
 */
final class ComposeReader {
  private final Collected found;
  private final PipelineImages made;
  private final Set<Span> seen = new HashSet<>();

  ComposeReader(Collected found) {
    this.found = found;
    this.made = new PipelineImages(found);
  }

  void document(YamlNode root, YamlPath path) {
    if (!(root instanceof YamlMap map)) {
      return;
    }
    boolean old = map.entry("services").isEmpty();
    YamlMap services = old ? map : map.map("services").orElse(map);
    YamlPath below = old ? path : path.key("services");
    for (YamlEntry entry : services.entries()) {
      if (entry.value().resolved().orElse(entry.value()) instanceof YamlMap service) {
        service
            .scalar("image")
            .filter(image -> !image.isNull() && !image.value().isBlank())
            .ifPresent(image -> image(service, image, below.key(entry.name()).key("image")));
      }
    }
    made.finish();
  }

  private void image(YamlMap service, YamlScalar image, YamlPath path) {
    if (!seen.add(image.span())) {
      return;
    }
    Piece piece = Piece.of(path, image);
    Variables defaults = new Variables().withDefaultsOf(piece.value());
    if (service.get("build").isPresent()) {
      made.add(Deed.BUILDS, piece, new Scope(defaults, Refs.ANY));
    } else {
      found.add(OpenText.image(found.file(), Role.SERVICE, piece, defaults));
    }
  }
}
