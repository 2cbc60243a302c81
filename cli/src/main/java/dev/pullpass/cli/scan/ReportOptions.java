package dev.pullpass.cli.scan;

import dev.pullpass.cli.FailOn;
import dev.pullpass.cli.Io;
import dev.pullpass.cli.UsageProblem;
import dev.pullpass.core.finding.Count;
import dev.pullpass.core.scan.Baseline;
import dev.pullpass.core.scan.ScanReport;
import dev.pullpass.core.scan.ScanRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a scan is configured, and what its report looks like. */
final class ReportOptions {

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: text)")
  private ScanFormat output = ScanFormat.TEXT;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "read this configuration (default: .pullpass.yaml here, or in the nearest folder above it"
              + " up to the root of the Git repository)")
  private @Nullable Path config;

  @Option(names = "--baseline", paramLabel = "FILE", description = "leave out what this file knows")
  private @Nullable Path baseline;

  @Option(
      names = "--write-baseline",
      paramLabel = "FILE",
      description = "write what is found now as a baseline, and report nothing of it")
  private @Nullable Path written;

  /**
   * The configuration that counts.
   *
   * @throws UsageProblem if it cannot be understood
   */
  ConfigFile config() {
    return config == null ? ConfigFile.nearest(Path.of("")) : ConfigFile.named(config);
  }

  /**
   * The report without what the baseline knows, which is written first where that is asked for.
   *
   * @param looked true for files that were looked at
   * @throws UsageProblem if the baseline is none
   */
  ScanReport known(ScanReport report, ConfigFile project, Predicate<String> looked, Io io) {
    if (written != null) {
      new BaselineFile(written).write(report.findings());
      int size = report.findings().size();
      io.say(Count.of(size, "finding") + " written to " + written);
      return report.without(Baseline.of(report.findings()).apply(report.findings(), looked));
    }
    Optional<Path> file = Optional.ofNullable(baseline).or(project::baseline);
    if (file.isEmpty()) {
      return report;
    }
    Predicate<String> gone = looked.or(name -> !Files.exists(Path.of(name)));
    Baseline.Applied applied = new BaselineFile(file.get()).read().apply(report.findings(), gone);
    if (applied.gone() > 0) {
      io.say(gone(applied.gone()));
    }
    return report.without(applied);
  }

  private static String gone(int entries) {
    return (entries == 1 ? "1 entry" : entries + " entries")
        + " of the baseline "
        + (entries == 1 ? "is" : "are")
        + " gone: --write-baseline drops "
        + (entries == 1 ? "it" : "them");
  }

  /**
   * The whole report, in the form that was asked for; every form tells what was not read.
   *
   * @param rules all that could have been found
   */
  String render(ScanReport report, List<ScanRule> rules, FailOn failOn, Io io) {
    return output.render(report, rules, failOn, io);
  }
}
