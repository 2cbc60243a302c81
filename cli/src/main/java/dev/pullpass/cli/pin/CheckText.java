package dev.pullpass.cli.pin;

import dev.pullpass.core.lock.CheckedImage;
import dev.pullpass.core.lock.CheckedImage.State;
import dev.pullpass.core.lock.LockedImage;
import dev.pullpass.core.lock.TagNow;
import java.util.ArrayList;
import java.util.List;

/** How a check reads: what is wrong, image by image, the worst first. */
record CheckText(CheckReport report) {

  /** All that is not as it should be; empty where all is. */
  String text() {
    StringBuilder out = new StringBuilder();
    for (State state : State.values()) {
      if (state != State.SAME) {
        report.images().stream()
            .filter(image -> image.state() == state)
            .forEach(image -> out.append(block(image)));
      }
    }
    return out.toString();
  }

  private String block(CheckedImage image) {
    StringBuilder out = new StringBuilder();
    out.append(image.image().name()).append(": ").append(words(image)).append('\n');
    facts(image).forEach(line -> out.append("  ").append(line).append('\n'));
    return out.toString();
  }

  private static String words(CheckedImage image) {
    return switch (image.state()) {
      case MOVED -> "the tag has moved";
      case GONE -> "the tag is gone: " + why(image.now());
      case CONTRADICTED -> "files name another digest than the lock";
      case NOT_LOCKED -> "not in the lock";
      case UNTOLD -> "cannot be checked: " + why(image.now());
      case UNPINNED -> "locked, but files name the tag alone, so that pulls may get another image";
      case SAME -> "as locked";
    };
  }

  private List<String> facts(CheckedImage image) {
    List<String> lines = new ArrayList<>();
    if (image.state() != State.UNPINNED) {
      image.locked().ifPresent(locked -> lines.add(locked(locked)));
    }
    if (image.now() instanceof TagNow.Means means && image.state() == State.MOVED) {
      lines.add("now     " + means.digest());
    }
    report.looked().sightings().getOrDefault(image.image().name(), List.of()).stream()
        .filter(sighting -> image.state() != State.UNPINNED || sighting.digest().isEmpty())
        .forEach(sighting -> lines.add(place(sighting, image)));
    return lines;
  }

  private static String locked(LockedImage locked) {
    return "locked  " + locked.digest() + "  since " + locked.resolved();
  }

  private static String place(Sighting sighting, CheckedImage image) {
    boolean differs =
        !sighting.digest().isEmpty()
            && image.locked().filter(l -> l.digest().equals(sighting.digest())).isEmpty();
    return "in      " + sighting.where() + (differs ? "  " + sighting.digest() : "");
  }

  /** Why it is not known what a tag means; empty where it is. */
  static String why(TagNow now) {
    return now instanceof TagNow.Gone gone
        ? gone.why()
        : now instanceof TagNow.Untold untold ? untold.why() : "";
  }

  /**
   * What was compared, in one line.
   *
   * @param offline true where no registry was asked
   */
  String summary(boolean offline) {
    long faults = report.images().stream().filter(image -> image.state().isFault()).count();
    long untold = report.images().stream().filter(i -> i.state() == State.UNTOLD).count();
    return Words.count(report.images().size(), "image")
        + " in "
        + Words.count(report.looked().files().size(), "file")
        + (offline ? " compared with the lock only: " : " checked: ")
        + (faults == 0 ? "no fault" : Words.count(faults, "fault"))
        + (untold == 0 ? "" : ", " + untold + " not checked")
        + (report.stale().isEmpty()
            ? ""
            : "; " + Words.count(report.stale().size(), "locked image") + " named by no file");
  }
}
