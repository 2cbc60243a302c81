package dev.pullpass.cli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder with the demo's kubeconfig and the options for its registries; gone when closed, or
 * when the process is interrupted.
 */
record TemporaryFolder(Path folder, Thread atExit) implements AutoCloseable {

  /**
   * Makes it.
   *
   * @param plainHosts the registries that are to be declared insecure
   */
  static TemporaryFolder with(String kubeconfig, Set<String> plainHosts) {
    try {
      Path folder = Files.createTempDirectory("pullpass-demo-");
      Files.writeString(folder.resolve("kubeconfig"), kubeconfig);
      List<String> options = plainHosts.stream().map(h -> "--insecure-registry=" + h).toList();
      Files.write(folder.resolve("registries"), options);
      Thread atExit = new Thread(() -> delete(folder), "pullpass-demo-cleaning");
      Runtime.getRuntime().addShutdownHook(atExit);
      return new TemporaryFolder(folder, atExit);
    } catch (IOException e) {
      throw new UncheckedIOException("a temporary folder for the kubeconfig", e);
    }
  }

  Path kubeconfig() {
    return folder.resolve("kubeconfig");
  }

  /** The argument that stands for the options in the file. */
  String registries() {
    return "@" + folder.resolve("registries");
  }

  /** Where the demo's own runs keep how they are undone. */
  Path state() {
    return folder.resolve("state");
  }

  /** What is left of it does no harm, so nothing is said if it cannot be deleted. */
  private static void delete(Path folder) {
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException ignored) {
      // It holds no credential in the clear and lies in the system's temporary folder.
    }
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException alreadyEnding) {
      return;
    }
    delete(folder);
  }
}
