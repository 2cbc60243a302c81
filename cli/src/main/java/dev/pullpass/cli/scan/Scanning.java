package dev.pullpass.cli.scan;

import dev.pullpass.cli.InParallel;
import dev.pullpass.core.scan.Across;
import dev.pullpass.core.scan.ChartScan;
import dev.pullpass.core.scan.CompatScan;
import dev.pullpass.core.scan.FileOutcome;
import dev.pullpass.core.scan.Finding;
import dev.pullpass.core.scan.Scan;
import dev.pullpass.core.scan.ScanReport;
import dev.pullpass.core.scan.ScanSettings;
import dev.pullpass.core.scan.Unread;
import dev.pullpass.core.source.FileKind;
import dev.pullpass.core.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Has every file of a tree looked through, and puts together what was found. */
final class Scanning {
  private final ScanSettings settings;
  private final Optional<CompatScan> other;
  private final long largest;
  private final Runnable step;

  /**
   * @param other the tool that is asked instead of pullpass's own rules
   * @param largest how many bytes a file may have
   * @param step called after each file
   */
  Scanning(ScanSettings settings, Optional<CompatScan> other, long largest, Runnable step) {
    this.settings = settings;
    this.other = other;
    this.largest = largest;
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
        Across.check(outcomes.stream().map(FileOutcome::facts).toList(), settings);
    List<Finding> charts =
        new InParallel(threads())
            .map(Charts.of(tree), this::chart).stream().flatMap(List::stream).toList();
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
    Surroundings around = Surroundings.of(files, largest);
    return new InParallel(threads()).map(files, file -> file(file, around));
  }

  private static int threads() {
    return Runtime.getRuntime().availableProcessors();
  }

  private List<Finding> chart(Charts.Chart chart) {
    return other.isPresent()
        ? List.of()
        : ChartScan.check(chart.sources(), chart.shown(), settings);
  }

  /** What is wrong between the files of a tree, with what its edits need. */
  List<Finding> across(Tree tree) {
    List<Finding> found = new ArrayList<>();
    found.addAll(Across.check(outcomes(tree).stream().map(FileOutcome::facts).toList(), settings));
    Charts.of(tree).forEach(chart -> found.addAll(chart(chart)));
    return found;
  }

  private FileOutcome look(SourceFile file) {
    return other.map(tool -> Scan.file(file, tool)).orElseGet(() -> Scan.file(file, settings));
  }

  private FileOutcome file(TreeFile file, Surroundings around) {
    FileText text = FileText.of(file.path(), largest);
    step.run();
    return text instanceof FileText.Known known
        ? look(around.source(file, known.text()))
        : FileOutcome.lost(file.shown(), ((FileText.Lost) text).why());
  }
}
