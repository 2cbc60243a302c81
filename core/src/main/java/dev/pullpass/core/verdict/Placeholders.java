package dev.pullpass.core.verdict;

import java.util.Optional;

/** Finds what template languages leave behind in a text when nobody renders it. */
final class Placeholders {
  private static final String[][] FORMS = {
    {"${", "}"},
    {"{{", "}}"},
    {"$(", ")"},
    {"<no value", ">"},
    {"<<", ">>"},
    {"@@", "@@"},
    {"%%", "%%"}
  };

  private Placeholders() {}

  /** The first placeholder as written; {@code $NAME} without braces too. */
  static Optional<String> first(String text) {
    for (String[] form : FORMS) {
      int start = text.indexOf(form[0]);
      if (start >= 0) {
        int end = text.indexOf(form[1], start + form[0].length());
        return Optional.of(
            Say.quote(text.substring(start, end < 0 ? text.length() : end + form[1].length())));
      }
    }
    return bare(text);
  }

  private static Optional<String> bare(String text) {
    int start = text.indexOf('$');
    int end = start + 1;
    while (start >= 0 && end < text.length() && isName(text.charAt(end))) {
      end++;
    }
    return start >= 0 && end > start + 1
        ? Optional.of(Say.quote(text.substring(start, end)))
        : angle(text);
  }

  /** {@code <registry>}: a placeholder of documentation that was copied as it stood. */
  private static Optional<String> angle(String text) {
    int start = text.indexOf('<');
    int end = text.indexOf('>', start + 1);
    return start >= 0 && end > start
        ? Optional.of(Say.quote(text.substring(start, end + 1)))
        : Optional.empty();
  }

  private static boolean isName(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }
}
