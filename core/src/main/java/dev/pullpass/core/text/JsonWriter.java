package dev.pullpass.core.text;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes JSON: either on one line, or with an indent of two spaces. What it writes is well-formed
 * whatever the texts hold: control characters, lone surrogates and the line separators U+2028 and
 * U+2029 are escaped.
 *
 * <p>Example: {@code JsonWriter.pretty().beginObject().name("a").value(1).endObject().text()}.
 */
public final class JsonWriter {
  private static final String HEX = "0123456789abcdef";

  private final StringBuilder out = new StringBuilder();
  private final Deque<Boolean> filled = new ArrayDeque<>();
  private final String indent;
  private boolean named;

  private JsonWriter(String indent) {
    this.indent = indent;
  }

  /** A writer without white space. */
  public static JsonWriter compact() {
    return new JsonWriter("");
  }

  /** A writer that gives each member and item a line of its own. */
  public static JsonWriter pretty() {
    return new JsonWriter("  ");
  }

  /** Opens an object. */
  public JsonWriter beginObject() {
    return open('{');
  }

  /** Closes the object. */
  public JsonWriter endObject() {
    return close('}');
  }

  /** Opens an array. */
  public JsonWriter beginArray() {
    return open('[');
  }

  /** Closes the array. */
  public JsonWriter endArray() {
    return close(']');
  }

  /** The name of the member that the next value belongs to. */
  public JsonWriter name(String name) {
    separate();
    quote(name);
    out.append(indent.isEmpty() ? ":" : ": ");
    named = true;
    return this;
  }

  /** A string. */
  public JsonWriter value(String text) {
    separate();
    quote(text);
    return this;
  }

  /** A whole number. */
  public JsonWriter value(long number) {
    return bare(Long.toString(number));
  }

  /** A truth value. */
  public JsonWriter value(boolean truth) {
    return bare(truth ? "true" : "false");
  }

  /** {@code null}. */
  public JsonWriter nullValue() {
    return bare("null");
  }

  /** A value that was read, with all that is in it; numbers as they were written. */
  public JsonWriter value(JsonValue value) {
    if (value instanceof JsonObject object) {
      beginObject();
      object.members().forEach(member -> name(member.name()).value(member.value()));
      return endObject();
    }
    if (value instanceof JsonArray array) {
      beginArray();
      array.items().forEach(this::value);
      return endArray();
    }
    return scalar(value);
  }

  private JsonWriter scalar(JsonValue value) {
    if (value instanceof JsonString string) {
      return value(string.text());
    }
    if (value instanceof JsonBool bool) {
      return value(bool.value());
    }
    return value instanceof JsonNumber number ? bare(number.text()) : nullValue();
  }

  /** What has been written. */
  public String text() {
    return out.toString();
  }

  private JsonWriter bare(String word) {
    separate();
    out.append(word);
    return this;
  }

  private JsonWriter open(char bracket) {
    separate();
    out.append(bracket);
    filled.push(false);
    return this;
  }

  private JsonWriter close(char bracket) {
    if (filled.pop()) {
      newLine();
    }
    out.append(bracket);
    return this;
  }

  private void separate() {
    if (named || filled.isEmpty()) {
      named = false;
      return;
    }
    if (filled.pop()) {
      out.append(',');
    }
    filled.push(true);
    newLine();
  }

  private void newLine() {
    if (!indent.isEmpty()) {
      out.append('\n').append(indent.repeat(filled.size()));
    }
  }

  private void quote(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean paired =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (paired) {
        out.append(c).append(text.charAt(++i));
      } else {
        character(c);
      }
    }
    out.append('"');
  }

  private void character(char c) {
    switch (c) {
      case '"', '\\' -> out.append('\\').append(c);
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      default -> {
        if (isPlain(c)) {
          out.append(c);
        } else {
          escape(c);
        }
      }
    }
  }

  private static boolean isPlain(char c) {
    return c >= 0x20 && c != 0x7F && c != '\u2028' && c != '\u2029' && !Character.isSurrogate(c);
  }

  private void escape(char c) {
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(HEX.charAt(c >> shift & 15));
    }
  }
}
