package dev.pullpass.core.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an image line is, before it is asked whether it can be edited. */
sealed interface Classified {

  /** It gets its tag here. */
  record Seamed(List<Seam> seams) implements Classified {
    public Seamed {
      seams = List.copyOf(seams);
    }
  }

  /** A digest can be given already. */
  record Able(String key, ImageAnswer.How how) implements Classified {}

  /** It is nothing that an edit could serve. */
  record Other(String reason) implements Classified {}

  /** Libraries whose helper for images takes {@code digest} beside {@code tag}. */
  String BITNAMI = "common.images.image";

  /** Looks at what the line writes. */
  static Classified of(Symbol.Text image) {
    if (Words.hasAt(image, 0)) {
      return new Able(digest(image), ImageAnswer.How.KEY);
    }
    List<Seam> seams = SeamFinder.of(image);
    Optional<String> otherwise = seams.stream().flatMap(Classified::otherwise).findFirst();
    if (otherwise.isPresent()) {
      return new Able(otherwise.get(), ImageAnswer.How.KEY);
    }
    if (!seams.isEmpty()) {
      return new Seamed(seams);
    }
    Optional<Symbol.Foreign> foreign = foreign(image, 0);
    if (foreign.isPresent()) {
      return foreign(foreign.get());
    }
    List<List<String>> paths = Words.paths(image);
    if (paths.isEmpty()) {
      return new Other(isPlain(image) ? LITERAL : OPAQUE);
    }
    return isOpaque(image, 0)
        ? new Other(OPAQUE)
        : new Able(shown(paths.get(paths.size() - 1)), ImageAnswer.How.WHOLE);
  }

  /** The key of an image that is written only where there is no digest. */
  private static Stream<String> otherwise(Seam seam) {
    List<String> absent = seam.spot().scope().absent();
    return DigestKey.of(seam).stream()
        .map(key -> String.join(".", key.parent()) + ".")
        .flatMap(
            map ->
                absent.stream()
                    .filter(path -> path.startsWith(map) || map.equals("."))
                    .filter(path -> isDigest(path.substring(path.lastIndexOf('.') + 1))));
  }

  /** Why an image in the template stays. */
  String LITERAL = "the image is written into the template, no value names it";

  /** Why what a function makes stays. */
  String OPAQUE = "what makes the image there is more than is understood";

  private static String digest(Symbol.Text image) {
    return Words.paths(image).stream()
        .filter(path -> isDigest(path.get(path.size() - 1)))
        .map(Classified::shown)
        .findFirst()
        .orElse("");
  }

  /** True for the keys that charts use: {@code digest}, {@code imageDigest}, {@code sha}. */
  static boolean isDigest(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    return lower.contains("digest") || lower.startsWith("sha") || lower.endsWith("sha");
  }

  private static Classified foreign(Symbol.Foreign helper) {
    if (!helper.name().equals(BITNAMI)) {
      return new Other("the helper " + helper.name() + " is not in this chart");
    }
    return helper.given().field("imageRoot") instanceof Symbol.Value value
        ? new Able(shown(value.path()) + ".digest", ImageAnswer.How.KEY)
        : new Able("", ImageAnswer.How.KEY);
  }

  private static Optional<Symbol.Foreign> foreign(Symbol symbol, int depth) {
    if (symbol instanceof Symbol.Foreign foreign) {
      return Optional.of(foreign);
    }
    return depth > 8
        ? Optional.empty()
        : inner(symbol).stream().flatMap(one -> foreign(one, depth + 1).stream()).findFirst();
  }

  private static boolean isOpaque(Symbol symbol, int depth) {
    return symbol instanceof Symbol.Changed
        || (depth < 8 && inner(symbol).stream().anyMatch(one -> isOpaque(one, depth + 1)));
  }

  private static List<Symbol> inner(Symbol symbol) {
    if (symbol instanceof Symbol.Either either) {
      return either.options();
    }
    List<Symbol> inner = new ArrayList<>();
    if (symbol instanceof Symbol.Text text) {
      text.pieces().forEach(piece -> values(piece, inner));
    }
    return inner;
  }

  private static void values(Piece piece, List<Symbol> values) {
    if (piece instanceof Piece.Branches branches) {
      branches.options().forEach(option -> option.forEach(one -> values(one, values)));
    } else {
      values.add(Words.value(piece));
    }
  }

  private static boolean isPlain(Symbol.Text image) {
    return image.pieces().stream().allMatch(piece -> Words.plain(piece).isPresent());
  }

  private static String shown(List<String> path) {
    return String.join(".", path).replace(".*", "[]");
  }
}
