package dev.pullpass.core.scan;

import dev.pullpass.core.source.FileKind;
import dev.pullpass.core.source.Readings;
import dev.pullpass.core.source.SourceFile;
import java.util.List;
import java.util.Set;

/** Looks through texts, and tells what was found as a reader would see it. */
final class Look {
  static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);

  private Look() {}

  /** A pod whose only container has these lines, each {@code key: value}. */
  static String pod(String... fields) {
    return "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n  - name: app\n    "
        + String.join("\n    ", fields)
        + "\n";
  }

  static List<Finding> manifest(ScanRule rule, String text) {
    return file(rule, new SourceFile("web.yaml", FileKind.MANIFEST, text));
  }

  static List<Finding> values(ScanRule rule, String text) {
    return file(rule, new SourceFile("values.yaml", FileKind.VALUES, text));
  }

  static List<Finding> file(ScanRule rule, SourceFile file) {
    return file(settings(rule), file);
  }

  static List<Finding> file(ScanSettings settings, SourceFile file) {
    return Rules.check(Readings.of(file), settings);
  }

  static ScanSettings settings(ScanRule rule) {
    return new ScanSettings(List.of(), List.of(), Set.of(), Set.of(rule.id()));
  }

  /** {@code 8:12 error message -> mend}, one line each; "nothing" where there is none. */
  static String told(List<Finding> findings) {
    return findings.isEmpty()
        ? "nothing"
        : String.join("\n", findings.stream().map(Look::told).toList());
  }

  private static String told(Finding finding) {
    return finding.place().start()
        + " "
        + finding.severity().word()
        + " "
        + finding.message()
        + (finding.mend().isFixable() ? " -> " : " (by hand) ")
        + finding.mend().words();
  }
}
