package dev.pullpass.core.yaml;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which texts may be written without quotes: those that YAML 1.1 and 1.2 read as the same text. So
 * not {@code 1.10}, {@code 0755}, {@code 1e5}, {@code 12:30}, {@code on}, {@code ~} or a date.
 *
 * <p>The rules are the type repository of YAML 1.1 (bool, int, float, null, timestamp, merge,
 * value) and the core schema of YAML 1.2, chapter 10.3; where Go's parsers read more, also theirs.
 */
final class PlainText {
  private static final Set<String> WORDS =
      Set.of(
          "",
          "~",
          "null",
          "y",
          "n",
          "yes",
          "no",
          "on",
          "off",
          "true",
          "false",
          "=",
          "<<",
          "nan",
          "inf",
          "infinity",
          ".nan",
          ".inf",
          "+.inf",
          "-.inf",
          "+inf",
          "-inf");
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+]?(0b[01_]+|0o[0-7_]+|0x[0-9a-f_]+|[0-9][0-9_]*(:[0-9]+)+(\\.[0-9_]*)?"
              + "|(\\.[0-9][0-9_]*|[0-9][0-9_]*(\\.[0-9_]*)?)(e[-+]?[0-9]*)?)");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([tT ].*)?");
  private static final String LEADING = "-?:,[]{}#&*!|>'\"%@`= ";
  private static final String IN_FLOW = ",[]{}";

  private PlainText() {}

  /** True if it is read as this text, in block style. */
  static boolean isSafe(String text) {
    return !isOtherThanText(text)
        && LEADING.indexOf(text.charAt(0)) < 0
        && !text.startsWith("...")
        && !text.endsWith(" ")
        && !text.endsWith(":")
        && !text.contains(": ")
        && !text.contains(" #")
        && !holdsUnprintable(text);
  }

  /** True if it is read as this text between brackets and braces; colons are safe nowhere there. */
  static boolean isSafeInFlow(String text) {
    return isSafe(text) && !holdsBracket(text) && text.indexOf(':') < 0;
  }

  /** True if a character of it ends a plain scalar between brackets and braces. */
  static boolean holdsBracket(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (IN_FLOW.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** True if a reader takes it for a number, a truth value, a date, null or a merge. */
  static boolean isOtherThanText(String plain) {
    String lower = plain.toLowerCase(Locale.ROOT);
    return WORDS.contains(lower)
        || NUMBER.matcher(lower).matches()
        || DATE.matcher(plain).matches();
  }

  /** True if a character of it must be escaped, or breaks the line. */
  static boolean holdsUnprintable(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isUnprintable(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** True for what stands in double quotes only, as an escape. */
  static boolean isUnprintable(char c) {
    return c < ' '
        || (c >= 0x7F && c < 0xA0)
        || c == '\u2028'
        || c == '\u2029'
        || c == '\uFEFF'
        || c == '\uFFFE'
        || c == '\uFFFF';
  }
}
