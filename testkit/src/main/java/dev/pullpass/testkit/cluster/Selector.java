package dev.pullpass.testkit.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Label and field selectors, by the grammar of apimachinery's {@code labels.Parse} and {@code
 * fields.ParseSelector}.
 */
final class Selector {
  private static final Pattern SET = Pattern.compile("(\\S+)\\s+(in|notin)\\s*\\(([^)]*)\\)");
  private static final Pattern EQUALITY = Pattern.compile("([^=!\\s]+)\\s*(==|=|!=)\\s*(\\S*)");
  private static final Pattern BETWEEN = Pattern.compile(",(?![^(]*\\))");

  /** A selector that cannot be read or may not be used; the message is the API server's. */
  static final class Refused extends RuntimeException {
    Refused(String message) {
      super(message);
    }
  }

  private Selector() {}

  /** What a label selector lets through; an empty one lets everything through. */
  static Predicate<JsonNode> labels(String selector) {
    return split(selector).stream().map(Selector::label).reduce(object -> true, Predicate::and);
  }

  /** What a field selector lets through; throws {@link Refused} for a field it may not name. */
  static Predicate<JsonNode> fields(String selector, ResourceKind kind) {
    return split(selector).stream()
        .map(term -> field(term, kind))
        .reduce(object -> true, Predicate::and);
  }

  private static List<String> split(String selector) {
    return BETWEEN.splitAsStream(selector).map(String::strip).filter(t -> !t.isEmpty()).toList();
  }

  private static Predicate<JsonNode> label(String term) {
    Matcher set = SET.matcher(term);
    if (set.matches()) {
      List<String> values = List.of(set.group(3).strip().split("\\s*,\\s*", -1));
      return membership(set.group(1), set.group(2), values);
    }
    Matcher equality = EQUALITY.matcher(term);
    if (equality.matches()) {
      String verb = equality.group(2).equals("!=") ? "notin" : "in";
      return membership(equality.group(1), verb, List.of(equality.group(3)));
    }
    return term.startsWith("!")
        ? object -> !labelsOf(object).has(term.substring(1).strip())
        : object -> labelsOf(object).has(term);
  }

  /** {@code notin} also holds for objects without the label. */
  private static Predicate<JsonNode> membership(String key, String verb, List<String> values) {
    return verb.equals("in")
        ? object -> labelsOf(object).has(key) && values.contains(text(object, key))
        : object -> !labelsOf(object).has(key) || !values.contains(text(object, key));
  }

  private static String text(JsonNode object, String label) {
    return labelsOf(object).path(label).asText();
  }

  private static JsonNode labelsOf(JsonNode object) {
    return object.path("metadata").path("labels");
  }

  private static Predicate<JsonNode> field(String term, ResourceKind kind) {
    Matcher equality = EQUALITY.matcher(term);
    if (!equality.matches()) {
      throw new Refused("invalid selector: '" + term + "'; can't understand '" + term + "'");
    }
    String path = equality.group(1);
    if (!kind.selects(path)) {
      throw new Refused("field label not supported: " + path);
    }
    boolean wanted = !equality.group(2).equals("!=");
    return object -> at(object, path).equals(equality.group(3)) == wanted;
  }

  private static String at(JsonNode object, String path) {
    return object.at("/" + path.replace('.', '/')).asText();
  }
}
