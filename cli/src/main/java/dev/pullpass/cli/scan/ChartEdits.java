package dev.pullpass.cli.scan;

import dev.pullpass.core.chart.ChartPatch;
import dev.pullpass.core.chart.ChartSources;
import dev.pullpass.core.chart.DigestPatch;
import dev.pullpass.core.chart.ImageAnswer;
import dev.pullpass.core.mend.Mended;
import dev.pullpass.core.text.Splice;
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
    Map<String, String> texts = new LinkedHashMap<>();
    patch.edits().forEach((path, splices) -> texts.put(path, after(sources, path, splices)));
    Map<String, String> all = new LinkedHashMap<>(sources.files());
    all.putAll(texts);
    long added = patch.answers().stream().filter(ImageAnswer.Patched.class::isInstance).count();
    if (!isSettled(all, added)) {
      remarks.add(chart.shown() + ": the edits of its templates prove nothing, so none is made");
      return;
    }
    texts.forEach((path, after) -> put(chart, path, sources.text(path).orElse(""), after));
    if (added > 0) {
      remarks.add(chart.shown() + ": " + keys(patch));
    }
  }

  private static String after(ChartSources sources, String path, List<Splice> splices) {
    return Splices.apply(sources.text(path).orElse(""), splices);
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
