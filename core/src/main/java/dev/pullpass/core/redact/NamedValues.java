package dev.pullpass.core.redact;

import dev.pullpass.core.text.Span;
import java.util.List;
import java.util.Set;

/** {@code name: DB_PASSWORD, value: …} in any order, as in a container's environment. */
final class NamedValues {
  private static final List<String> NAMES =
      List.of("name", "key", "path", "variable", "Name", "Key");
  private static final Set<String> VALUES = Set.of("value", "Value", "default", "val");

  private NamedValues() {}

  static boolean settles(Field field, Search search) {
    if (!VALUES.contains(field.key())) {
      return false;
    }
    for (String name : NAMES) {
      if (take(field, field.sibling(name), search)) {
        return true;
      }
    }
    return take(field, field.place().above(), search);
  }

  private static boolean take(Field field, String name, Search search) {
    Span all = new Span(0, field.passage().length());
    if (Headers.isAuthorization(name)) {
      return Headers.take(field.passage(), all, search);
    }
    Suspicion suspicion = Suspicion.of(SensitiveKeys.last(name));
    return named(field.passage(), all, suspicion, search);
  }

  /** Hides the value of a variable. */
  static boolean named(Passage passage, Span value, Suspicion suspicion, Search search) {
    Span span = Hiding.trimmed(passage.text(), value);
    boolean secret = Value.isSecret(span.of(passage.text()), suspicion);
    if (secret) {
      Hiding.take(passage, span, Family.ENVIRONMENT, search);
    }
    return secret;
  }
}
