package dev.pullpass.core.source;

import dev.pullpass.core.source.ImageText.Parts;
import dev.pullpass.core.yaml.YamlMap;
import dev.pullpass.core.yaml.YamlPath;
import dev.pullpass.core.yaml.YamlScalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The images that a map of values holds, by the names that 560 public charts use: a repository
 * (repository, repo; image or name where a tag stands beside), a registry, a tag or version, a
 * digest or sha; else one text under a key that ends with "image".
 */
final class ValueImages {
  private static final List<String> TAGS = List.of("tag", "imageTag", "imageVersion", "image_tag");
  private static final List<String> DIGESTS = List.of("digest", "sha", "imageDigest", "sha256");
  private static final List<String> REGISTRIES = List.of("registry", "imageRegistry", "hub");
  private static final Set<String> PICTURES =
      Set.of("png", "svg", "jpg", "jpeg", "gif", "ico", "webp");

  private final YamlMap map;
  private final YamlPath path;
  private final String appVersion;
  private final boolean named;

  /**
   * @param appVersion what an empty tag means
   */
  ValueImages(YamlMap map, YamlPath path, String appVersion) {
    this.map = map;
    this.path = path;
    this.appVersion = appVersion;
    this.named = path.lastKey().toLowerCase(Locale.ROOT).endsWith("image");
  }

  /** The images by their paths. */
  Map<YamlPath, ImageText> all() {
    Map<YamlPath, ImageText> images = new LinkedHashMap<>();
    Optional<Piece> repository = repository();
    if (repository.isPresent()) {
      images.put(path, parts(repository));
    } else if (named && first(TAGS).filter(tag -> !tag.value().isEmpty()).isPresent()) {
      // What is laid over other values may hold the tag alone.
      images.put(path, parts(Optional.empty()));
    }
    whole(images, repository.map(Piece::path).orElse(path));
    return images;
  }

  private Parts parts(Optional<Piece> repository) {
    Optional<Piece> version = first(TAGS).or(() -> named ? piece("version") : Optional.empty());
    boolean filled =
        version.filter(tag -> !tag.value().isEmpty()).isPresent()
            || repository.filter(ValueImages::isTagged).isPresent();
    return new Parts(
        map,
        first(REGISTRIES),
        repository,
        version,
        first(DIGESTS),
        filled || repository.isEmpty() ? "" : appVersion);
  }

  private Optional<Piece> repository() {
    boolean hasTag = first(TAGS).isPresent();
    boolean hasPart = hasTag || first(DIGESTS).isPresent() || first(REGISTRIES).isPresent();
    return given("repository")
        .or(() -> given("repo"))
        .filter(piece -> named || hasPart)
        .or(() -> hasTag ? untagged("image").or(() -> untagged("imageName")) : Optional.empty())
        .or(() -> hasTag ? given("imageRepository") : Optional.empty())
        .or(() -> hasTag && named ? given("name") : Optional.empty())
        .filter(piece -> looksLikeImage(piece.value()));
  }

  private void whole(Map<YamlPath, ImageText> images, YamlPath known) {
    for (var entry : map.entries()) {
      String key = entry.name();
      YamlPath below = path.key(key);
      boolean image = key.equals("image") || key.endsWith("Image");
      if (image && !below.equals(known) && entry.value() instanceof YamlScalar scalar) {
        if (!scalar.isNull() && !scalar.isBlock() && looksLikeImage(scalar.value())) {
          images.put(below, new ImageText.Whole(Piece.of(below, scalar)));
        }
      }
    }
  }

  /** Neither an address nor a picture; what is no reference for other reasons is a finding. */
  private static boolean looksLikeImage(String text) {
    String extension = text.substring(text.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return !text.contains("://")
        && !text.startsWith("/")
        && !text.startsWith(".")
        && text.indexOf(' ') < 0
        && !text.equals("true")
        && !text.equals("false")
        && !PICTURES.contains(extension);
  }

  /** One that has a tag already takes none from beside it. */
  private Optional<Piece> untagged(String key) {
    return given(key).filter(piece -> !isTagged(piece));
  }

  private static boolean isTagged(Piece name) {
    return name.value().lastIndexOf(':') > name.value().lastIndexOf('/');
  }

  private Optional<Piece> first(List<String> keys) {
    return keys.stream().flatMap(key -> piece(key).stream()).findFirst();
  }

  private Optional<Piece> given(String key) {
    return piece(key).filter(piece -> !piece.value().isEmpty());
  }

  private Optional<Piece> piece(String key) {
    return map.entry(key)
        .map(entry -> entry.value())
        .filter(YamlScalar.class::isInstance)
        .map(node -> Piece.of(path.key(key), (YamlScalar) node));
  }
}
