package dev.pullpass.cli.files;

import dev.pullpass.core.handbook.Place;
import dev.pullpass.core.handbook.Written;
import dev.pullpass.core.source.FileKind;
import dev.pullpass.core.source.Readings;
import dev.pullpass.core.source.SourceFile;
import dev.pullpass.core.text.MalformedInput;
import dev.pullpass.core.yaml.MalformedYaml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads the paths of a command line: files, and folders with all that is in them. A file that is
 * named must be readable ({@link MalformedInput} says what is wrong with it); one that is only met
 * in a folder is noted instead, since folders hold all sorts.
 */
public final class ProjectFiles {
  private static final long LARGEST = 1 << 20;

  private final List<Written> written = new ArrayList<>();

  private ProjectFiles() {}

  /** What the files say, in the order of the paths. */
  public static List<Written> read(List<Path> paths) {
    ProjectFiles files = new ProjectFiles();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new MalformedInput(path + ": no such file or folder");
      }
      if (Files.isDirectory(path)) {
        files.folder(path);
      } else {
        files.file(path, shown(path, path));
      }
    }
    return List.copyOf(files.written);
  }

  private void folder(Path folder) {
    for (Path file : filesIn(folder)) {
      String shown = shown(folder, file);
      try {
        file(file, shown);
      } catch (MalformedInput unreadable) {
        String why = String.valueOf(unreadable.getMessage());
        String clause = why.startsWith(shown + ": ") ? why.substring(shown.length() + 2) : why;
        written.add(new Written(Written.What.UNTOLD, new Place(shown, ""), clause));
      }
    }
  }

  private static List<Path> filesIn(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> ProjectFile.isRead(folder.relativize(file)))
          .sorted()
          .toList();
    } catch (IOException | java.io.UncheckedIOException lost) {
      throw new MalformedInput(folder + ": cannot be read");
    }
  }

  /** An absolute path is of one machine only, and the page is for all. */
  private static String shown(Path argument, Path file) {
    Path parent = argument.isAbsolute() ? argument.normalize().getParent() : null;
    Path path = parent == null ? file.normalize() : parent.relativize(file.normalize());
    return path.toString().replace('\\', '/');
  }

  private void file(Path file, String shown) {
    String text = text(file, shown);
    FileKind kind = ProjectFile.kind(file, text);
    if (kind == FileKind.TEMPLATE) {
      written.addAll(shown.endsWith(".tpl") ? List.of() : TemplateLines.read(shown, text));
      return;
    }
    try {
      written.addAll(Told.of(Readings.of(new SourceFile(shown, kind, text))));
    } catch (MalformedYaml malformed) {
      throw new MalformedInput(
          shown + ": line " + malformed.position().line() + ": not valid YAML");
    }
  }

  private static String text(Path file, String shown) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new MalformedInput(shown + ": larger than 1 MiB, not read");
      }
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException lost) {
      throw new MalformedInput(shown + ": cannot be read");
    }
  }
}
