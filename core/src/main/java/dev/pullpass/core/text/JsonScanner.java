package dev.pullpass.core.text;

import dev.pullpass.core.text.Tokens.Kind;
import java.util.BitSet;

/**
 * One pass over a JSON document, token by token, without recursion. It accepts what the scanner of
 * Go's encoding/json accepts, and refuses the rest at the same byte with the same words.
 */
final class JsonScanner {
  /** Go's maxNestingDepth. */
  static final int MAX_DEPTH = 10_000;

  private static final String VALUE = "looking for beginning of value";
  private static final String KEY = "looking for beginning of object key string";

  /** What may come next. */
  private enum Expect {
    VALUE,
    FIRST_ITEM,
    FIRST_KEY,
    SEPARATOR
  }

  /** Thrown at the first byte that does not fit; never leaves this package. */
  static final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int offset;
    private final String words;

    private Fault(int offset, String words) {
      super(words);
      this.offset = offset;
      this.words = words;
    }

    JsonError error() {
      return new JsonError(offset, words);
    }
  }

  private final byte[] document;
  private final BitSet objects = new BitSet();
  private Expect expect = Expect.VALUE;
  private int depth;
  private int at;
  private int start;
  private int stringEnd;

  JsonScanner(byte[] document) {
    this.document = document;
  }

  /** The index of the current token's first byte. */
  int start() {
    return start;
  }

  /** The index after the current token (after the colon for a FIELD). */
  int end() {
    return at;
  }

  /** The index after the closing quote of the current FIELD or STRING. */
  int stringEnd() {
    return stringEnd;
  }

  int depth() {
    return depth;
  }

  /** True if nothing but white space is left. */
  boolean atEnd() {
    skipSpace();
    return at >= document.length;
  }

  /** Allows another value after a top-level one, as in a stream of documents. */
  void nextDocument() {
    expect = Expect.VALUE;
  }

  /** Moves to the next token; END after the top-level value, or a fault if more follows it. */
  Kind next() {
    skipSpace();
    start = at;
    return switch (expect) {
      case VALUE -> value();
      case FIRST_ITEM -> current() == ']' ? close(Kind.END_ARRAY) : value();
      case FIRST_KEY -> current() == '}' ? close(Kind.END_OBJECT) : key();
      case SEPARATOR -> depth == 0 ? end("after top-level value") : separator();
    };
  }

  private Kind end(String context) {
    if (at < document.length) {
      throw misfit(context);
    }
    return Kind.END;
  }

  private Kind separator() {
    boolean inObject = objects.get(depth);
    if (current() == ',') {
      at++;
      skipSpace();
      start = at;
      return inObject ? key() : value();
    }
    if (current() == (inObject ? '}' : ']')) {
      return close(inObject ? Kind.END_OBJECT : Kind.END_ARRAY);
    }
    throw between(inObject ? "after object key:value pair" : "after array element");
  }

  private Kind key() {
    if (current() != '"') {
      throw between(KEY);
    }
    string();
    skipSpace();
    if (current() != ':') {
      throw between("after object key");
    }
    at++;
    expect = Expect.VALUE;
    return Kind.FIELD;
  }

  private Kind value() {
    int c = current();
    expect = Expect.SEPARATOR;
    return switch (c) {
      case '{' -> open(Kind.OBJECT);
      case '[' -> open(Kind.ARRAY);
      case '"' -> string();
      case 't' -> literal("true", Kind.BOOL);
      case 'f' -> literal("false", Kind.BOOL);
      case 'n' -> literal("null", Kind.NULL);
      default -> {
        if (c != '-' && !isDigit(c)) {
          throw between(VALUE);
        }
        yield number();
      }
    };
  }

  private Kind open(Kind kind) {
    if (depth == MAX_DEPTH) {
      throw misfit("exceeded max depth");
    }
    depth++;
    objects.set(depth, kind == Kind.OBJECT);
    expect = kind == Kind.OBJECT ? Expect.FIRST_KEY : Expect.FIRST_ITEM;
    at++;
    return kind;
  }

  private Kind close(Kind kind) {
    depth--;
    expect = Expect.SEPARATOR;
    at++;
    return kind;
  }

  private Kind literal(String word, Kind kind) {
    for (int i = 0; i < word.length(); i++) {
      if (current() != word.charAt(i)) {
        throw misfit("in literal " + word + " (expecting '" + word.charAt(i) + "')");
      }
      at++;
    }
    return kind;
  }

  private Kind number() {
    if (current() == '-') {
      at++;
    }
    if (current() == '0') {
      at++;
    } else {
      digits("in numeric literal");
    }
    if (current() == '.') {
      at++;
      digits("after decimal point in numeric literal");
    }
    if (current() == 'e' || current() == 'E') {
      at++;
      if (current() == '+' || current() == '-') {
        at++;
      }
      digits("in exponent of numeric literal");
    }
    return Kind.NUMBER;
  }

  private void digits(String context) {
    if (!isDigit(current())) {
      throw misfit(context);
    }
    while (isDigit(current())) {
      at++;
    }
  }

  private Kind string() {
    at++;
    while (current() != '"') {
      if (current() == '\\') {
        at++;
        escape();
      } else if (current() < 0x20) {
        throw between("in string literal");
      } else {
        at++;
      }
    }
    at++;
    stringEnd = at;
    return Kind.STRING;
  }

  private void escape() {
    if (current() == 'u') {
      at++;
      for (int i = 0; i < 4; i++) {
        if (Utf8.hexadecimal(current()) < 0) {
          throw misfit("in \\u hexadecimal character escape");
        }
        at++;
      }
      return;
    }
    if (current() < 0 || "bfnrt\\/\"".indexOf(current()) < 0) {
      throw misfit("in string escape code");
    }
    at++;
  }

  /** The current byte, or -1 at the end. */
  private int current() {
    return at < document.length ? document[at] & 0xFF : -1;
  }

  private void skipSpace() {
    while (at < document.length && isSpace(document[at])) {
      at++;
    }
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\r';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** A fault at a place where white space would have been welcome. */
  private Fault between(String context) {
    return at < document.length
        ? misfit(context)
        : new Fault(document.length, "unexpected end of JSON input");
  }

  /** A fault inside a token. At the end of the input Go pretends to have read a space. */
  private Fault misfit(String context) {
    int c = at < document.length ? current() : ' ';
    return new Fault(at, "invalid character " + JsonQuote.quote(c) + " " + context);
  }
}
