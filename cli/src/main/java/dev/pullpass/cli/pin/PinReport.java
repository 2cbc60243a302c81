package dev.pullpass.cli.pin;

import dev.pullpass.cli.ExitCode;
import dev.pullpass.cli.FileWrites;
import dev.pullpass.core.lock.ImageLock;
import java.util.ArrayList;
import java.util.List;

/**
 * What pinning would change, or changed.
 *
 * @param edits of the files that change, or have images that cannot be written
 * @param lock as it is on disk
 * @param after what it becomes
 * @param stale what it holds that no file names
 */
record PinReport(
    List<PinnedImage> images,
    List<FileEdit> edits,
    Looked looked,
    LockFile lock,
    ImageLock after,
    List<String> stale) {

  PinReport {
    images = List.copyOf(images);
    edits = List.copyOf(edits);
    stale = List.copyOf(stale);
  }

  /** Images that get no digest. */
  List<PinnedImage> failures() {
    return images.stream().filter(image -> image.state().isFailure()).toList();
  }

  /** The names of the files that change, the lock's at the end. */
  List<String> changed() {
    List<String> changed = new ArrayList<>();
    edits.stream().filter(FileEdit::changes).forEach(edit -> changed.add(edit.file().path()));
    if (!lock.after(after).equals(lock.before())) {
      changed.add(lock.path().toString());
    }
    return changed;
  }

  /** Writes files and lock, all or none of them. */
  void write() {
    FileWrites writes = new FileWrites();
    for (FileEdit edit : edits) {
      if (edit.changes()) {
        writes.replace(edit.path(), edit.file().text(), edit.pinned().after());
      }
    }
    lock.plan(after, writes);
    writes.write();
  }

  /** A fault found counts for more than what could not be looked at. */
  int exitCode() {
    boolean fault =
        images.stream().anyMatch(image -> isFault(image.state()))
            || looked.skipped().stream().anyMatch(Skipped::fault);
    boolean unseen =
        images.stream().anyMatch(image -> image.state() == PinnedImage.State.UNTOLD)
            || !looked.unread().isEmpty();
    return fault ? ExitCode.FAULT : unseen ? ExitCode.COULD_NOT_LOOK : ExitCode.OK;
  }

  private static boolean isFault(PinnedImage.State state) {
    return state == PinnedImage.State.CONTRADICTED || state == PinnedImage.State.GONE;
  }
}
