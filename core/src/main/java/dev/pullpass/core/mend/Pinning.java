package dev.pullpass.core.mend;

import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.source.FileKind;
import dev.pullpass.core.source.ImageText;
import dev.pullpass.core.source.ImageUse;
import dev.pullpass.core.source.Piece;
import dev.pullpass.core.text.Splice;
import dev.pullpass.core.yaml.NewValue;
import dev.pullpass.core.yaml.Place;
import dev.pullpass.core.yaml.YamlEdit;
import dev.pullpass.core.yaml.YamlPath;
import java.util.List;
import java.util.Optional;

/** How an image that a file names gets its digest. The tag stays where people read it. */
final class Pinning {
  private static final String ALGORITHM = "sha256:";

  private final ImageUse use;
  private final String digest;
  private final PinStyle style;

  Pinning(ImageUse use, String digest, PinStyle style) {
    this.use = use;
    this.digest = digest;
    this.style = style;
  }

  /** What has to change. */
  Wanted wanted() {
    Optional<ImageReference> image = use.image();
    if (image.isEmpty()) {
      return new Wanted.Nothing("it is no image reference");
    }
    if (use.text() instanceof ImageText.Parts parts) {
      return parts(parts);
    }
    return use.text() instanceof ImageText.Whole whole
        ? whole(whole.piece())
        : new Wanted.Nothing("variables or another file make it; pin it where they are set");
  }

  private Wanted whole(Piece piece) {
    String name = withoutDigest(piece.value());
    String pinned = name + latest(name) + "@" + digest;
    if (!isPartOfText(piece)) {
      return new Wanted.Edits(List.of(YamlEdit.set(piece.path(), pinned)));
    }
    return InText.place(use.file().text(), piece)
        .<Wanted>map(span -> new Wanted.Splices(List.of(new Splice(span, pinned))))
        .orElseGet(() -> new Wanted.Nothing("it is not written as it is read"));
  }

  private static String withoutDigest(String written) {
    int at = written.indexOf('@');
    return at < 0 ? written : written.substring(0, at);
  }

  /** Where no tag is written, what it means is written out: the digest alone says little. */
  private static String latest(String name) {
    return name.lastIndexOf(':') > name.lastIndexOf('/') ? "" : ":latest";
  }

  /** In a Dockerfile, a template, behind {@code docker://}, in a block: no value of its own. */
  private boolean isPartOfText(Piece piece) {
    boolean bare = piece.span().of(use.file().text()).equals(piece.value());
    return use.role() == ImageUse.Role.BASE
        || use.role() == ImageUse.Role.TEMPLATE
        || (bare && (use.role() == ImageUse.Role.CI_JOB || isPatch()));
  }

  private boolean isPatch() {
    return use.file().kind() == FileKind.KUSTOMIZATION && use.role() == ImageUse.Role.CONTAINER;
  }

  private Wanted parts(ImageText.Parts parts) {
    if (parts.digest().isPresent()) {
      Piece key = parts.digest().get();
      return new Wanted.Edits(List.of(YamlEdit.set(key.path(), inKey(key))));
    }
    if (use.role() == ImageUse.Role.KUSTOMIZE) {
      return kustomize(parts);
    }
    Optional<Piece> tag = parts.tag().filter(piece -> !piece.value().isEmpty());
    boolean already = tag.filter(piece -> piece.value().indexOf('@') >= 0).isPresent();
    if (tag.isPresent() && (already || style == PinStyle.TAG_AND_DIGEST)) {
      String value = withoutDigest(tag.get().value()) + "@" + digest;
      return new Wanted.Edits(List.of(YamlEdit.set(tag.get().path(), value)));
    }
    return new Wanted.Nothing(
        tag.isEmpty()
            ? "the chart fills in the tag, so no values can hold its digest"
            : "the values have no key for a digest");
  }

  private Wanted kustomize(ImageText.Parts parts) {
    Optional<YamlPath> entry =
        parts.repository().or(parts::tag).map(piece -> piece.path().parent());
    if (entry.isEmpty()) {
      return new Wanted.Nothing("the entry names no image");
    }
    Place place = Place.LAST.orAfter("newTag", "newName", "name");
    YamlPath key = entry.get().key("digest");
    return new Wanted.Edits(
        List.of(new YamlEdit.Insert(key, NewValue.text(digest), place, List.of())));
  }

  /** Some charts put {@code sha256:} before the value themselves, under a key that says so. */
  private String inKey(Piece key) {
    boolean bare = key.path().name().equals("sha") || key.path().name().equals("sha256");
    boolean prefixed = key.value().startsWith(ALGORITHM);
    return bare && !prefixed ? digest.replace(ALGORITHM, "") : digest;
  }
}
