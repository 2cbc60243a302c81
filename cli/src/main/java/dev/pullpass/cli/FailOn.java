package dev.pullpass.cli;

import dev.pullpass.core.finding.Severity;
import java.util.Optional;
import java.util.function.Predicate;

/** From which severity on the exit status says that a fault was found. */
public enum FailOn {
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

  /** The mildest severity that is a fault; none for {@link #NEVER}. */
  public Optional<Severity> least() {
    return least;
  }

  /** The exit status, by whether anything is as bad as a severity or worse. */
  public int exitCode(Predicate<Severity> reaches) {
    return least.filter(reaches).isPresent() ? ExitCode.FAULT : ExitCode.OK;
  }

  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
