package dev.pullpass.core.template;

import java.util.Map;

/** What an action does, as its first word tells. */
public enum ActionKind {
  /** <code>{{/&#42; … &#42;/}}</code>. */
  COMMENT,
  /** {@code if}. */
  IF,
  /** {@code else}, also {@code else if} and {@code else with}. */
  ELSE,
  /** {@code end}. */
  END,
  /** {@code range}. */
  RANGE,
  /** {@code with}. */
  WITH,
  /** {@code define}. */
  DEFINE,
  /** {@code block}: a define that is called where it stands. */
  BLOCK,
  /** {@code template}: writes what a named template makes. */
  TEMPLATE,
  /** {@code $x := …} and {@code $x = …}, which write nothing. */
  ASSIGNMENT,
  /** {@code break} and {@code continue}. */
  JUMP,
  /** Anything else: an expression that is written out. */
  OUTPUT;

  private static final Map<String, ActionKind> BY_WORD =
      Map.ofEntries(
          Map.entry("if", IF),
          Map.entry("else", ELSE),
          Map.entry("end", END),
          Map.entry("range", RANGE),
          Map.entry("with", WITH),
          Map.entry("define", DEFINE),
          Map.entry("block", BLOCK),
          Map.entry("template", TEMPLATE),
          Map.entry("break", JUMP),
          Map.entry("continue", JUMP));

  /** The kind of an action whose code starts with a word. */
  static ActionKind ofWord(String word) {
    return BY_WORD.getOrDefault(word, OUTPUT);
  }

  /** True if something is written where the action stands. */
  public boolean writes() {
    return this == OUTPUT || this == TEMPLATE || this == BLOCK;
  }

  /** True if an {@code end} belongs to it. */
  public boolean opens() {
    return this == IF || this == RANGE || this == WITH || this == DEFINE || this == BLOCK;
  }
}
