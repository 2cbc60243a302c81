package dev.pullpass.cli.fix;

import dev.pullpass.core.release.HelmJob;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What to do about workloads that Helm made. */
final class HelmOptions {
  @Option(
      names = "--helm",
      description =
          "upgrade the Helm release to values that make the change, instead of changing the"
              + " workload; refused where anything else would change")
  private boolean upgrade;

  @Option(
      names = "--chart",
      paramLabel = "CHART",
      description =
          "the chart to upgrade with: a folder, an archive or a reference (default: the one that"
              + " the release keeps; it keeps no subcharts)")
  private @Nullable String chart;

  /** How Helm releases are dealt with. */
  enum Way {
    /** The workload is changed, and the values to change are shown. */
    SHOW,
    /** The release is upgraded. */
    UPGRADE
  }

  Way way() {
    return upgrade ? Way.UPGRADE : Way.SHOW;
  }

  HelmJob.ChartSource chart() {
    return new HelmJob.ChartSource(Optional.ofNullable(chart));
  }
}
