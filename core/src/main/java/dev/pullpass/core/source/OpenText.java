package dev.pullpass.core.source;

import java.util.List;
import java.util.Optional;

/** An image whose text may hold variables that the same file sets. */
final class OpenText {
  private OpenText() {}

  /**
   * The image as far as the file tells it: where one variable is all of it, the text that the
   * variable is set to, since that is what would have to change.
   */
  static ImageUse image(SourceFile file, ImageUse.Role role, Piece piece, Variables variables) {
    Piece place = variables.definition(piece.value()).orElse(piece);
    return ImageUse.of(file, role, "", place.path().toString(), text(place, variables));
  }

  private static ImageText text(Piece piece, Variables variables) {
    List<String> names =
        Substitutions.areIn(piece.value()) ? variables.expand(piece.value()) : List.of();
    Optional<String> told =
        names.size() == 1 && !Substitutions.areIn(names.get(0))
            ? Optional.of(names.get(0))
            : Optional.empty();
    return told.<ImageText>map(name -> new ImageText.Expanded(piece, name))
        .orElseGet(() -> new ImageText.Whole(piece));
  }
}
