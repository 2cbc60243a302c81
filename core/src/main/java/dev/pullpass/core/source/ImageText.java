package dev.pullpass.core.source;

import dev.pullpass.core.text.Span;
import dev.pullpass.core.yaml.YamlMap;
import java.util.Optional;
import java.util.stream.Stream;

/** How a file writes an image: in one text, or in parts that a chart puts together. */
public sealed interface ImageText {

  /** The reference that comes of it. */
  String written();

  /** Where to point at. */
  Span span();

  /** {@code image: registry.test/app:1.2}. */
  record Whole(Piece piece) implements ImageText {
    @Override
    public String written() {
      return piece.value();
    }

    @Override
    public Span span() {
      return piece.span();
    }
  }

  /**
   * {@code image: $IMAGE:$TAG}, where the same file sets the variables; or an image that a
   * Kustomization renames. It cannot be changed in one place.
   *
   * @param piece as it stands there
   * @param written what comes of it
   */
  record Expanded(Piece piece, String written) implements ImageText {
    @Override
    public Span span() {
      return piece.span();
    }
  }

  /**
   * {@code image: {registry, repository, tag, digest}} and the like. A part that is not there is
   * empty; one that is there and says nothing is a piece with an empty value.
   *
   * @param map what holds the parts
   * @param defaultTag what an empty tag becomes, where that is known; else empty
   */
  record Parts(
      YamlMap map,
      Optional<Piece> registry,
      Optional<Piece> repository,
      Optional<Piece> tag,
      Optional<Piece> digest,
      String defaultTag)
      implements ImageText {

    @Override
    public String written() {
      String host = text(registry);
      String version = text(tag).isEmpty() ? defaultTag : text(tag);
      String content = text(digest);
      boolean bare = !content.isEmpty() && content.indexOf(':') < 0;
      return (host.isEmpty() ? "" : host + "/")
          + text(repository)
          + (version.isEmpty() ? "" : ":" + version)
          + (content.isEmpty() ? "" : (bare ? "@sha256:" : "@") + content);
    }

    private static String text(Optional<Piece> piece) {
      return piece.map(Piece::value).orElse("");
    }

    /** The tag, or what stands for it. */
    @Override
    public Span span() {
      return Stream.of(tag, digest, repository)
          .flatMap(Optional::stream)
          .map(Piece::span)
          .findFirst()
          .orElse(map.span());
    }
  }
}
