package dev.pullpass.helm;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import dev.pullpass.core.chart.ChartPatch;
import dev.pullpass.core.chart.ChartSources;
import dev.pullpass.core.text.Splices;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A chart's folder, copied so that it can be patched and rendered. */
record ChartCopy(Path folder) {
  private static final String KUBERNETES = "1.31.0";

  /** The texts of a chart; what is no text is left out. */
  static ChartSources read(Path chart) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (Path file : files(chart)) {
      text(file).ifPresent(text -> texts.put(chart.relativize(file).toString(), text));
    }
    return new ChartSources(texts);
  }

  private static Optional<String> text(Path file) throws IOException {
    try {
      return Optional.of(Files.readString(file));
    } catch (MalformedInputException binary) {
      return Optional.empty();
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** A copy of a chart in a folder. */
  static ChartCopy of(Path chart, Path folder) throws IOException {
    for (Path file : files(chart)) {
      Path copy = folder.resolve(chart.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
    return new ChartCopy(folder);
  }

  /** Makes the edits in the copy. */
  void patch(ChartPatch patch) throws IOException {
    for (Map.Entry<String, List<dev.pullpass.core.text.Splice>> edit : patch.edits().entrySet()) {
      Path file = folder.resolve(edit.getKey());
      Files.writeString(file, Splices.apply(Files.readString(file), edit.getValue()));
    }
  }

  /** What Helm makes of it, with more values as YAML texts. */
  String render(String... values) throws IOException {
    TemplateCommand command =
        new Helm(folder)
            .template()
            .withName("web")
            .withNamespace("shop")
            .withKubeVersion(KUBERNETES);
    List<Path> written = new ArrayList<>();
    for (String text : values) {
      written.add(Files.writeString(Files.createTempFile("values", ".yaml"), text));
      command.withValuesFile(written.get(written.size() - 1));
    }
    try {
      return String.valueOf(command.call());
    } finally {
      for (Path file : written) {
        Files.delete(file);
      }
    }
  }
}
