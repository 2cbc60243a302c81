package dev.pullpass.core.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One folder of {@code cases/}; see the README there. */
record CaseFolder(Path path) {
  /** The moment that all cases are told at. */
  static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  /** Where the expected texts are written anew instead of compared. */
  static final boolean UPDATE = Boolean.getBoolean("cases.update");

  private static final Path CASES = Path.of("..", "cases");

  /** All folders, by name. */
  static List<CaseFolder> all() {
    try (Stream<Path> entries = Files.list(CASES)) {
      return entries.filter(Files::isDirectory).sorted().map(CaseFolder::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return path.getFileName().toString();
  }

  /** The verdict that the folder is about: its name up to the first hyphen. */
  String verdict() {
    return name().substring(0, name().indexOf('-'));
  }

  String cluster() {
    return text("cluster.json").orElseThrow();
  }

  /** The recorded answers; empty for a case without probing. */
  Optional<String> answers() {
    return text("answers.jsonl");
  }

  /** The title line of {@code case.md}. */
  String title() {
    return text("case.md").orElseThrow().lines().findFirst().orElseThrow().substring(2);
  }

  String expected() {
    return text("expected.txt").orElse("");
  }

  String explain() {
    return Explanation.of(cluster(), answers(), NOW);
  }

  void expect(String text) {
    write(path.resolve("expected.txt"), text);
  }

  static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<String> text(String file) {
    Path place = path.resolve(file);
    try {
      return Files.exists(place) ? Optional.of(Files.readString(place)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
