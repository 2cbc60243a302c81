package dev.pullpass.core.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the variables of a file may hold, as far as the file says so. One may hold several things:
 * the branches of a script, the rows of a matrix. What the file does not define stays as it is
 * written.
 */
final class Variables {
  private static final int MOST = 32;
  private static final int DEEPEST = 12;

  private final Map<String, Set<String>> values = new LinkedHashMap<>();
  private final Map<String, Piece> pieces = new LinkedHashMap<>();

  /** A copy that may go its own way. */
  Variables copy() {
    Variables copy = new Variables();
    values.forEach((name, all) -> copy.values.put(name, new LinkedHashSet<>(all)));
    copy.pieces.putAll(pieces);
    return copy;
  }

  /** This value and no other. */
  void set(String name, String value) {
    values.put(name, new LinkedHashSet<>(List.of(value)));
  }

  /** This value, too. */
  void add(String name, String value) {
    values.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(value);
  }

  /** Those of others whose names start so, too. */
  void addAll(Variables others, String prefix) {
    others.values.forEach(
        (name, all) -> {
          if (name.startsWith(prefix)) {
            all.forEach(value -> add(name, value));
          }
        });
  }

  /** The value that stands at a place of the file, and no other. */
  void set(String name, Piece piece) {
    set(name, piece.value());
    pieces.put(name, piece);
  }

  /** A copy in which the variables of a text have its defaults, {@code ${TAG:-latest}}. */
  Variables withDefaultsOf(String text) {
    Variables copy = copy();
    for (Substitutions.Found found : Substitutions.of(text)) {
      String operator = found.operator();
      boolean open = !values.containsKey(found.name());
      if (open && (operator.startsWith(":-") || operator.startsWith("-"))) {
        copy.add(found.name(), operator.substring(operator.indexOf('-') + 1));
      }
    }
    return copy;
  }

  /** The plain text that a variable is set to, where the given text is that variable alone. */
  Optional<Piece> definition(String text) {
    List<Substitutions.Found> found = Substitutions.of(text);
    boolean alone =
        found.size() == 1 && found.get(0).start() == 0 && found.get(0).end() == text.length();
    return Optional.of(alone ? found.get(0).name() : "")
        .filter(name -> values.getOrDefault(name, Set.of()).size() == 1)
        .flatMap(name -> Optional.ofNullable(pieces.get(name)))
        .filter(piece -> !piece.value().isEmpty() && !Substitutions.areIn(piece.value()));
  }

  /** Everything that the text may become; the text itself where that is too much to list. */
  List<String> expand(String text) {
    Expansion expansion = new Expansion();
    return expansion.complete(text, 0) ? List.copyOf(expansion.texts) : List.of(text);
  }

  private final class Expansion {
    private final Set<String> texts = new LinkedHashSet<>();
    private int steps;

    private boolean complete(String text, int depth) {
      for (Substitutions.Found found : Substitutions.of(text)) {
        Set<String> known = depth < DEEPEST ? known(found) : Set.of();
        if (!known.isEmpty()) {
          return each(text, found, known, depth + 1);
        }
      }
      texts.add(text);
      return texts.size() <= MOST;
    }

    private boolean each(String text, Substitutions.Found found, Set<String> known, int depth) {
      for (String value : known) {
        String start = text.substring(0, found.start());
        if (++steps > MOST * DEEPEST
            || !complete(start + value + text.substring(found.end()), depth)) {
          return false;
        }
      }
      return true;
    }
  }

  /** What an operator makes of a plain text is not worked out; of a variable the name is kept. */
  private Set<String> known(Substitutions.Found found) {
    Set<String> known = values.getOrDefault(found.name(), Set.of());
    if (found.operator().isEmpty() || isDefault(found.operator())) {
      return withoutItself(known, found.name());
    }
    List<String> open = new ArrayList<>();
    known.stream().filter(Substitutions::areIn).forEach(open::add);
    return open.size() == known.size() ? withoutItself(known, found.name()) : Set.of();
  }

  /** What is made of itself step by step is not worked out, within commands neither. */
  private static Set<String> withoutItself(Set<String> known, String name) {
    List<String> forms = List.of("$" + name, "${" + name, "${{ env." + name, "${{env." + name);
    boolean loops =
        known.stream().anyMatch(value -> forms.stream().anyMatch(form -> holds(value, form)));
    return loops ? Set.of() : known;
  }

  /** True if it is there as a whole word. */
  private static boolean holds(String value, String form) {
    int at = value.indexOf(form);
    while (at >= 0 && continues(value, at + form.length())) {
      at = value.indexOf(form, at + 1);
    }
    return at >= 0;
  }

  private static boolean continues(String value, int end) {
    boolean within = end < value.length();
    return within && (Character.isLetterOrDigit(value.charAt(end)) || value.charAt(end) == '_');
  }

  private static boolean isDefault(String operator) {
    return operator.startsWith(":-") || operator.startsWith("-") || operator.startsWith(":?");
  }
}
