package dev.pullpass.core.chart;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What names stand for at a place of a template.
 *
 * @param root what {@code $} stands for
 */
record Scope(TemplateFile file, Symbol dot, Symbol root, Map<String, Symbol> variables) {
  private static final String ABSENT = "!";

  Scope {
    variables = Collections.unmodifiableMap(variables);
  }

  /** At the start of a template that is given something. */
  static Scope of(TemplateFile file, Symbol given) {
    return new Scope(file, given, given, Map.of());
  }

  Scope withDot(Symbol other) {
    return new Scope(file, other, root, variables);
  }

  Scope with(String variable, Symbol value) {
    Map<String, Symbol> more = new LinkedHashMap<>(variables);
    more.put(variable, value);
    return new Scope(file, dot, root, more);
  }

  /** Where a value is known to be empty; the mark is no name that a template could use. */
  Scope without(List<String> path) {
    return with(ABSENT + String.join(".", path), new Symbol.Known(""));
  }

  /** The values that are known to be empty here. */
  List<String> absent() {
    return variables.keySet().stream()
        .filter(name -> name.startsWith(ABSENT))
        .map(name -> name.substring(ABSENT.length()))
        .toList();
  }

  Symbol variable(String name) {
    if (name.equals("$")) {
      return root;
    }
    return variables.getOrDefault(name, Symbol.Changed.nothing());
  }

  /** Behind branches: what was known before them may be something else now. */
  Scope after(List<Scope> branches) {
    Map<String, Symbol> merged = new LinkedHashMap<>();
    for (String name : variables.keySet()) {
      merged.put(
          name, Symbol.either(branches.stream().map(branch -> branch.variable(name)).toList()));
    }
    return new Scope(file, dot, root, merged);
  }
}
