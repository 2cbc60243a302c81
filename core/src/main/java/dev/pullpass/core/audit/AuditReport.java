package dev.pullpass.core.audit;

import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.report.NotSeen;
import java.util.List;
import java.util.stream.Stream;

/**
 * The result.
 *
 * @param findings the worst first, and of equal severity those that hit most
 * @param workloads how many workloads, and pods without one, were looked at
 */
public record AuditReport(Scene scene, List<AuditFinding> findings, int workloads) {

  public AuditReport {
    findings = List.copyOf(findings);
  }

  /** How many findings have the severity. */
  public int count(Severity severity) {
    return (int) findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  /** True if a finding is as bad, or worse. */
  public boolean reaches(Severity severity) {
    return findings.stream().anyMatch(finding -> finding.severity().reaches(severity));
  }

  /** The pulls that cannot be told. */
  public List<Pull> open() {
    return scene.pulls().stream().filter(p -> p.outlook() instanceof Outlook.Open).toList();
  }

  /** What the reader should know of the input, a sentence each. */
  public List<String> notes() {
    return Stream.concat(
            scene.cluster().notes().stream(),
            NotSeen.of(scene.cluster()).stream().map(NotSeen::sentence))
        .toList();
  }
}
