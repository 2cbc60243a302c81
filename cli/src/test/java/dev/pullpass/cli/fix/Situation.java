package dev.pullpass.cli.fix;

import java.util.ArrayList;
import java.util.List;

/**
 * Something broken in a namespace of its own.
 *
 * @param name the namespace
 * @param verdict what {@code why} calls it
 * @param things what is there, in the order in which it is made
 * @param later what is made when the node has said what it thinks of that
 * @param options what only a person knows
 */
record Situation(
    String name, String verdict, List<Thing> things, List<Thing> later, List<String> options) {

  static Situation failing(String verdict, String name, Thing... things) {
    return new Situation(name, verdict, List.of(things), List.of(), List.of());
  }

  Situation then(Thing... more) {
    return new Situation(name, verdict, things, List.of(more), options);
  }

  /** The person knows this. */
  Situation with(String... more) {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of(more));
    return new Situation(name, verdict, things, later, all);
  }

  /** The person knows a login that may pull. */
  Situation withLogin() {
    return with("--username=carol", "--password-stdin");
  }

  @Override
  public String toString() {
    return verdict + ": " + name.replace('-', ' ');
  }
}
