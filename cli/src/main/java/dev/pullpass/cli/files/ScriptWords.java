package dev.pullpass.cli.files;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a shell script in words, a command at a time. Quotes are taken off, and expressions in
 * braces ({@code ${{ github.sha }}}) stay whole; nothing is expanded.
 */
final class ScriptWords {
  private final List<List<String>> commands = new ArrayList<>();
  private List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private char quote;
  private int depth;

  private ScriptWords() {}

  static List<List<String>> commands(String line) {
    ScriptWords reading = new ScriptWords();
    for (int i = 0; i < line.length(); i++) {
      reading.character(line.charAt(i));
    }
    reading.endOfCommand();
    return reading.commands;
  }

  private void character(char c) {
    if (quote != 0) {
      quoted(c);
    } else if (depth > 0 || c == '{') {
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      word.append(c);
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == ' ' || c == '\t') {
      endOfWord();
    } else if (c == ';' || c == '&' || c == '|') {
      endOfCommand();
    } else {
      word.append(c);
    }
  }

  private void quoted(char c) {
    if (c == quote) {
      quote = 0;
    } else if (c == ' ' && word.isEmpty()) {
      endOfWord();
    } else {
      word.append(c);
    }
  }

  private void endOfWord() {
    if (!word.isEmpty()) {
      words.add(word.toString());
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
