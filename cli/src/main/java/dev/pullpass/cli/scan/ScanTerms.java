package dev.pullpass.cli.scan;

import dev.pullpass.core.chart.ChartRenderer;
import dev.pullpass.core.scan.CompatScan;
import dev.pullpass.core.scan.ScanSettings;
import java.util.Optional;

/**
 * How files are looked through.
 *
 * @param other the tool that is asked instead of pullpass's own rules
 * @param renderer what renders charts; empty where only their sources are read
 * @param largest how many bytes a file may have
 */
record ScanTerms(
    ScanSettings settings,
    Optional<CompatScan> other,
    Optional<ChartRenderer> renderer,
    long largest) {

  /** pullpass's own rules, over sources alone. */
  static ScanTerms of(ScanSettings settings, long largest) {
    return new ScanTerms(settings, Optional.empty(), Optional.empty(), largest);
  }
}
