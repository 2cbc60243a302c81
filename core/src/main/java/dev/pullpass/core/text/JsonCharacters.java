package dev.pullpass.core.text;

/**
 * The code points of a JSON string that is known to be well-formed: escapes resolved, bad UTF-8 and
 * lone surrogates replaced as Go's encoding/json does.
 */
final class JsonCharacters {
  private final byte[] document;
  private final int end;
  private int at;

  /** The characters between two indices, the quotes excluded. */
  JsonCharacters(byte[] document, int start, int end) {
    this.document = document;
    this.at = start;
    this.end = end;
  }

  /** All of them as one text. */
  static String text(byte[] document, int start, int end) {
    StringBuilder text = new StringBuilder(end - start);
    JsonCharacters characters = new JsonCharacters(document, start, end);
    while (characters.hasNext()) {
      text.appendCodePoint(characters.next());
    }
    return text.toString();
  }

  boolean hasNext() {
    return at < end;
  }

  int position() {
    return at;
  }

  int next() {
    if (document[at] == '\\') {
      return escaped();
    }
    int length = Utf8.sequence(document, at, end);
    int result = length == 0 ? Utf8.REPLACEMENT : Utf8.codePoint(document, at, length);
    at += Math.max(1, length);
    return result;
  }

  private int escaped() {
    byte letter = document[at + 1];
    if (letter == 'u') {
      return unicodeEscape();
    }
    at += 2;
    return switch (letter) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> letter;
    };
  }

  private int unicodeEscape() {
    int first = unit(at);
    at += 6;
    if (first < 0xD800 || first > 0xDFFF) {
      return first;
    }
    int second = unit(at);
    if (first < 0xDC00 && second >= 0xDC00 && second <= 0xDFFF) {
      at += 6;
      return Character.toCodePoint((char) first, (char) second);
    }
    return Utf8.REPLACEMENT;
  }

  /** The code unit of the escape at an index, or -1 where none stands there. */
  private int unit(int index) {
    if (index + 6 > end || document[index] != '\\' || document[index + 1] != 'u') {
      return -1;
    }
    int value = 0;
    for (int i = index + 2; i < index + 6; i++) {
      value = value << 4 | Utf8.hexadecimal(document[i]);
    }
    return value;
  }
}
