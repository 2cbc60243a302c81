package dev.pullpass.core.finding;

/** How bad a finding is, the worst first. */
public enum Severity {
  /** A pull fails, or will. */
  ERROR("error"),
  /** It may come to that, by itself or with one more step. */
  WARNING("warning"),
  /** Worth knowing; pulls do not suffer. */
  NOTE("note");

  private final String word;

  Severity(String word) {
    this.word = word;
  }

  /** The word used in reports; SARIF's level, too. */
  public String word() {
    return word;
  }

  /** True if it is as bad as the other, or worse. */
  public boolean reaches(Severity other) {
    return compareTo(other) <= 0;
  }
}
