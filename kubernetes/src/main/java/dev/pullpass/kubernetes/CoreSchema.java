package dev.pullpass.kubernetes;

import dev.pullpass.core.text.Tokens.Kind;
import java.util.Set;

/**
 * The type of a plain scalar by the core schema of YAML 1.2 (chapter 10.3.2). Scanned by hand: a
 * dump has millions of scalars, nearly all of which are settled by their first character.
 */
final class CoreSchema {
  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
  private static final Set<String> BOOLS =
      Set.of("true", "True", "TRUE", "false", "False", "FALSE");
  private static final Set<String> SPECIAL_FLOATS =
      Set.of(".inf", ".Inf", ".INF", ".nan", ".NaN", ".NAN");

  private CoreSchema() {}

  static Kind kind(String text) {
    if (NULLS.contains(text)) {
      return Kind.NULL;
    }
    if (BOOLS.contains(text)) {
      return Kind.BOOL;
    }
    return isNumber(text) ? Kind.NUMBER : Kind.STRING;
  }

  private static boolean isNumber(String text) {
    if (text.startsWith("0x") || text.startsWith("0o")) {
      int radix = text.charAt(1) == 'x' ? 16 : 8;
      return text.length() > 2
          && text.chars().skip(2).allMatch(digit -> Character.digit(digit, radix) >= 0);
    }
    String unsigned = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    return SPECIAL_FLOATS.contains(unsigned) || isDecimal(unsigned);
  }

  /** {@code ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?}. */
  private static boolean isDecimal(String text) {
    int whole = digits(text, 0);
    boolean dot = whole < text.length() && text.charAt(whole) == '.';
    int mantissa = dot ? digits(text, whole + 1) : whole;
    boolean hasDigits = whole > 0 || mantissa > whole + 1;
    return hasDigits && (mantissa == text.length() || isExponent(text, mantissa));
  }

  private static boolean isExponent(String text, int start) {
    if (text.charAt(start) != 'e' && text.charAt(start) != 'E') {
      return false;
    }
    int digits = start + 1;
    if (digits < text.length() && (text.charAt(digits) == '-' || text.charAt(digits) == '+')) {
      digits++;
    }
    return digits < text.length() && digits(text, digits) == text.length();
  }

  private static int digits(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }
}
