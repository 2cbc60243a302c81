package dev.pullpass.cli.files;

import dev.pullpass.core.source.FileKind;
import dev.pullpass.core.source.Sniff;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a file of a project is, by its name, its neighbours and, for plain YAML, its content. */
final class ProjectFile {
  private ProjectFile() {}

  /** In a folder only what is certainly meant is read, and nothing hidden but CI's own files. */
  static boolean isRead(Path inFolder) {
    for (Path part : inFolder) {
      String name = part.toString();
      boolean ci = name.equals(".github") || name.startsWith(".gitlab");
      if ((name.startsWith(".") && !ci) || name.equals("node_modules")) {
        return false;
      }
    }
    String name = String.valueOf(inFolder.getFileName());
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  /** A text of no known name was named by somebody, so it may be a script. */
  static FileKind kind(Path file, String text) {
    Path whole = file.toAbsolutePath().normalize();
    FileKind kind = FileKind.of(whole.toString().replace('\\', '/'), inChart(whole));
    if (kind == FileKind.OTHER) {
      return FileKind.SCRIPT;
    }
    FileKind told = kind == FileKind.MANIFEST ? Sniff.kind(text) : kind;
    boolean unread = kind == FileKind.MANIFEST && told == FileKind.TEMPLATE;
    return unread ? FileKind.MANIFEST : told;
  }

  /** The path below the nearest folder with a {@code Chart.yaml}. */
  private static String inChart(Path file) {
    Path folder = file.getParent();
    while (folder != null) {
      if (Files.isRegularFile(folder.resolve("Chart.yaml"))) {
        return folder.relativize(file).toString().replace('\\', '/');
      }
      folder = folder.getParent();
    }
    return "";
  }
}
