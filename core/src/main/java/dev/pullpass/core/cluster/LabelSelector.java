package dev.pullpass.core.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A label selector as kubectl takes it after {@code -l}: {@code a=b}, {@code a==b}, {@code a!=b},
 * {@code a in (b,c)}, {@code a notin (b,c)}, {@code a}, {@code !a}, joined by commas
 * (k8s.io/apimachinery/pkg/labels). As there, {@code !=} and {@code notin} hold where the label is
 * missing.
 */
public final class LabelSelector {
  private final List<Requirement> requirements;

  private LabelSelector(List<Requirement> requirements) {
    this.requirements = List.copyOf(requirements);
  }

  private enum Operator {
    IN,
    NOT_IN,
    EXISTS,
    ABSENT
  }

  private record Requirement(String key, Operator operator, Set<String> values) {
    boolean matches(Map<String, String> labels) {
      String value = labels.get(key);
      return switch (operator) {
        case IN -> value != null && values.contains(value);
        case NOT_IN -> value == null || !values.contains(value);
        case EXISTS -> value != null;
        case ABSENT -> value == null;
      };
    }
  }

  /**
   * Reads a selector; an empty one matches everything.
   *
   * @throws IllegalArgumentException naming the part that is none
   */
  public static LabelSelector parse(String text) {
    List<Requirement> requirements = new ArrayList<>();
    for (String part : parts(text)) {
      if (!part.isBlank()) {
        requirements.add(requirement(part.trim()));
      }
    }
    return new LabelSelector(requirements);
  }

  /** True if all requirements hold. */
  public boolean matches(Map<String, String> labels) {
    return requirements.stream().allMatch(requirement -> requirement.matches(labels));
  }

  /** Splits at commas that stand outside of brackets. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  private static Requirement requirement(String part) {
    if (part.startsWith("!")) {
      return of(part, part.substring(1), Operator.ABSENT, "");
    }
    if (part.endsWith(")")) {
      return ofSet(part);
    }
    int at = part.indexOf('=');
    if (at < 0) {
      return of(part, part, Operator.EXISTS, "");
    }
    boolean not = at > 0 && part.charAt(at - 1) == '!';
    String value = part.substring(part.startsWith("==", at) ? at + 2 : at + 1);
    return of(
        part, part.substring(0, not ? at - 1 : at), not ? Operator.NOT_IN : Operator.IN, value);
  }

  private static Requirement ofSet(String part) {
    String[] words = part.substring(0, part.indexOf('(')).trim().split("\\s+", -1);
    String values = part.substring(part.indexOf('(') + 1, part.length() - 1);
    if (words.length == 2 && words[1].equals("in")) {
      return of(part, words[0], Operator.IN, values);
    }
    if (words.length == 2 && words[1].equals("notin")) {
      return of(part, words[0], Operator.NOT_IN, values);
    }
    throw new IllegalArgumentException("\"" + part + "\" is no label requirement");
  }

  private static Requirement of(String part, String key, Operator operator, String values) {
    String trimmed = key.trim();
    if (trimmed.isEmpty() || trimmed.chars().anyMatch(c -> " =!(),".indexOf(c) >= 0)) {
      throw new IllegalArgumentException("\"" + part + "\" is no label requirement");
    }
    Set<String> all = new TreeSet<>();
    for (String value : values.split(",", -1)) {
      all.add(value.trim());
    }
    return new Requirement(trimmed, operator, all);
  }
}
