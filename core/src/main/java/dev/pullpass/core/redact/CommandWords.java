package dev.pullpass.core.redact;

import dev.pullpass.core.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into commands and these into words, as a shell would, more or less. */
final class CommandWords {
  private static final List<String> PROGRAMS =
      List.of(
          "docker", "podman", "nerdctl", "helm", "crane", "oras", "buildah", "skopeo", "sudo",
          "kubectl", "az", "gh", "regctl", "base64", "oc");

  private final Passage passage;
  private final String text;
  private final int end;
  private final List<Word> words = new ArrayList<>();
  private int at;

  private CommandWords(Passage passage, Span line) {
    this.passage = passage;
    this.text = passage.text();
    this.at = line.start();
    this.end = line.end();
  }

  /** The words of each command; a line that ends with a backslash goes on with the next. */
  static List<List<Word>> of(Passage passage) {
    List<List<Word>> lines = new ArrayList<>();
    String text = passage.text();
    int start = 0;
    while (start < text.length()) {
      int end = logicalEnd(text, start);
      if (end > start) {
        lines.add(new CommandWords(passage, new Span(start, end)).words());
      }
      start = end + 1;
    }
    return lines;
  }

  private static int logicalEnd(String text, int start) {
    int end = text.indexOf('\n', start);
    while (end > 0 && isContinued(text, end)) {
      end = text.indexOf('\n', end + 1);
    }
    return end < 0 ? text.length() : end;
  }

  private static boolean isContinued(String text, int newline) {
    char before = text.charAt(newline - 1);
    return before == '\\' || (before == '\r' && newline > 1 && text.charAt(newline - 2) == '\\');
  }

  private List<Word> words() {
    while (at < end) {
      if (isGap()) {
        at++;
      } else {
        words.add(word());
      }
    }
    return words;
  }

  private boolean isGap() {
    char c = text.charAt(at);
    boolean continued = c == '\\' && "\r\n".indexOf(Letters.at(text, at + 1)) >= 0;
    return Letters.isSpace(c) || continued;
  }

  private Word word() {
    int start = at;
    while (at < end && !Letters.isSpace(text.charAt(at))) {
      char c = text.charAt(at);
      int close = Letters.isQuote(c) && opensQuote(start) ? closing(c) : -1;
      boolean pipe = c == '|' && at > start && programFollows();
      if (pipe) {
        break;
      }
      at =
          close > 0
              ? close + 1
              : at + (c == '\\' && at + 1 < end && !Letters.isSpace(text.charAt(at + 1)) ? 2 : 1);
    }
    at = Math.min(at, end);
    return new Word(passage, new Span(start, wordEnd(start)));
  }

  /** A password may have a bar in it. */
  private boolean programFollows() {
    return PROGRAMS.stream().anyMatch(program -> text.startsWith(program + " ", at + 1));
  }

  /** An apostrophe within a word opens nothing. */
  private boolean opensQuote(int start) {
    return at == start || !Letters.isWord(text.charAt(at - 1));
  }

  private int closing(char quote) {
    for (int i = at + 1; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\\' && quote != '\'') {
        i++;
      } else if (c == quote) {
        return i;
      }
    }
    return -1;
  }

  /** Without what separates: the semicolon of a command, the comma and bracket of a list. */
  private int wordEnd(int start) {
    int stop = at;
    while (stop - 1 > start
        && (text.charAt(stop - 1) == ';'
            || (",])".indexOf(text.charAt(stop - 1)) >= 0
                && (Letters.isQuote(text.charAt(stop - 2))
                    || ",])".indexOf(text.charAt(stop - 2)) >= 0)))) {
      stop--;
    }
    return stop;
  }
}
