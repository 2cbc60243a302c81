package dev.pullpass.core.scan;

import dev.pullpass.core.finding.Severity;
import java.util.Optional;

/** How bad a project takes a rule's findings to be. */
public enum RuleLevel {
  ERROR(Optional.of(Severity.ERROR)),
  WARNING(Optional.of(Severity.WARNING)),
  NOTE(Optional.of(Severity.NOTE)),
  /** The rule is not checked. */
  OFF(Optional.empty());

  private final Optional<Severity> severity;

  RuleLevel(Optional<Severity> severity) {
    this.severity = severity;
  }

  /** The severity that it gives; none for {@link #OFF}. */
  public Optional<Severity> severity() {
    return severity;
  }

  /** As it is written in files. */
  public String word() {
    return severity.map(Severity::word).orElse("off");
  }

  /** The level of that word. */
  public static Optional<RuleLevel> of(String word) {
    return Optional.ofNullable(
        switch (word) {
          case "error" -> ERROR;
          case "warning" -> WARNING;
          case "note" -> NOTE;
          case "off" -> OFF;
          default -> null;
        });
  }
}
