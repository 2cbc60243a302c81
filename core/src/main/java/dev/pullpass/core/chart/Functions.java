package dev.pullpass.core.chart;

import dev.pullpass.core.chart.Symbol.Changed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the functions of Helm and Sprig make of their arguments, where that matters to follow
 * values; any other function uses its arguments, and its result is something changed.
 */
final class Functions {
  /** They give their last argument on, perhaps with other signs around it. */
  private static final Set<String> GIVES_LAST =
      Set.of(
          "quote",
          "squote",
          "toString",
          "trim",
          "nospace",
          "deepCopy",
          "mustDeepCopy",
          "required",
          "trimSuffix",
          "trimPrefix",
          "trimAll",
          "indent",
          "nindent",
          "fromYaml",
          "fromJson");

  /** They only ask. */
  private static final Set<String> TESTS =
      Set.of(
          "not",
          "empty",
          "kindIs",
          "typeIs",
          "kindOf",
          "typeOf",
          "typeIsLike",
          "len",
          "all",
          "any");

  private static final Set<String> MERGES =
      Set.of("merge", "mustMerge", "mergeOverwrite", "mustMergeOverwrite");

  private final Uses uses;

  Functions(Uses uses) {
    this.uses = uses;
  }

  Symbol call(String name, List<Symbol> arguments) {
    if (arguments.isEmpty()) {
      return name.equals("dict") ? new Symbol.Built(Map.of()) : Changed.nothing();
    }
    Symbol last = arguments.get(arguments.size() - 1);
    if (GIVES_LAST.contains(name)) {
      uses.add(arguments.subList(0, arguments.size() - 1), Use.How.WHOLE);
      return last;
    }
    if (TESTS.contains(name)) {
      uses.add(arguments, Use.How.TEST);
      return Changed.nothing();
    }
    if (MERGES.contains(name)) {
      return merged(name, arguments);
    }
    return special(name, arguments, last);
  }

  private Symbol special(String name, List<Symbol> arguments, Symbol last) {
    return switch (name) {
      case "default" -> chosen(List.of(last, arguments.get(0)));
      case "coalesce", "or" -> chosen(arguments);
      case "and" -> {
        uses.add(arguments, Use.How.TEST);
        yield last;
      }
      case "ternary" -> ternary(arguments);
      case "dict" -> dict(arguments);
      case "list", "tuple", "concat", "append" -> new Symbol.Items(arguments);
      case "first", "last", "mustFirst", "mustLast" -> last.item();
      case "index" -> path(arguments.get(0), arguments.subList(1, arguments.size()));
      case "get" -> path(arguments.get(0), arguments.subList(1, arguments.size()));
      case "hasKey" -> {
        uses.add(path(arguments.get(0), arguments.subList(1, arguments.size())), Use.How.TEST);
        yield Changed.nothing();
      }
      case "dig" -> dig(arguments);
      case "pluck" -> plucked(arguments);
      case "tpl" -> arguments.get(0);
      case "toYaml", "toYamlPretty" -> {
        uses.add(last, Use.How.YAML);
        yield Changed.of(arguments);
      }
      default -> unknown(arguments);
    };
  }

  private Symbol unknown(List<Symbol> arguments) {
    uses.add(arguments, Use.How.WHOLE);
    return Changed.of(arguments);
  }

  /** The first that is not empty; whether it is, is asked. */
  private Symbol chosen(List<Symbol> arguments) {
    uses.add(arguments, Use.How.TEST);
    return Symbol.either(arguments);
  }

  private Symbol ternary(List<Symbol> arguments) {
    if (arguments.size() != 3) {
      return unknown(arguments);
    }
    uses.add(arguments.get(2), Use.How.TEST);
    return Symbol.either(arguments.subList(0, 2));
  }

  /** In merges the first wins; in overwriting ones the last. */
  private static Symbol merged(String name, List<Symbol> arguments) {
    List<Symbol> ordered = new ArrayList<>(arguments);
    if (name.endsWith("Overwrite")) {
      java.util.Collections.reverse(ordered);
    }
    return Symbol.either(ordered);
  }

  private Symbol dict(List<Symbol> arguments) {
    Map<String, Symbol> fields = new LinkedHashMap<>();
    for (int i = 0; i + 1 < arguments.size(); i += 2) {
      if (!(arguments.get(i) instanceof Symbol.Known key)) {
        return unknown(arguments);
      }
      fields.put(key.text(), arguments.get(i + 1));
    }
    return new Symbol.Built(fields);
  }

  private Symbol path(Symbol from, List<Symbol> keys) {
    Symbol at = from;
    for (Symbol key : keys) {
      if (key instanceof Symbol.Known known) {
        at = at.field(known.text());
      } else {
        uses.add(key, Use.How.WHOLE);
        at = at.item();
      }
    }
    return at;
  }

  /** {@code dig "a" "b" default map}. */
  private Symbol dig(List<Symbol> arguments) {
    int size = arguments.size();
    if (size < 3) {
      return unknown(arguments);
    }
    Symbol found = path(arguments.get(size - 1), arguments.subList(0, size - 2));
    return Symbol.either(List.of(found, arguments.get(size - 2)));
  }

  private Symbol plucked(List<Symbol> arguments) {
    List<Symbol> key = arguments.subList(0, 1);
    return new Symbol.Items(
        arguments.subList(1, arguments.size()).stream().map(map -> path(map, key)).toList());
  }
}
