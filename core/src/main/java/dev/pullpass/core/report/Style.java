package dev.pullpass.core.report;

/** Colour, or none. Reports are written the same way with both. */
public enum Style {
  /** For files, pipes and terminals that want no colour. */
  PLAIN,
  /** ANSI colours of a terminal. */
  COLOURED;

  /** What is wrong. */
  public String bad(String text) {
    return wrap("31;1", text);
  }

  /** What is right. */
  public String good(String text) {
    return wrap("32", text);
  }

  /** What is not certain. */
  public String unsure(String text) {
    return wrap("33", text);
  }

  /** What is to be read first. */
  public String strong(String text) {
    return wrap("1", text);
  }

  /** What is to be read last. */
  public String faint(String text) {
    return wrap("2", text);
  }

  private String wrap(String code, String text) {
    return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
