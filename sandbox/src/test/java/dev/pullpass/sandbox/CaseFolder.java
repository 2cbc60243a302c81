package dev.pullpass.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One folder of {@code cases/}: its name and the texts of its files, by file name. */
record CaseFolder(String name, SortedMap<String, String> files) {
  private static final Path CASES = Path.of("..", "cases");

  CaseFolder {
    files = new TreeMap<>(files);
  }

  /** All folders, by name; none while there is no {@code cases/}. */
  static List<CaseFolder> all() throws IOException {
    if (!Files.isDirectory(CASES)) {
      return List.of();
    }
    List<CaseFolder> all = new ArrayList<>();
    for (Path folder : sorted(CASES)) {
      if (Files.isDirectory(folder)) {
        all.add(read(folder));
      }
    }
    return all;
  }

  /** The text of a file, or the empty text where the case has no such file. */
  String text(String file) {
    return files.getOrDefault(file, "");
  }

  private static CaseFolder read(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    for (Path file : sorted(folder)) {
      files.put(file.getFileName().toString(), Files.readString(file));
    }
    return new CaseFolder(folder.getFileName().toString(), files);
  }

  private static List<Path> sorted(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }
}
