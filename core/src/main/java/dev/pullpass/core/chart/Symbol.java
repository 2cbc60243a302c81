package dev.pullpass.core.chart;

import dev.pullpass.core.template.Expression;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an expression of a template stands for, as far as it can be told without rendering. */
sealed interface Symbol {
  /** Stands for any key or index in a path of values. */
  String ANY = "*";

  /** The context that Helm gives every template. */
  record Root() implements Symbol {}

  /** A part of the context that is no value: {@code Chart.AppVersion}. */
  record Context(String path) implements Symbol {}

  /** The value at a path; all values for no keys. */
  record Value(List<String> path) implements Symbol {
    public Value {
      path = List.copyOf(path);
    }
  }

  /** A string that the template holds. */
  record Known(String text) implements Symbol {}

  /** A map that the template makes. */
  record Built(Map<String, Symbol> fields) implements Symbol {
    public Built {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }

  /** A list that the template makes. */
  record Items(List<Symbol> items) implements Symbol {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** One of these; where one is meant to win over others, it comes first. */
  record Either(List<Symbol> options) implements Symbol {
    public Either {
      options = List.copyOf(options);
    }
  }

  /** A text that is put together, by the body of a template or by {@code printf}. */
  record Text(List<Piece> pieces, Maker maker) implements Symbol {
    public Text {
      pieces = List.copyOf(pieces);
    }

    /** Only itself: all that is known where it was made would be compared otherwise. */
    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return pieces.size();
    }
  }

  /** Who puts a text together. */
  sealed interface Maker {}

  /** A body, in which text can be put behind any piece. */
  record Body(Scope scope) implements Maker {}

  /**
   * A call of printf.
   *
   * @param piped true where its last argument comes through a pipe
   */
  record Print(Scope scope, Expression.Call call, boolean piped) implements Maker {}

  /** What a function makes of these; nothing is known of it but what goes in. */
  record Changed(List<Symbol> from) implements Symbol {
    public Changed {
      from = List.copyOf(from);
    }

    /** Of several, which may be such themselves. */
    static Changed of(List<Symbol> arguments) {
      Set<Symbol> all = new LinkedHashSet<>();
      for (Symbol argument : arguments) {
        if (argument instanceof Changed changed) {
          all.addAll(changed.from());
        } else if (argument instanceof Either either) {
          all.addAll(either.options());
        } else {
          all.add(argument);
        }
      }
      return new Changed(all.stream().limit(12).toList());
    }

    static Changed nothing() {
      return new Changed(List.of());
    }
  }

  /** What a named template that is not here makes of what it is given. */
  record Foreign(String name, Symbol given) implements Symbol {}

  /** The field of a map. */
  default Symbol field(String key) {
    if (this instanceof Root) {
      return key.equals("Values") ? new Value(List.of()) : new Context(key);
    }
    if (this instanceof Context context) {
      return new Context(context.path() + "." + key);
    }
    if (this instanceof Value value) {
      List<String> path = new ArrayList<>(value.path());
      path.add(key);
      return new Value(path);
    }
    if (this instanceof Built built) {
      return built.fields().getOrDefault(key, Changed.nothing());
    }
    if (this instanceof Either either) {
      return either(either.options().stream().map(option -> option.field(key)).toList());
    }
    return Changed.of(List.of(this));
  }

  /** One of the things in a list or map. */
  default Symbol item() {
    if (this instanceof Items items && !items.items().isEmpty()) {
      return either(items.items());
    }
    if (this instanceof Built built && !built.fields().isEmpty()) {
      return either(new ArrayList<>(built.fields().values()));
    }
    if (this instanceof Either either) {
      return either(either.options().stream().map(Symbol::item).toList());
    }
    return this instanceof Value ? field(ANY) : Changed.of(List.of(this));
  }

  /** One of several; the thing itself where they are all the same. */
  static Symbol either(List<Symbol> options) {
    Set<Symbol> distinct = new LinkedHashSet<>();
    for (Symbol option : options) {
      if (option instanceof Either inner) {
        distinct.addAll(inner.options());
      } else {
        distinct.add(option);
      }
    }
    List<Symbol> few = distinct.stream().limit(12).toList();
    return few.size() == 1 ? few.get(0) : new Either(few);
  }
}
