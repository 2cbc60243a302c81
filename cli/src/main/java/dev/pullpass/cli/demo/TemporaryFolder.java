package dev.pullpass.cli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder with the demo's kubeconfig; gone when closed, or when the process is interrupted. */
record TemporaryFolder(Path folder, Thread atExit) implements AutoCloseable {

  static TemporaryFolder with(String kubeconfig) {
    try {
      Path folder = Files.createTempDirectory("pullpass-demo-");
      Files.writeString(folder.resolve("kubeconfig"), kubeconfig);
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

  /** What is left of it does no harm, so nothing is said if it cannot be deleted. */
  private static void delete(Path folder) {
    try {
      Files.deleteIfExists(folder.resolve("kubeconfig"));
      Files.deleteIfExists(folder);
    } catch (IOException ignored) {
      // It holds no credential and lies in the system's temporary folder.
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
