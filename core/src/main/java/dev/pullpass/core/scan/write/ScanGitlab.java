package dev.pullpass.core.scan.write;

import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.scan.Finding;
import dev.pullpass.core.scan.Fingerprint;
import dev.pullpass.core.scan.ScanReport;
import dev.pullpass.core.scan.Unread;
import dev.pullpass.core.text.JsonWriter;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The report as GitLab's Code Quality (Code Climate's JSON, the fields that GitLab reads), for
 * {@code artifacts: reports: codequality}. It knows no notices, so a file that could not be read is
 * an entry, too, of the check {@code NotRead}.
 */
public final class ScanGitlab {
  private final JsonWriter out = JsonWriter.pretty();
  private final UnaryOperator<String> digest;

  private ScanGitlab(UnaryOperator<String> digest) {
    this.digest = digest;
  }

  /**
   * The whole report.
   *
   * @param digest makes a short text of any text, another for another: SHA-256, say
   */
  public static String write(ScanReport report, UnaryOperator<String> digest) {
    return new ScanGitlab(digest).entries(report);
  }

  private String entries(ScanReport report) {
    List<String> fingerprints = Fingerprint.unique(report.findings());
    out.beginArray();
    for (int i = 0; i < fingerprints.size(); i++) {
      finding(report.findings().get(i), fingerprints.get(i));
    }
    report.unread().forEach(this::unread);
    return out.endArray().text();
  }

  private void finding(Finding finding, String fingerprint) {
    begin(finding.rule().id(), finding.message(), fingerprint);
    out.name("severity").value(severity(finding.severity()));
    location(finding.place().file(), finding.place().start().line());
  }

  private void unread(Unread unread) {
    begin("NotRead", "not read: " + unread.why(), "NotRead|" + unread);
    out.name("severity").value("info");
    location(unread.file(), Math.max(1, unread.line()));
  }

  private void begin(String check, String description, String fingerprint) {
    out.beginObject().name("description").value(description);
    out.name("check_name").value(check);
    out.name("fingerprint").value(digest.apply(fingerprint));
  }

  private void location(String file, int line) {
    out.name("location").beginObject().name("path").value(file);
    out.name("lines").beginObject().name("begin").value(line);
    out.endObject().endObject().endObject();
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "critical";
      case WARNING -> "major";
      case NOTE -> "info";
    };
  }
}
