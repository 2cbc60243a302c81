package dev.pullpass.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Numbers of bytes as Kubernetes writes quantities: {@code 20Mi}. */
public final class ByteSize implements ITypeConverter<Long> {
  private static final Pattern QUANTITY = Pattern.compile("([0-9]{1,12})(Ki|Mi|Gi)?");
  private static final long KIBI = 1024;

  @Override
  public Long convert(String text) {
    try {
      return bytes(text);
    } catch (UsageProblem none) {
      // picocli names the option, and shows the message of this exception only.
      throw new TypeConversionException(String.valueOf(none.getMessage()));
    }
  }

  /**
   * Reads a quantity.
   *
   * @throws UsageProblem if it is none
   */
  public static long bytes(String text) {
    Matcher matcher = QUANTITY.matcher(text);
    if (!matcher.matches()) {
      throw new UsageProblem("'" + text + "' is no size; write 500Ki, 20Mi or 1Gi");
    }
    return Long.parseLong(matcher.group(1)) * factor(matcher.group(2) + "");
  }

  private static long factor(String unit) {
    return switch (unit) {
      case "Ki" -> KIBI;
      case "Mi" -> KIBI * KIBI;
      case "Gi" -> KIBI * KIBI * KIBI;
      default -> 1;
    };
  }

  /** The number in the unit that suits it: {@code 52.4Mi}. */
  public static String words(long bytes) {
    if (bytes < KIBI * KIBI) {
      return bytes < KIBI ? Long.toString(bytes) : in(bytes, KIBI) + "Ki";
    }
    return in(bytes, KIBI * KIBI) + "Mi";
  }

  private static String in(long bytes, long unit) {
    String text = String.format(Locale.ROOT, "%.1f", (double) bytes / unit);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
