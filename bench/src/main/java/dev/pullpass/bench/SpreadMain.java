package dev.pullpass.bench;

import dev.pullpass.testkit.real.ControlPlane;
import dev.pullpass.testkit.real.KubernetesPrograms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Measures how one secret gets to all namespaces of a real API server, and prints a table. */
public final class SpreadMain {
  private static final int NAMESPACES = 1_000;
  private static final String KUBECTL = "kubectl";

  private SpreadMain() {}

  /**
   * Runs.
   *
   * @param arguments the launcher's path, then optionally how many namespaces there are, and over
   *     how many of them the loop goes
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int namespaces = number(arguments, 1, NAMESPACES);
    int sample = number(arguments, 2, namespaces);
    KubernetesPrograms programs = new KubernetesPrograms(System.getenv());
    Optional<Path> kubectl = programs.find(KUBECTL);
    Optional<ControlPlane> started = ControlPlane.start(programs);
    if (started.isEmpty() || kubectl.isEmpty()) {
      System.err.println(
          started.isEmpty() ? ControlPlane.absence() : KubernetesPrograms.absence(KUBECTL));
      System.exit(3);
    }
    Path home = Files.createTempDirectory("pullpass-spread");
    Checkout checkout = new Checkout(Path.of(arguments[0]));
    checkout.prepare();
    try (ControlPlane plane = started.get()) {
      Spread spread = new Spread(checkout, kubectl.get(), plane, home);
      spread.prepare(namespaces);
      System.out.println(spread.measure(sample).markdown());
    } finally {
      delete(home);
    }
  }

  private static int number(String[] arguments, int place, int otherwise) {
    return arguments.length > place ? Integer.parseInt(arguments[place]) : otherwise;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : all) {
        Files.delete(file);
      }
    }
  }
}
