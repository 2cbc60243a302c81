package dev.pullpass.core.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What Go's YAML (sigs.k8s.io/yaml over go-yaml v2, which Helm, Kustomize and kubectl read with)
 * makes of a scalar without quotes: YAML 1.1 words and octals, but neither dates nor base 60.
 *
 * @param text how Go prints the value; a text stays as it is
 */
public record GoScalar(Kind kind, String text) {

  /** The types that a scalar may turn out to have. */
  public enum Kind {
    TEXT,
    NULL,
    BOOL,
    INTEGER,
    FLOAT
  }

  private static final Set<String> TRUE = Set.of("y", "yes", "true", "on");
  private static final Set<String> FALSE = Set.of("n", "no", "false", "off");
  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

  /** Where a float is printed with an exponent (strconv.FormatFloat, 'g', shortest). */
  private static final int SMALLEST_EXPONENT = -4;

  private static final int LARGEST_EXPONENT = 6;
  private static final int MOST_DIGITS = 17;
  private static final int LONGEST = 64;
  private static final int LONGEST_EXPONENT = 3;
  private static final int LARGEST_POWER = 308;

  /** What a plain scalar is. */
  public static GoScalar of(String plain) {
    if (NULLS.contains(plain)) {
      return new GoScalar(Kind.NULL, "");
    }
    Optional<Boolean> word = word(plain);
    if (word.isPresent()) {
      return new GoScalar(Kind.BOOL, word.get().toString());
    }
    if (plain.length() > LONGEST || "+-.0123456789".indexOf(plain.charAt(0)) < 0) {
      return new GoScalar(Kind.TEXT, plain);
    }
    return integer(plain)
        .map(number -> new GoScalar(Kind.INTEGER, number.toString()))
        .or(() -> decimal(plain).map(number -> new GoScalar(Kind.FLOAT, asFloat(number))))
        .orElseGet(() -> new GoScalar(Kind.TEXT, plain));
  }

  /** How Go prints the value as a float, which is what Helm makes of integers, too. */
  public String asFloat() {
    return kind == Kind.INTEGER ? asFloat(new BigDecimal(text)) : text;
  }

  private static Optional<Boolean> word(String plain) {
    String lower = plain.toLowerCase(Locale.ROOT);
    boolean capitals = plain.equals(plain.toUpperCase(Locale.ROOT));
    boolean regular =
        capitals || plain.equals(lower) || plain.substring(1).equals(lower.substring(1));
    if (!regular || !(TRUE.contains(lower) || FALSE.contains(lower))) {
      return Optional.empty();
    }
    return Optional.of(TRUE.contains(lower));
  }

  /** Go's ParseInt with base 0: a leading zero is octal, underscores are left out. */
  private static Optional<BigInteger> integer(String plain) {
    String digits = plain.replace("_", "");
    boolean negative = digits.startsWith("-");
    String bare = negative || digits.startsWith("+") ? digits.substring(1) : digits;
    Optional<BigInteger> number = unsigned(bare.toLowerCase(Locale.ROOT));
    return number.filter(value -> value.bitLength() <= 64).map(n -> negative ? n.negate() : n);
  }

  private static Optional<BigInteger> unsigned(String digits) {
    if (digits.length() < 2 || digits.charAt(0) != '0') {
      return parsed(digits, 10);
    }
    return switch (digits.charAt(1)) {
      case 'x' -> parsed(digits.substring(2), 16);
      case 'b' -> parsed(digits.substring(2), 2);
      case 'o' -> parsed(digits.substring(2), 8);
      default -> parsed(digits.substring(1), 8);
    };
  }

  private static Optional<BigInteger> parsed(String digits, int radix) {
    boolean fits =
        !digits.isEmpty()
            && digits.chars().allMatch(c -> c < 128 && Character.digit(c, radix) >= 0);
    return fits ? Optional.of(new BigInteger(digits, radix)) : Optional.empty();
  }

  /** go-yaml's yamlStyleFloat: digits, perhaps a point, perhaps an exponent. */
  private static Optional<BigDecimal> decimal(String plain) {
    String digits = plain.replace("_", "");
    int start = digits.startsWith("-") || digits.startsWith("+") ? 1 : 0;
    int whole = run(digits, start);
    boolean point = whole < digits.length() && digits.charAt(whole) == '.';
    int end = point ? run(digits, whole + 1) : whole;
    boolean some = whole > start || end > whole + 1;
    return some && exponentEnd(digits, end) == digits.length() ? finite(digits) : Optional.empty();
  }

  /** The end of the exponent that starts here; a float of Go ends at 1e308. */
  private static int exponentEnd(String digits, int from) {
    if (from == digits.length() || "eE".indexOf(digits.charAt(from)) < 0) {
      return from;
    }
    boolean signed = from + 1 < digits.length() && "+-".indexOf(digits.charAt(from + 1)) >= 0;
    int first = from + (signed ? 2 : 1);
    int end = run(digits, first);
    return end > first && end - first <= LONGEST_EXPONENT ? end : from;
  }

  private static Optional<BigDecimal> finite(String digits) {
    String complete = digits.endsWith(".") ? digits + "0" : digits;
    BigDecimal number = new BigDecimal(complete.replace(".e", ".0e").replace(".E", ".0E"));
    return Math.abs((long) number.precision() - number.scale()) > LARGEST_POWER
        ? Optional.empty()
        : Optional.of(number);
  }

  private static int run(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  /** strconv.FormatFloat(f, 'g', -1, 64). */
  private static String asFloat(BigDecimal number) {
    BigDecimal shortest = shortest(number.doubleValue());
    int exponent = shortest.precision() - shortest.scale() - 1;
    if (shortest.signum() == 0 || (exponent >= SMALLEST_EXPONENT && exponent < LARGEST_EXPONENT)) {
      return shortest.toPlainString();
    }
    String digits = shortest.unscaledValue().abs().toString();
    String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
    String power = (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    return (shortest.signum() < 0 ? "-" : "") + mantissa + (exponent < 0 ? "e-" : "e+") + power;
  }

  /** The fewest digits that mean the same float. */
  private static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 1; digits < MOST_DIGITS; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits));
      if (rounded.doubleValue() == value) {
        return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
      }
    }
    return exact.round(new MathContext(MOST_DIGITS)).stripTrailingZeros();
  }
}
