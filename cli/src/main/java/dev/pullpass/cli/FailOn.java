package dev.pullpass.cli;

import dev.pullpass.core.audit.AuditReport;
import dev.pullpass.core.finding.Severity;
import java.util.Optional;

/** From which severity on an audit's exit status says that a fault was found. */
enum FailOn {
  ERROR(Severity.ERROR),
  WARNING(Severity.WARNING),
  NOTE(Severity.NOTE),
  NEVER;

  private final Optional<Severity> least;

  FailOn() {
    this.least = Optional.empty();
  }

  FailOn(Severity least) {
    this.least = Optional.of(least);
  }

  int exitCode(AuditReport report) {
    return least.filter(report::reaches).isPresent() ? ExitCode.FAULT : ExitCode.OK;
  }

  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
