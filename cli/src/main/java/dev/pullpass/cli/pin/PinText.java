package dev.pullpass.cli.pin;

import dev.pullpass.core.lock.LockedImage;
import dev.pullpass.core.mend.Pinned;
import dev.pullpass.core.scan.Place;
import dev.pullpass.core.text.TextDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How pinning reads. */
record PinText(PinReport report) {
  private static final int SHOWN_DIGITS = 19;

  /** Images whose digest is new, one line each; empty where there are none. */
  String table() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("IMAGE", "LOCKED", "NOW", "WHERE"));
    report.images().stream()
        .filter(image -> image.state() == PinnedImage.State.NEW || isChanged(image))
        .forEach(image -> rows.add(row(image)));
    return rows.size() == 1 ? "" : Columns.of(rows);
  }

  private static boolean isChanged(PinnedImage image) {
    return image.state() == PinnedImage.State.CHANGED;
  }

  private static List<String> row(PinnedImage image) {
    return List.of(image.name(), digest(image.before()), digest(image.after()), image.where());
  }

  private static String digest(Optional<LockedImage> image) {
    return image.map(LockedImage::digest).map(PinText::digest).orElse("-");
  }

  /** As much of a digest as people compare. */
  static String digest(String digest) {
    return digest.length() > SHOWN_DIGITS ? digest.substring(0, SHOWN_DIGITS) + "…" : digest;
  }

  /** The differences, as {@code patch} and {@code git apply} take them. */
  String diff() {
    StringBuilder out = new StringBuilder();
    for (FileEdit edit : report.edits()) {
      out.append(TextDiff.of(edit.file().path(), edit.file().text(), edit.pinned().after()));
    }
    return out.append(lockDiff()).toString();
  }

  private String lockDiff() {
    LockFile lock = report.lock();
    String shown = lock.path().toString().replace('\\', '/');
    String after = lock.after(report.after());
    return lock.text().isEmpty() && !after.isEmpty()
        ? TextDiff.created(shown, after)
        : TextDiff.of(shown, lock.before(), after);
  }

  /** What is told beside the answer, a line each. */
  List<String> remarks() {
    List<String> lines = new ArrayList<>();
    report.looked().unread().forEach(one -> lines.add(one.toString()));
    report.looked().skipped().forEach(one -> lines.add(one.toString()));
    for (PinnedImage image : report.failures()) {
      lines.add(image.where() + ": " + image.name() + " is not pinned: " + image.why());
    }
    report.edits().stream()
        .flatMap(edit -> edit.pinned().refused().stream())
        .forEach(one -> lines.add(refused(one)));
    return lines;
  }

  private static String refused(Pinned.Refused refused) {
    Place place = Place.of(refused.image());
    return place.file()
        + ":"
        + place.start()
        + ": "
        + Sighting.name(refused.image()).orElse("")
        + " is locked, but not pinned here: "
        + refused.why();
  }

  /** What was found, in one line. */
  String summary() {
    return Words.count(report.images().size(), "image")
        + " in "
        + Words.count(report.looked().files().size(), "file")
        + ": "
        + count(PinnedImage.State.NEW)
        + " newly locked, "
        + count(PinnedImage.State.CHANGED)
        + " with a new digest, "
        + count(PinnedImage.State.KEPT)
        + " as locked"
        + (report.failures().isEmpty()
            ? ""
            : ", " + report.failures().size() + " without a digest");
  }

  private long count(PinnedImage.State state) {
    return report.images().stream().filter(image -> image.state() == state).count();
  }
}
