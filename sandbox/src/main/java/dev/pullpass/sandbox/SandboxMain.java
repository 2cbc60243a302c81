package dev.pullpass.sandbox;

import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.image.InvalidReference;
import dev.pullpass.core.image.Reference;
import org.teavm.jso.JSExport;

/** What the compiled module exports. Arguments and results are texts; results are JSON. */
public final class SandboxMain {
  private SandboxMain() {}

  /**
   * The entry point that the compiler asks for; it has nothing to do, the page calls the exports.
   */
  public static void main(String[] arguments) {}

  /**
   * Reads an image reference: {@code {"canonical": …}}, or {@code {"problem": …, "offset": …}} for
   * a text that is none.
   */
  @JSExport
  public static String parseReference(String text) {
    Reference reference = Reference.parse(text);
    if (reference instanceof InvalidReference invalid) {
      return "{\"problem\":" + quoted(invalid.problem()) + ",\"offset\":" + invalid.offset() + "}";
    }
    return "{\"canonical\":" + quoted(((ImageReference) reference).canonical()) + "}";
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      append(json, text.charAt(i));
    }
    return json.append('"').toString();
  }

  private static void append(StringBuilder json, char c) {
    if (c == '"' || c == '\\') {
      json.append('\\').append(c);
    } else if (c < ' ') {
      json.append("\\u00")
          .append(Character.forDigit(c >> 4, 16))
          .append(Character.forDigit(c & 15, 16));
    } else {
      json.append(c);
    }
  }
}
