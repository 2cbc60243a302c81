package dev.pullpass.core.cluster;

import dev.pullpass.core.text.MalformedInput;
import dev.pullpass.core.text.Split;
import dev.pullpass.core.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of an object are worth keeping; all others are skipped unread. What is kept is a
 * small tree of maps, lists, texts, {@link NumberText numbers} and booleans, in any order of the
 * fields.
 */
final class Shape {

  /** A kept number, as it is written. */
  record NumberText(String text) {}

  private static final String ANY = "*";
  private static final String NAME_ONLY = "#";

  private final Map<String, Shape> fields = new HashMap<>();

  private Shape() {}

  /**
   * A shape from lines such as {@code metadata labels *}: field names from the outside in, several
   * last names separated by commas. {@code *} keeps every field, {@code #} keeps the mere names of
   * fields that are not listed. Arrays have the shape of their elements.
   */
  static Shape of(String lines) {
    Shape shape = new Shape();
    for (String line : Split.at('\n', lines)) {
      shape.add(line.trim());
    }
    return shape;
  }

  private void add(String line) {
    int end = line.lastIndexOf(' ');
    Shape parent = this;
    for (String step : Split.at(' ', line.substring(0, Math.max(end, 0)))) {
      parent = step.isEmpty() ? parent : parent.child(step);
    }
    for (String name : Split.at(',', line.substring(end + 1))) {
      parent.child(name);
    }
  }

  private Shape child(String name) {
    return fields.computeIfAbsent(name, any -> new Shape());
  }

  /**
   * Reads the value at which the tokens stand.
   *
   * @return a map, list, text, number or boolean; null for null
   */
  @Nullable Object read(Tokens tokens, Tokens.Kind kind) {
    return switch (kind) {
      case OBJECT -> object(tokens);
      case ARRAY -> array(tokens);
      case STRING -> tokens.text();
      case NUMBER -> new NumberText(tokens.text());
      case BOOL -> tokens.text().equals("true");
      case NULL -> null;
      default -> throw new MalformedInput("expected a value");
    };
  }

  private Map<String, Object> object(Tokens tokens) {
    if (fields.isEmpty()) {
      tokens.skipChildren();
      return Map.of();
    }
    Map<String, Object> kept = new LinkedHashMap<>();
    while (tokens.next() == Tokens.Kind.FIELD) {
      field(tokens, tokens.text(), tokens.next(), kept);
    }
    return kept;
  }

  /**
   * Reads, or skips, one field whose value the tokens stand at. A repeated field: the last wins.
   */
  void field(Tokens tokens, String name, Tokens.Kind kind, Map<String, Object> kept) {
    Shape shape = fields.containsKey(name) ? fields.get(name) : fields.get(ANY);
    if (shape == null) {
      tokens.skipChildren();
      if (fields.containsKey(NAME_ONLY)) {
        kept.put(name, Map.of());
      }
      return;
    }
    Object value = shape.read(tokens, kind);
    if (value == null) {
      kept.remove(name);
    } else {
      kept.put(name, value);
    }
  }

  private List<Object> array(Tokens tokens) {
    List<Object> kept = new ArrayList<>();
    for (Tokens.Kind kind = tokens.next(); kind != Tokens.Kind.END_ARRAY; kind = tokens.next()) {
      Object value = read(tokens, kind);
      kept.add(value == null ? Map.of() : value);
    }
    return kept;
  }
}
