package dev.pullpass.cli.scan;

import dev.pullpass.cli.FileWrites;
import dev.pullpass.cli.InParallel;
import dev.pullpass.cli.Io;
import dev.pullpass.cli.pin.Asking;
import dev.pullpass.cli.pin.KnownDigests;
import dev.pullpass.core.chart.ChartSources;
import dev.pullpass.core.chart.EditProof;
import dev.pullpass.core.mend.Digests;
import dev.pullpass.core.mend.Mended;
import dev.pullpass.core.mend.Mender;
import dev.pullpass.core.scan.Finding;
import dev.pullpass.core.source.FileKind;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Works out the edits of a tree's files, and writes them all or not at all. */
final class Fixing {
  private final FixOptions options;
  private final ScanTerms terms;

  Fixing(FixOptions options, ScanTerms terms) {
    this.options = options;
    this.terms = terms;
  }

  /**
   * What would change, by file; files that cannot be read are left out.
   *
   * @param across what is wrong between files, with what its edits need
   */
  Map<Path, Mended> edits(Tree tree, List<Finding> across, Io io) {
    KnownDigests digests = KnownDigests.locked(options.lock());
    ChartEdits charts =
        options.patchesCharts() ? ChartEdits.of(tree, terms.renderer()) : ChartEdits.NONE;
    charts.remarks().forEach(io::say);
    if (options.resolves()) {
      AskedFor asked = new AskedFor();
      edits(tree, across, charts, asked);
      digests = digests.asking(io, new Asking(), asked.images());
    }
    return proved(tree, charts.under(edits(tree, across, charts, digests)), io);
  }

  /** The edits without those of charts that would render something else with them. */
  private Map<Path, Mended> proved(Tree tree, Map<Path, Mended> edits, Io io) {
    Map<Path, Mended> left = new LinkedHashMap<>(edits);
    if (terms.renderer().isPresent()) {
      EditProof proof = new EditProof(terms.renderer().get());
      for (Charts.Chart chart : Charts.of(tree)) {
        against(proof, chart, edits)
            .ifPresent(
                why -> {
                  io.say(chart.shown() + ": its files stay as they are: " + why);
                  chart.files().values().forEach(file -> left.remove(file.path()));
                });
      }
    }
    return left;
  }

  private static Optional<String> against(
      EditProof proof, Charts.Chart chart, Map<Path, Mended> edits) {
    ChartSources before = chart.sources();
    Map<String, String> texts = new LinkedHashMap<>(before.files());
    chart
        .files()
        .forEach(
            (path, file) ->
                Optional.ofNullable(edits.get(file.path()))
                    .filter(Mended::changes)
                    .ifPresent(edit -> texts.put(path, edit.after())));
    ChartSources after = new ChartSources(texts);
    return after.equals(before) ? Optional.empty() : proof.against(before, after);
  }

  private Map<Path, Mended> edits(
      Tree tree, List<Finding> across, ChartEdits charts, Digests digests) {
    List<TreeFile> files =
        tree.files().stream().filter(file -> file.kind() != FileKind.OTHER).toList();
    Surroundings around = Surroundings.of(files, terms.largest());
    Mender mender = new Mender(terms.settings(), digests, options.style());
    int threads = Runtime.getRuntime().availableProcessors();
    List<Optional<Mended>> mended =
        new InParallel(threads)
            .map(
                files,
                file ->
                    text(file, charts)
                        .map(text -> around.source(file, text))
                        .map(source -> mender.mend(source, of(across, file.shown())))
                        .filter(one -> one.changes() || !one.refused().isEmpty()));
    Map<Path, Mended> byFile = new LinkedHashMap<>();
    for (int i = 0; i < files.size(); i++) {
      Path path = files.get(i).path();
      mended.get(i).ifPresent(one -> byFile.put(path, one));
    }
    return byFile;
  }

  private Optional<String> text(TreeFile file, ChartEdits charts) {
    FileText text = FileText.of(file.path(), terms.largest());
    return charts
        .text(file.path())
        .or(
            () ->
                text instanceof FileText.Known known
                    ? Optional.of(known.text())
                    : Optional.empty());
  }

  private static List<Finding> of(List<Finding> findings, String file) {
    return findings.stream().filter(finding -> finding.place().file().equals(file)).toList();
  }

  /** Writes what changes. */
  static void write(Map<Path, Mended> edits) {
    FileWrites writes = new FileWrites();
    edits.forEach(
        (file, mended) -> {
          if (mended.changes()) {
            writes.replace(file, mended.before(), mended.after());
          }
        });
    writes.write();
  }
}
