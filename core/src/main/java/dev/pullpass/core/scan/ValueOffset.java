package dev.pullpass.core.scan;

import dev.pullpass.core.text.Utf8;
import dev.pullpass.core.yaml.YamlScalar;

/** Where the characters of a scalar's value stand in its file. */
final class ValueOffset {
  private final String text;
  private final YamlScalar scalar;

  ValueOffset(String text, YamlScalar scalar) {
    this.text = text;
    this.scalar = scalar;
  }

  /**
   * The place of a byte of the value in UTF-8.
   *
   * @return the start of the value where that cannot be told: text that is folded, and escapes
   */
  int ofByte(int offset) {
    String value = scalar.value();
    int index = 0;
    int bytes = 0;
    while (index < value.length() && bytes < offset) {
      int next = value.offsetByCodePoints(index, 1);
      bytes += Utf8.bytes(value.substring(index, next)).length;
      index = next;
    }
    return ofCharacter(index);
  }

  private int ofCharacter(int index) {
    if (scalar.style() == YamlScalar.Style.LITERAL) {
      return ofLiteral(index);
    }
    String raw = scalar.span().of(text);
    int quote = scalar.isQuoted() ? 1 : 0;
    boolean verbatim = raw.startsWith(scalar.value(), quote);
    return scalar.span().start() + (verbatim ? quote + index : 0);
  }

  /** A block's lines stand one below the other, further in. */
  private int ofLiteral(int index) {
    String value = scalar.value();
    int line = 0;
    for (int i = 0; i < index; i++) {
      line += value.charAt(i) == '\n' ? 1 : 0;
    }
    int at = scalar.span().start();
    for (int i = 0; i <= line; i++) {
      int next = text.indexOf('\n', at);
      if (next < 0 || next >= scalar.span().end()) {
        return Math.min(at, scalar.span().end());
      }
      at = next + 1;
    }
    return at;
  }
}
