package dev.pullpass.testkit.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The control group below which a node keeps those of its containers. */
record ControlGroup(String name) {
  private static final Path ROOT = Path.of("/sys/fs/cgroup");
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /**
   * Removes the empty groups that killed containers leave, in all hierarchies. Killed processes
   * stay in them for a moment.
   */
  void remove() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    List<Path> left = groups();
    while (!left.isEmpty() && System.nanoTime() < end) {
      left.forEach(ControlGroup::remove);
      Pause.briefly();
      left = groups();
    }
  }

  /** The innermost first; the files in them are no obstacle. */
  private static void remove(Path group) {
    try (Stream<Path> below = Files.walk(group)) {
      below
          .filter(Files::isDirectory)
          .sorted(Comparator.reverseOrder())
          .forEach(path -> path.toFile().delete());
    } catch (IOException | UncheckedIOException gone) {
      group.toFile().delete();
    }
  }

  private List<Path> groups() {
    List<Path> groups = new ArrayList<>(List.of(ROOT.resolve(name)));
    try (DirectoryStream<Path> hierarchies = Files.newDirectoryStream(ROOT)) {
      hierarchies.forEach(hierarchy -> groups.add(hierarchy.resolve(name)));
    } catch (IOException none) {
      return List.of();
    }
    groups.removeIf(group -> !Files.isDirectory(group));
    return groups;
  }
}
