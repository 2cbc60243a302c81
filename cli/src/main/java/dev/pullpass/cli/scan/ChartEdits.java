package dev.pullpass.cli.scan;

import dev.pullpass.core.chart.ChartPatch;
import dev.pullpass.core.chart.ChartSources;
import dev.pullpass.core.chart.DigestPatch;
import dev.pullpass.core.chart.ImageAnswer;
import dev.pullpass.core.mend.Mended;
import dev.pullpass.core.text.Splices;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The edits that teach charts to write digests, before any other edit of the same files. */
final class ChartEdits {
  /** No chart is touched. */
  static final ChartEdits NONE = new ChartEdits();

  private record Edit(String shown, String before, String after) {}

  private final Map<Path, Edit> edits = new LinkedHashMap<>();
  private final List<String> remarks = new ArrayList<>();

  private ChartEdits() {}

  /** Those of all charts of a tree. */
  static ChartEdits of(Tree tree) {
    ChartEdits all = new ChartEdits();
    Charts.of(tree).forEach(all::chart);
    return all;
  }

  private void chart(Charts.Chart chart) {
    ChartSources sources = chart.sources();
    ChartPatch patch = DigestPatch.of(sources);
    Map<String, String> texts = new LinkedHashMap<>(sources.files());
    patch
        .edits()
        .forEach((path, splices) -> texts.put(path, Splices.apply(texts.get(path), splices)));
    long added = patch.answers().stream().filter(ImageAnswer.Patched.class::isInstance).count();
    if (!isSettled(texts, added)) {
      remarks.add(chart.shown() + ": the edits of its templates prove nothing, so none is made");
      return;
    }
    patch
        .edits()
        .keySet()
        .forEach(path -> put(chart, path, sources.text(path).orElse(""), texts.get(path)));
    if (added > 0) {
      remarks.add(chart.shown() + ": " + keys(patch));
    }
  }

  /** Read again, the chart can do what was wanted of it, and nothing is left to do. */
  private static boolean isSettled(Map<String, String> texts, long added) {
    ChartPatch again = DigestPatch.of(new ChartSources(texts));
    long able = again.answers().stream().filter(ImageAnswer.Already.class::isInstance).count();
    return again.edits().isEmpty() && able >= added;
  }

  private static String keys(ChartPatch patch) {
    List<String> keys =
        patch.answers().stream()
            .filter(ImageAnswer.Patched.class::isInstance)
            .map(answer -> ((ImageAnswer.Patched) answer).key())
            .sorted()
            .toList();
    return "its templates write " + String.join(", ", keys);
  }

  private void put(Charts.Chart chart, String path, String before, String after) {
    TreeFile file = chart.files().get(path);
    if (file != null && !before.equals(after)) {
      edits.put(file.path(), new Edit(file.shown(), before, after));
    }
  }

  /** What is to be said of them, a line each. */
  List<String> remarks() {
    return remarks;
  }

  /** The text of a file with these edits; empty where they do not touch it. */
  Optional<String> text(Path file) {
    return Optional.ofNullable(edits.get(file)).map(Edit::after);
  }

  /** These edits, and over them those that were made of the texts with them. */
  Map<Path, Mended> under(Map<Path, Mended> others) {
    Map<Path, Mended> all = new LinkedHashMap<>();
    edits.forEach(
        (file, edit) ->
            all.put(
                file, new Mended(edit.shown(), edit.before(), edit.after(), List.of(), List.of())));
    others.forEach(
        (file, mended) -> {
          Edit edit = edits.get(file);
          String before = edit == null ? mended.before() : edit.before();
          all.put(
              file,
              new Mended(mended.path(), before, mended.after(), mended.done(), mended.refused()));
        });
    return all;
  }
}
