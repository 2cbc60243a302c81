package dev.pullpass.cli.scan;

import dev.pullpass.cli.InParallel;
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

/** Has every file of a tree looked through, and puts together what was found. */
final class Scanning {
  private final ScanSettings settings;
  private final long largest;
  private final Runnable step;

  /**
   * @param largest how many bytes a file may have
   * @param step called after each file
   */
  Scanning(ScanSettings settings, long largest, Runnable step) {
    this.settings = settings;
    this.largest = largest;
    this.step = step;
  }

  /** All that is found in a tree, and in what came by standard input. */
  ScanReport report(Tree tree, List<SourceFile> more) {
    List<TreeFile> files =
        tree.files().stream().filter(file -> file.kind() != FileKind.OTHER).toList();
    ChartVersions charts = ChartVersions.of(files);
    int threads = Runtime.getRuntime().availableProcessors();
    List<FileOutcome> outcomes =
        new ArrayList<>(new InParallel(threads).map(files, file -> file(file, charts)));
    more.forEach(file -> outcomes.add(Scan.file(file, settings)));
    List<Unread> unread = new ArrayList<>(tree.unread());
    outcomes.forEach(outcome -> unread.addAll(outcome.unread()));
    List<Finding> findings =
        outcomes.stream()
            .flatMap(outcome -> outcome.findings().stream())
            .sorted(
                Comparator.comparing((Finding finding) -> finding.place().file())
                    .thenComparingInt(finding -> finding.place().start().line())
                    .thenComparingInt(finding -> finding.place().start().column()))
            .toList();
    int suppressed = outcomes.stream().mapToInt(FileOutcome::suppressed).sum();
    return new ScanReport(findings, unread, files.size() + more.size(), suppressed, 0);
  }

  private FileOutcome file(TreeFile file, ChartVersions charts) {
    FileText text = FileText.of(file.path(), largest);
    step.run();
    return text instanceof FileText.Known known
        ? Scan.file(file.source(known.text(), charts.of(file)), settings)
        : FileOutcome.lost(file.shown(), ((FileText.Lost) text).why());
  }
}
