package dev.pullpass.cli.scan;

import dev.pullpass.cli.FileWrites;
import dev.pullpass.cli.InParallel;
import dev.pullpass.core.mend.Mended;
import dev.pullpass.core.mend.Mender;
import dev.pullpass.core.source.FileKind;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Works out the edits of a tree's files, and writes them all or not at all. */
final class Fixing {
  private final Mender mender;
  private final long largest;

  Fixing(Mender mender, long largest) {
    this.mender = mender;
    this.largest = largest;
  }

  /** What would change, by file; files that cannot be read are left out. */
  Map<Path, Mended> edits(Tree tree) {
    List<TreeFile> files =
        tree.files().stream().filter(file -> file.kind() != FileKind.OTHER).toList();
    Surroundings around = Surroundings.of(files, largest);
    int threads = Runtime.getRuntime().availableProcessors();
    List<Optional<Mended>> mended =
        new InParallel(threads).map(files, file -> mended(file, around));
    Map<Path, Mended> byFile = new LinkedHashMap<>();
    for (int i = 0; i < files.size(); i++) {
      Path path = files.get(i).path();
      mended.get(i).ifPresent(one -> byFile.put(path, one));
    }
    return byFile;
  }

  private Optional<Mended> mended(TreeFile file, Surroundings around) {
    return FileText.of(file.path(), largest) instanceof FileText.Known known
        ? Optional.of(mender.mend(around.source(file, known.text())))
            .filter(one -> one.changes() || !one.refused().isEmpty())
        : Optional.empty();
  }

  /** Writes what changes. */
  static void write(Map<Path, Mended> edits) {
    FileWrites writes = new FileWrites();
    edits.forEach(
        (file, mended) -> {
          if (mended.changes()) {
            writes.replace(file, mended.before(), mended.after());
          }
        });
    writes.write();
  }
}
