package dev.pullpass.cli.scan;

import dev.pullpass.cli.InParallel;
import dev.pullpass.core.chart.ChartSources;
import dev.pullpass.core.scan.Across;
import dev.pullpass.core.scan.ChartScan;
import dev.pullpass.core.scan.FileOutcome;
import dev.pullpass.core.scan.Finding;
import dev.pullpass.core.scan.RenderedScan;
import dev.pullpass.core.scan.Scan;
import dev.pullpass.core.scan.ScanReport;
import dev.pullpass.core.scan.Unread;
import dev.pullpass.core.source.FileKind;
import dev.pullpass.core.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Has every file of a tree looked through, and puts together what was found. */
final class Scanning {
  private final ScanTerms terms;
  private final Runnable step;

  /**
   * @param step called after each file
   */
  Scanning(ScanTerms terms, Runnable step) {
    this.terms = terms;
    this.step = step;
  }

  /** All that is found in a tree, and in what came by standard input. */
  ScanReport report(Tree tree, List<SourceFile> more) {
    List<FileOutcome> outcomes = new ArrayList<>(outcomes(tree));
    int files = outcomes.size() + more.size();
    more.forEach(file -> outcomes.add(look(file)));
    List<Unread> unread = new ArrayList<>(tree.unread());
    outcomes.forEach(outcome -> unread.addAll(outcome.unread()));
    List<Finding> across =
        Across.check(outcomes.stream().map(FileOutcome::facts).toList(), terms.settings());
    Set<String> known = new HashSet<>();
    outcomes.forEach(outcome -> outcome.findings().forEach(finding -> known.add(said(finding))));
    List<Finding> charts =
        new InParallel(threads())
            .map(Charts.of(tree), chart -> chart(chart, known)).stream()
                .flatMap(List::stream)
                .toList();
    List<Finding> findings =
        Stream.of(
                outcomes.stream().flatMap(outcome -> outcome.findings().stream()),
                across.stream().map(Finding::compact),
                charts.stream().map(Finding::compact))
            .flatMap(all -> all)
            .sorted(
                Comparator.comparing((Finding finding) -> finding.place().file())
                    .thenComparingInt(finding -> finding.place().start().line())
                    .thenComparingInt(finding -> finding.place().start().column()))
            .toList();
    int suppressed = outcomes.stream().mapToInt(FileOutcome::suppressed).sum();
    return new ScanReport(findings, unread, files, suppressed, 0);
  }

  private List<FileOutcome> outcomes(Tree tree) {
    List<TreeFile> files =
        tree.files().stream().filter(file -> file.kind() != FileKind.OTHER).toList();
    Surroundings around = Surroundings.of(files, terms.largest());
    return new InParallel(threads()).map(files, file -> file(file, around));
  }

  private static int threads() {
    return Runtime.getRuntime().availableProcessors();
  }

  /**
   * What is wrong with a chart as a whole.
   *
   * @param known what its files told already, which is told again by what is rendered of them
   */
  private List<Finding> chart(Charts.Chart chart, Set<String> known) {
    if (terms.other().isPresent()) {
      return List.of();
    }
    ChartSources sources = chart.sources();
    List<Finding> found =
        new ArrayList<>(ChartScan.check(sources, chart.shown(), terms.settings()));
    terms
        .renderer()
        .ifPresent(
            renderer ->
                RenderedScan.check(sources, chart.shown(), renderer, terms.settings()).stream()
                    .filter(finding -> !known.contains(said(finding)))
                    .forEach(found::add));
    return found;
  }

  private static String said(Finding finding) {
    return finding.rule().id() + "|" + finding.message();
  }

  /** What is wrong between the files of a tree, with what its edits need. */
  List<Finding> across(Tree tree) {
    List<Finding> found = new ArrayList<>();
    found.addAll(
        Across.check(outcomes(tree).stream().map(FileOutcome::facts).toList(), terms.settings()));
    Charts.of(tree)
        .forEach(
            chart ->
                found.addAll(ChartScan.check(chart.sources(), chart.shown(), terms.settings())));
    return found;
  }

  private FileOutcome look(SourceFile file) {
    return terms
        .other()
        .map(tool -> Scan.file(file, tool))
        .orElseGet(() -> Scan.file(file, terms.settings()));
  }

  private FileOutcome file(TreeFile file, Surroundings around) {
    FileText text = FileText.of(file.path(), terms.largest());
    step.run();
    return text instanceof FileText.Known known
        ? look(around.source(file, known.text()))
        : FileOutcome.lost(file.shown(), ((FileText.Lost) text).why());
  }
}
