package dev.pullpass.core.chart;

import dev.pullpass.core.template.Expression;
import dev.pullpass.core.template.Expression.Access;
import dev.pullpass.core.template.Expression.Call;
import dev.pullpass.core.template.Expression.Pipeline;
import dev.pullpass.core.template.GoQuote;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The expression that reads a digest at a place of a template: as the tag or the repository is read
 * there, else by any name that leads to its map. Each is tried before it is taken.
 */
final class DigestExpression {
  private final Evaluator evaluator;

  DigestExpression(Helpers helpers) {
    this.evaluator =
        new Evaluator(
            helpers,
            new Uses(),
            (helper, given) ->
                new Symbol.Text(List.of(), new Symbol.Body(Scope.of(helper.file(), given))));
  }

  /** One place with the key that it shall read; a helper is such a place for each of its images. */
  record Wanted(Seam seam, DigestKey key) {}

  /** The expression that reads the right key each time; empty where there is none. */
  Optional<String> of(List<Wanted> wanted) {
    return candidates(wanted.get(0)).stream()
        .filter(text -> wanted.stream().allMatch(one -> reads(text, one)))
        .findFirst();
  }

  private boolean reads(String text, Wanted wanted) {
    Optional<Pipeline> parsed = Expression.parse(text);
    if (parsed.isEmpty()) {
      return false;
    }
    Symbol found = evaluator.value(parsed.get(), wanted.seam().spot().scope());
    List<List<String>> paths = Words.paths(found);
    return !paths.isEmpty() && paths.get(0).equals(wanted.key().path());
  }

  private Set<String> candidates(Wanted wanted) {
    Set<String> texts = new LinkedHashSet<>();
    wanted.seam().sources().forEach(source -> near(source, wanted, texts));
    Scope scope = wanted.seam().spot().scope();
    List<String> path = wanted.key().path();
    from(".", scope.dot(), path, texts);
    for (Map.Entry<String, Symbol> variable : scope.variables().entrySet()) {
      from(variable.getKey(), variable.getValue(), path, texts);
    }
    from("$", scope.root(), path, texts);
    return texts;
  }

  /** What reads the tag, with the other key at its end. */
  private void near(Expression expression, Wanted wanted, Set<String> texts) {
    String name = wanted.key().name();
    if (expression instanceof Access access) {
      String text = wanted.seam().spot().file().text(access.span());
      String last = access.keys().get(access.keys().size() - 1);
      if (Names.isSimple(name) && text.endsWith("." + last)) {
        texts.add(text.substring(0, text.length() - last.length()) + name);
      }
      near(access.base(), wanted, texts);
    } else if (expression instanceof Call call) {
      indexed(call, wanted, texts);
      call.words().forEach(word -> near(word, wanted, texts));
    } else if (expression instanceof Pipeline pipeline) {
      pipeline.calls().forEach(call -> near(call, wanted, texts));
    }
  }

  private static void indexed(Call call, Wanted wanted, Set<String> texts) {
    List<Expression> words = call.words();
    Expression last = words.get(words.size() - 1);
    if (call.function().equals("index") && last instanceof Expression.Text && words.size() > 2) {
      String text = wanted.seam().spot().file().text(call.span());
      int cut = last.span().start() - call.span().start();
      texts.add(text.substring(0, cut) + GoQuote.of(wanted.key().name()));
    }
  }

  private static void from(String name, Symbol symbol, List<String> path, Set<String> texts) {
    List<Symbol> symbols = symbol instanceof Symbol.Either some ? some.options() : List.of(symbol);
    for (Symbol one : symbols) {
      if (one instanceof Symbol.Root) {
        texts.add(Names.path(Names.field(name, "Values"), path));
      } else if (one instanceof Symbol.Value value && starts(path, value.path())) {
        texts.add(Names.path(name, path.subList(value.path().size(), path.size())));
      } else if (one instanceof Symbol.Built built) {
        built.fields().entrySet().stream()
            .filter(field -> Names.isSimple(field.getKey()))
            .filter(field -> !(field.getValue() instanceof Symbol.Built))
            .forEach(
                field -> from(Names.field(name, field.getKey()), field.getValue(), path, texts));
      }
    }
  }

  private static boolean starts(List<String> path, List<String> start) {
    return start.size() < path.size() && path.subList(0, start.size()).equals(start);
  }

  /** How keys are written in expressions. */
  static final class Names {
    private Names() {}

    static boolean isSimple(String key) {
      return !key.isEmpty()
          && !Character.isDigit(key.charAt(0))
          && key.chars().allMatch(c -> c == '_' || Character.isLetterOrDigit(c));
    }

    static String field(String of, String key) {
      return (of.equals(".") ? "" : of) + "." + key;
    }

    /** {@code .Values.a.b}, or {@code index .Values "a-b" "c"}. */
    static String path(String of, List<String> keys) {
      List<String> simple = new ArrayList<>(keys);
      String at = of;
      while (!simple.isEmpty() && isSimple(simple.get(0))) {
        at = field(at, simple.remove(0));
      }
      if (simple.isEmpty()) {
        return at;
      }
      StringBuilder index = new StringBuilder("index ").append(at);
      simple.forEach(key -> index.append(' ').append(GoQuote.of(key)));
      return index.toString();
    }
  }
}
