package dev.pullpass.helm;

import dev.pullpass.core.release.Chart;
import dev.pullpass.core.release.ChartFile;
import dev.pullpass.core.text.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A temporary folder of this user alone, with a chart and values files, which may hold passwords;
 * it goes when it is closed. JSON is YAML too, so nothing is converted.
 */
final class ChartFolder implements AutoCloseable {
  private final Path root;

  private ChartFolder(Path root) {
    this.root = root;
  }

  /** Temporary folders are made for their owner alone. */
  static ChartFolder create() throws IOException {
    return new ChartFolder(Files.createTempDirectory("pullpass-helm"));
  }

  /** Where the chart is written to. */
  Path chart() {
    return root.resolve("chart");
  }

  /**
   * Writes a chart that a release keeps.
   *
   * @throws IllegalArgumentException where it names a file outside of itself
   */
  void write(Chart chart) throws IOException {
    write("chart/Chart.yaml", utf8(JsonWriter.pretty().value(chart.metadata()).text()));
    write("chart/values.yaml", utf8(JsonWriter.pretty().value(chart.values()).text()));
    if (chart.schema().isPresent()) {
      write("chart/values.schema.json", chart.schema().get().reveal());
    }
    for (List<ChartFile> files : List.of(chart.templates(), chart.files())) {
      for (ChartFile file : files) {
        write("chart/" + file.name(), file.content().reveal());
      }
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  Path write(String name, byte[] content) throws IOException {
    Path file = root.resolve(name).normalize();
    Path parent = file.getParent();
    if (parent == null || !file.startsWith(root) || file.equals(root)) {
      throw new IllegalArgumentException("the chart names a file outside of itself");
    }
    Files.createDirectories(parent);
    return Files.write(file, content);
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      all.sorted(Comparator.reverseOrder()).forEach(ChartFolder::delete);
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }
}
