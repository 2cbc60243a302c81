package dev.pullpass.core.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * A shell script in words, a command at a time. Quotes are taken off; substitutions ({@code $(git
 * rev-parse HEAD)}, {@code ${TAG:-1}}, {@code ${{ github.sha }}}) stay whole; nothing is expanded.
 * A pipe, a semicolon and a line end all end a command.
 */
final class ShellScript {
  private static final int DEEPEST = 4;

  private final String text;
  private final IntUnaryOperator offset;
  private final List<List<ShellWord>> commands = new ArrayList<>();
  private List<ShellWord> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private int[] places = new int[64];
  private int at;

  private ShellScript(String text, IntUnaryOperator offset) {
    this.text = text;
    this.offset = offset;
  }

  /**
   * The commands of a script, none of them empty; those of {@code sh -c '…'} as if they stood
   * alone.
   *
   * @param offset where a character of the script stands in its file
   */
  static List<List<ShellWord>> commands(String text, IntUnaryOperator offset) {
    return commands(text, offset, 0);
  }

  /** The same, where {@code sh -c} is nothing special. */
  static List<List<ShellWord>> plain(String text, IntUnaryOperator offset) {
    ShellScript script = new ShellScript(text, offset);
    script.read();
    return script.commands;
  }

  private static List<List<ShellWord>> commands(String text, IntUnaryOperator offset, int depth) {
    List<List<ShellWord>> commands = plain(text, offset);
    if (depth == DEEPEST) {
      return commands;
    }
    List<List<ShellWord>> all = new ArrayList<>();
    for (List<ShellWord> command : commands) {
      ShellWord inner = handedToShell(command);
      if (inner == null) {
        all.add(command);
      } else {
        all.addAll(commands(inner.value(), inner::offset, depth + 1));
      }
    }
    return all;
  }

  private static @org.jspecify.annotations.Nullable ShellWord handedToShell(
      List<ShellWord> command) {
    for (int i = 0; i + 2 < command.size(); i++) {
      String name = command.get(i).value();
      String option = command.get(i + 1).value();
      boolean shell = name.equals("sh") || name.endsWith("/sh") || name.endsWith("bash");
      if (shell && option.startsWith("-") && option.endsWith("c")) {
        return command.get(i + 2);
      }
    }
    return null;
  }

  private void read() {
    while (at < text.length()) {
      character(text.charAt(at));
    }
    endOfCommand();
  }

  private void character(char c) {
    if (c == '\\') {
      escape();
    } else if (c == '\'') {
      singleQuoted();
    } else if (c == '"') {
      doubleQuoted();
    } else if (isSubstitution()) {
      substitution();
    } else if (c == ' ' || c == '\t' || c == '\r') {
      endOfWord();
      at++;
    } else if (c == '#' && word.isEmpty()) {
      comment();
    } else if (";&|\n()".indexOf(c) >= 0) {
      endOfCommand();
      at++;
    } else {
      take();
    }
  }

  /** YAML folds a line that goes on into one, and leaves the backslash before a blank. */
  private void escape() {
    int next = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
    if (next == '\n' || next == '\r' || (next == ' ' && word.isEmpty())) {
      endOfWord();
      at += text.startsWith("\r\n", at + 1) ? 3 : 2;
    } else {
      at++;
      take();
    }
  }

  private void comment() {
    while (at < text.length() && text.charAt(at) != '\n') {
      at++;
    }
  }

  private void singleQuoted() {
    at++;
    while (at < text.length() && text.charAt(at) != '\'') {
      take();
    }
    at++;
  }

  private void doubleQuoted() {
    at++;
    while (at < text.length() && text.charAt(at) != '"') {
      char c = text.charAt(at);
      if (isSubstitution()) {
        substitution();
      } else if (c == '\\'
          && at + 1 < text.length()
          && "\"\\$`\n".indexOf(text.charAt(at + 1)) >= 0) {
        at++;
        take();
      } else {
        take();
      }
    }
    at++;
  }

  private boolean isSubstitution() {
    return text.charAt(at) == '`' || text.startsWith("${", at) || text.startsWith("$(", at);
  }

  /** Up to the bracket that closes it, or the end of the text. */
  private void substitution() {
    int end = Substitutions.end(text, at);
    while (at < end) {
      take();
    }
  }

  private void take() {
    if (word.length() == places.length) {
      places = java.util.Arrays.copyOf(places, places.length * 2);
    }
    places[word.length()] = offset.applyAsInt(at);
    word.append(text.charAt(at++));
  }

  private void endOfWord() {
    if (!word.isEmpty()) {
      words.add(new ShellWord(word.toString(), java.util.Arrays.copyOf(places, word.length())));
      word.setLength(0);
    }
  }

  private void endOfCommand() {
    endOfWord();
    if (!words.isEmpty()) {
      commands.add(words);
      words = new ArrayList<>();
    }
  }
}
