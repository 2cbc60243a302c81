package dev.pullpass.testkit.real;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The control group below which a node keeps those of its containers. */
record ControlGroup(String name) {
  private static final Path ROOT = Path.of("/sys/fs/cgroup");

  static ControlGroup named(String name) {
    return new ControlGroup(name);
  }

  String path() {
    return "/" + name;
  }

  /** Removes the empty groups that killed containers leave, in all hierarchies. */
  void remove() {
    for (Path group : groups()) {
      try (Stream<Path> below = Files.walk(group)) {
        below.filter(Files::isDirectory).sorted(Comparator.reverseOrder()).forEach(this::remove);
      } catch (IOException gone) {
        remove(group);
      }
    }
  }

  private void remove(Path group) {
    // The files in it are no obstacle, and what is not empty yet is retried by nobody: the kernel
    // reports a killed process as gone before its parent is.
    group.toFile().delete();
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
