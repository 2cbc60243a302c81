package dev.pullpass.core.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads a test table: one flat JSON object per line, its values strings or null. */
final class JsonLines {
  private final String line;
  private int at;

  private JsonLines(String line) {
    this.line = line;
  }

  /** The rows of a table of this folder of resources. */
  static List<Map<String, String>> rows(String name) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : text(name).split("\n", -1)) {
      if (!line.isBlank()) {
        rows.add(new JsonLines(line).row());
      }
    }
    return rows;
  }

  private static String text(String name) {
    try (InputStream in = JsonLines.class.getResourceAsStream("/messages/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private Map<String, String> row() {
    Map<String, String> row = new LinkedHashMap<>();
    at = line.indexOf('"');
    while (at >= 0) {
      String key = string();
      at = line.indexOf(':', at) + 1;
      skipSpaces();
      row.put(key, line.charAt(at) == '"' ? string() : bare());
      at = line.indexOf('"', at);
    }
    return row;
  }

  private void skipSpaces() {
    while (line.charAt(at) == ' ') {
      at++;
    }
  }

  private String bare() {
    int start = at;
    while (",}".indexOf(line.charAt(at)) < 0) {
      at++;
    }
    return line.substring(start, at).strip();
  }

  private String string() {
    StringBuilder out = new StringBuilder();
    for (at++; line.charAt(at) != '"'; at++) {
      out.append(line.charAt(at) == '\\' ? escape() : line.charAt(at));
    }
    at++;
    return out.toString();
  }

  private char escape() {
    at++;
    char c = line.charAt(at);
    if (c == 'u') {
      at += 4;
      return (char) Integer.parseInt(line.substring(at - 3, at + 1), 16);
    }
    int known = "nrtbf".indexOf(c);
    return known < 0 ? c : "\n\r\t\b\f".charAt(known);
  }
}
