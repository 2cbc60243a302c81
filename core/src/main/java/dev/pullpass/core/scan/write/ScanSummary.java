package dev.pullpass.core.scan.write;

import dev.pullpass.core.finding.Count;
import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.scan.ScanReport;
import java.util.ArrayList;
import java.util.List;

/** What a scan came to, in a few words. */
final class ScanSummary {
  private ScanSummary() {}

  /** How much was found, and in how many files: one sentence. */
  static String found(ScanReport report) {
    if (report.files() == 0 && report.findings().isEmpty()) {
      return report.unread().isEmpty()
          ? "There are no manifests, charts, CI files or Dockerfiles here."
          : "Nothing could be read.";
    }
    if (report.findings().isEmpty()) {
      return (report.known() > 0 ? "Nothing new found in " : "Nothing found in ")
          + Count.of(report.files(), "file")
          + ".";
    }
    return severities(report)
        + " in "
        + files(report)
        + " of "
        + Count.of(report.files(), "file")
        + ".";
  }

  private static String severities(ScanReport report) {
    List<String> parts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      if (report.count(severity) > 0) {
        parts.add(Count.of(report.count(severity), severity.word()));
      }
    }
    return String.join(", ", parts);
  }

  private static long files(ScanReport report) {
    return report.findings().stream().map(finding -> finding.place().file()).distinct().count();
  }

  /** What was left out, a sentence each. */
  static List<String> leftOut(ScanReport report) {
    List<String> sentences = new ArrayList<>();
    if (report.fixable() > 0) {
      sentences.add(report.fixable() + " can be fixed: pullpass scan --fix");
    }
    if (report.suppressed() > 0) {
      sentences.add(
          Count.of(report.suppressed(), "finding") + " ignored where the files ask for it");
    }
    if (report.known() > 0) {
      sentences.add(Count.of(report.known(), "finding") + " in the baseline");
    }
    if (!report.unread().isEmpty()) {
      sentences.add(report.unread().size() + " not read");
    }
    return sentences;
  }
}
