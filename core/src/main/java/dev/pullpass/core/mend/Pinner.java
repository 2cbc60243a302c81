package dev.pullpass.core.mend;

import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.source.ImageUse;
import dev.pullpass.core.source.Readings;
import dev.pullpass.core.source.SourceFile;
import dev.pullpass.core.text.Span;
import dev.pullpass.core.text.Splice;
import dev.pullpass.core.text.Splices;
import dev.pullpass.core.yaml.EditResult;
import dev.pullpass.core.yaml.MalformedYaml;
import dev.pullpass.core.yaml.YamlEdit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Gives the images of one file their digests, whatever a scan thinks of them. The file is read
 * again afterwards: each image is either as it was, or is the same image with the digest that was
 * wanted.
 */
public final class Pinner {
  private final PinStyle style;
  private final Function<ImageUse, Optional<String>> digests;

  /**
   * @param digests which digest an image should have; empty for those to be left alone
   */
  public Pinner(PinStyle style, Function<ImageUse, Optional<String>> digests) {
    this.style = style;
    this.digests = digests;
  }

  /**
   * The file with all the digests that can be written: all in one step, or else one by one, so that
   * one that cannot be written does not keep back the others.
   *
   * @throws MalformedYaml if the file cannot be read
   */
  public Pinned pin(SourceFile file) {
    List<ImageUse> uses = Readings.of(file).images();
    List<Integer> open = open(uses);
    if (open.isEmpty()) {
      return new Pinned(file.text(), List.of(), List.of());
    }
    Attempt all = attempt(file, uses, firstOfEachPlace(uses, open));
    return all.problem().isEmpty()
        ? new Pinned(all.text(), open.stream().map(uses::get).toList(), List.of())
        : oneByOne(file, uses, open);
  }

  private List<Integer> open(List<ImageUse> uses) {
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < uses.size(); i++) {
      if (!isRight(uses.get(i))) {
        open.add(i);
      }
    }
    return open;
  }

  private boolean isRight(ImageUse use) {
    Optional<String> wanted = digests.apply(use);
    return wanted.isEmpty() || use.image().flatMap(ImageReference::digest).equals(wanted);
  }

  /** What an alias stands for is written once. */
  private static List<Integer> firstOfEachPlace(List<ImageUse> uses, List<Integer> open) {
    Set<Span> places = new HashSet<>();
    return open.stream().filter(index -> places.add(uses.get(index).text().span())).toList();
  }

  private Pinned oneByOne(SourceFile file, List<ImageUse> uses, List<Integer> open) {
    String text = file.text();
    List<ImageUse> done = new ArrayList<>();
    List<Pinned.Refused> refused = new ArrayList<>();
    for (int index : open) {
      SourceFile now = file.with(text);
      List<ImageUse> current = Readings.of(now).images();
      Attempt attempt =
          isRight(current.get(index))
              ? new Attempt(text, "")
              : attempt(now, current, List.of(index));
      text = attempt.text();
      if (attempt.problem().isEmpty()) {
        done.add(uses.get(index));
      } else {
        refused.add(new Pinned.Refused(uses.get(index), attempt.problem()));
      }
    }
    return new Pinned(text, done, refused);
  }

  private record Attempt(String text, String problem) {}

  private Attempt attempt(SourceFile file, List<ImageUse> uses, List<Integer> wanted) {
    List<YamlEdit> edits = new ArrayList<>();
    List<Splice> splices = new ArrayList<>();
    for (int index : wanted) {
      ImageUse use = uses.get(index);
      Wanted one = new Pinning(use, digests.apply(use).orElse(""), style).wanted();
      if (one instanceof Wanted.Nothing nothing) {
        return new Attempt(file.text(), nothing.why());
      }
      edits.addAll(one instanceof Wanted.Edits some ? some.edits() : List.of());
      splices.addAll(one instanceof Wanted.Splices some ? some.splices() : List.of());
    }
    EditResult result =
        edits.isEmpty() ? new EditResult.Edited(List.of()) : TextEdits.of(file, edits);
    if (result instanceof EditResult.Refused refused) {
      return new Attempt(file.text(), refused.reason() + " (line " + refused.line() + ")");
    }
    splices.addAll(((EditResult.Edited) result).splices());
    String after = Splices.apply(file.text(), splices);
    return isProved(file, uses, after, wanted)
        ? new Attempt(after, "")
        : new Attempt(file.text(), "the edit would change more, or something else");
  }

  private boolean isProved(
      SourceFile file, List<ImageUse> before, String text, List<Integer> wanted) {
    List<ImageUse> after = read(file, text);
    if (after.size() != before.size()) {
      return false;
    }
    for (int i = 0; i < after.size(); i++) {
      boolean same = after.get(i).text().written().equals(before.get(i).text().written());
      boolean pinned = isRight(after.get(i)) && isSameImage(before.get(i), after.get(i));
      if (!(wanted.contains(i) ? pinned : same || pinned)) {
        return false;
      }
    }
    return true;
  }

  private static List<ImageUse> read(SourceFile file, String text) {
    try {
      return Readings.of(file.with(text)).images();
    } catch (MalformedYaml broken) {
      return List.of();
    }
  }

  private static boolean isSameImage(ImageUse before, ImageUse after) {
    Optional<ImageReference> old = before.image();
    Optional<ImageReference> now = after.image();
    return old.map(ImageReference::repository).equals(now.map(ImageReference::repository))
        && old.flatMap(ImageReference::tag).equals(now.flatMap(ImageReference::tag));
  }
}
