package dev.pullpass.helm;

import dev.pullpass.core.chart.ChartPatch;
import dev.pullpass.core.chart.ChartSources;
import dev.pullpass.core.chart.DigestPatch;
import dev.pullpass.core.chart.ImageAnswer;
import dev.pullpass.core.text.Splices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Tries the patch of templates on folders of public charts, which are no part of this project: what
 * is patched, what is refused and why, whether a second run changes nothing, and whether Helm
 * renders the same before and after, and with digests just other images. Charts whose dependencies
 * are not in {@code charts/} are rendered without them.
 */
final class ChartCorpus {
  private final Map<String, Integer> counts = new TreeMap<>();
  private final Path work;

  private ChartCorpus(Path work) {
    this.work = work;
  }

  /** Prints the rates for the folders that are given. */
  public static void main(String[] folders) throws IOException {
    Path work = Files.createTempDirectory("charts");
    ChartCorpus corpus = new ChartCorpus(work);
    for (String folder : folders) {
      for (Path chart : charts(Path.of(folder))) {
        corpus.chart(chart);
      }
    }
    corpus.counts.forEach((what, count) -> System.out.printf("%6d %s%n", count, what));
    delete(work);
  }

  private static List<Path> charts(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.endsWith("Chart.yaml"))
          .flatMap(file -> Stream.ofNullable(file.getParent()))
          .sorted()
          .toList();
    }
  }

  private void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  private void tell(String what, Path chart, String more) {
    count(what);
    System.out.println(what + ": " + chart + " " + more);
  }

  private void chart(Path chart) throws IOException {
    count("charts");
    ChartSources sources = ChartCopy.read(chart);
    ChartPatch patch = DigestPatch.of(sources);
    patch.answers().forEach(this::count);
    if (patch.edits().isEmpty()) {
      return;
    }
    count("charts patched");
    Map<String, String> after = new TreeMap<>(sources.files());
    patch.edits().forEach((file, edits) -> after.compute(file, (f, text) -> edited(text, edits)));
    if (!DigestPatch.of(new ChartSources(after)).edits().isEmpty()) {
      tell("a second run changes more", chart, "");
    }
    delete(work.resolve("before"));
    delete(work.resolve("after"));
    render(chart, patch);
  }

  private static String edited(String text, List<dev.pullpass.core.text.Splice> edits) {
    return Splices.apply(String.valueOf(text), edits);
  }

  private void count(ImageAnswer answer) {
    if (answer instanceof ImageAnswer.Patched) {
      count("images patched");
    } else if (answer instanceof ImageAnswer.Already already) {
      count("images that can have digests already, " + already.how());
    } else if (answer instanceof ImageAnswer.Refused refused) {
      count("images refused");
      count("images refused: " + refused.reason().replaceFirst("^[^ ]+: ", ""));
    }
  }

  private void render(Path chart, ChartPatch patch) throws IOException {
    ChartCopy before = alone(chart, work.resolve("before"));
    ChartCopy after = alone(chart, work.resolve("after"));
    after.patch(patch);
    String first;
    try {
      first = before.render();
    } catch (IllegalStateException refused) {
      tell("charts that Helm does not render", chart, firstLine(refused));
      return;
    }
    String second = before.render();
    try {
      Comparison same = new Comparison(first, second, after.render());
      count(same.isSame() ? "charts rendered the same" : "charts rendered otherwise");
      pins(chart, patch, new Comparison(first, second, after.render(digests(patch))));
    } catch (IllegalStateException refused) {
      tell("charts that Helm does not render after it", chart, firstLine(refused));
    }
  }

  private void pins(Path chart, ChartPatch patch, Comparison pinned) {
    if (pinned.isSame()) {
      count("charts with digests: the images are not rendered by default");
    } else if (pinned.onlyDigests()) {
      count("charts with digests: only images got them");
    } else {
      tell("charts with digests: something else changed", chart, patch.edits().keySet().toString());
    }
  }

  private static String firstLine(IllegalStateException refused) {
    return String.valueOf(refused.getMessage()).split("\n", 2)[0];
  }

  /** A copy without what Helm would have to fetch. */
  private static ChartCopy alone(Path chart, Path folder) throws IOException {
    ChartCopy copy = ChartCopy.of(chart, folder);
    Path metadata = folder.resolve("Chart.yaml");
    List<String> kept = new ArrayList<>();
    boolean dependencies = false;
    for (String line : Files.readAllLines(metadata)) {
      boolean top = !line.isEmpty() && " -#".indexOf(line.charAt(0)) < 0;
      dependencies = top ? line.startsWith("dependencies:") : dependencies;
      if (!dependencies) {
        kept.add(line);
      }
    }
    Files.write(metadata, kept);
    for (String name : List.of("requirements.yaml", "requirements.lock", "Chart.lock")) {
      Files.deleteIfExists(folder.resolve(name));
    }
    return copy;
  }

  /** A digest for each new key that the defaults hold. */
  private static String digests(ChartPatch patch) {
    List<String> keys =
        patch.answers().stream()
            .filter(ImageAnswer.Patched.class::isInstance)
            .map(answer -> ((ImageAnswer.Patched) answer).key())
            .filter(key -> !key.contains("[]"))
            .toList();
    return keys.isEmpty() ? "{}\n" : new PinnedValues(keys).yaml();
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path one : all) {
      Files.delete(one);
    }
  }
}
