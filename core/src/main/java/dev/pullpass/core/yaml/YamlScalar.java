package dev.pullpass.core.yaml;

import dev.pullpass.core.text.Span;
import java.util.Set;

/**
 * A scalar. Its value is a text always: {@code 1.10} is "1.10", since nothing is constructed.
 *
 * @param value with quotes and escapes resolved
 */
public record YamlScalar(Span span, NodeProperties properties, String value, Style style)
    implements YamlNode {
  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

  /** How it is written. */
  public enum Style {
    /** Without quotes. */
    PLAIN,
    /** {@code 'so'}. */
    SINGLE_QUOTED,
    /** {@code "so"}. */
    DOUBLE_QUOTED,
    /** {@code |}. */
    LITERAL,
    /** {@code >}. */
    FOLDED
  }

  /** True if it is plain and empty, {@code ~} or {@code null}. */
  public boolean isNull() {
    return style == Style.PLAIN && properties.tag().isEmpty() && NULLS.contains(value);
  }

  /** True for {@code |} and {@code >}. */
  public boolean isBlock() {
    return style == Style.LITERAL || style == Style.FOLDED;
  }

  /** True for {@code 'so'} and {@code "so"}. */
  public boolean isQuoted() {
    return style == Style.SINGLE_QUOTED || style == Style.DOUBLE_QUOTED;
  }
}
