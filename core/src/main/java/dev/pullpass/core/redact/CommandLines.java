package dev.pullpass.core.redact;

import dev.pullpass.core.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Passwords and tokens that commands are given: by flags, and by a pipe. */
final class CommandLines {
  private static final Set<String> SEPARATORS = Set.of("&&", "||", ";", "&", "then", "do", "else");

  /** Flags whose value is {@code user:password}. */
  private static final Set<String> PAIRS =
      Set.of(
          "-u",
          "--user",
          "-U",
          "--proxy-user",
          "--creds",
          "--src-creds",
          "--dest-creds",
          "--screds",
          "--dcreds",
          "--source-creds",
          "--destination-creds",
          "--basic-auth",
          "--userpass");

  private CommandLines() {}

  static void look(Passage passage, Search search) {
    if (mayHoldCommand(passage.text())) {
      CommandWords.of(passage).forEach(words -> line(words, search));
    }
  }

  /** All rules want a flag, or a here-string; most texts have neither. */
  private static boolean mayHoldCommand(String text) {
    return text.indexOf(" -") >= 0
        || text.indexOf("\"-") >= 0
        || text.indexOf("'-") >= 0
        || text.startsWith("-")
        || text.indexOf("login") >= 0
        || text.indexOf(" set ") >= 0;
  }

  /** A line, or a list of arguments. */
  static void line(List<Word> words, Search search) {
    List<Word> command = new ArrayList<>();
    List<Word> piped = List.of();
    for (Word word : words) {
      String text = word.text();
      if (text.equals("|") || SEPARATORS.contains(text) || text.startsWith("|")) {
        command(command, piped, search);
        piped = text.startsWith("|") && !text.equals("||") ? List.copyOf(command) : List.of();
        command.clear();
        if (text.length() > 2 && text.startsWith("|")) {
          Span span = word.span();
          command.add(new Word(word.passage(), new Span(span.start() + 1, span.end())));
        }
      } else {
        command.add(word);
      }
    }
    command(command, piped, search);
  }

  private static void command(List<Word> words, List<Word> piped, Search search) {
    if (words.isEmpty()) {
      return;
    }
    List<String> texts = words.stream().map(Word::text).toList();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).isSentence()) {
        sentence(words.get(i), search);
      }
      flag(words, i, search);
    }
    Programs.look(words, texts, search);
    if (texts.stream().anyMatch(CommandLines::readsStandardInput)) {
      fromStandardInput(words, texts, piped, search);
    }
  }

  private static void sentence(Word word, Search search) {
    Passage inner = word.passage().part(word.valueSpan(0), word.passage().kind());
    look(inner, search);
  }

  private static boolean readsStandardInput(String text) {
    return (text.startsWith("--") && text.endsWith("-stdin")) || text.equals("--with-token");
  }

  /** {@code --password=x}, {@code --password x}, {@code --user a:x}, {@code --set a.password=x}. */
  private static void flag(List<Word> words, int at, Search search) {
    Word word = words.get(at);
    String text = word.text();
    if (!text.startsWith("-") || text.length() < 2) {
      return;
    }
    if (text.startsWith("-u") && text.indexOf(':') > 2) {
      pair("-u", word, 2, search);
      return;
    }
    int equals = text.indexOf('=');
    String name = equals < 0 ? text : text.substring(0, equals);
    boolean next =
        equals < 0 && at + 1 < words.size() && !words.get(at + 1).text().startsWith("--");
    int quote = word.valueSpan(0).start() - word.span().start();
    if (equals > 0 && quote > 0) {
      value(name, new Word(word.passage(), word.valueSpan(0)), equals + 1, search);
    } else if (equals > 0) {
      value(name, word, equals + 1, search);
    } else if (next) {
      value(name, words.get(at + 1), 0, search);
    }
  }

  private static void value(String name, Word word, int from, Search search) {
    if (PAIRS.contains(name)) {
      pair(name, word, from, search);
      return;
    }
    Suspicion suspicion = Suspicion.of(name);
    boolean strong = suspicion.compareTo(Suspicion.WEAK) > 0 && name.length() > 3;
    String value = word.value(from);
    if (strong && !value.startsWith("-") && Value.isSecret(value, suspicion)) {
      word.take(from, Family.ENVIRONMENT, search);
    }
  }

  static void pair(String name, Word word, int from, Search search) {
    String value = word.value(from);
    int colon = value.indexOf(':');
    boolean mask = value.indexOf("://") >= 0 || value.indexOf(' ') >= 0;
    if (colon >= 0 && !mask && !isNumber(value)) {
      int quote = word.valueSpan(from).start() - word.span().start();
      Span span = new Span(word.span().start() + quote + colon + 1, word.valueSpan(from).end());
      new Word(word.passage(), span).take(0, Family.COMMAND_LINE, search);
    } else if (name.endsWith("creds")) {
      word.take(from, Family.COMMAND_LINE, search);
    }
  }

  /** {@code --user 1000:1000} of a container. */
  private static boolean isNumber(String value) {
    return value.chars().allMatch(c -> (c >= '0' && c <= '9') || c == ':');
  }

  /** {@code echo x | … --password-stdin}, {@code … <<< x}. */
  private static void fromStandardInput(
      List<Word> words, List<String> texts, List<Word> piped, Search search) {
    int here = texts.indexOf("<<<");
    if (here >= 0 && here + 1 < words.size()) {
      words.get(here + 1).take(0, Family.COMMAND_LINE, search);
    }
    for (int i = 0; i < words.size(); i++) {
      if (texts.get(i).startsWith("<<<") && texts.get(i).length() > 3) {
        words.get(i).take(3, Family.COMMAND_LINE, search);
      }
    }
    List<String> printed = piped.stream().map(Word::text).toList();
    int echo = Math.max(printed.lastIndexOf("echo"), printed.lastIndexOf("printf"));
    boolean format = echo >= 0 && printed.get(echo).equals("printf");
    for (int i = echo + 1; echo >= 0 && i < piped.size(); i++) {
      boolean isFormat = format && printed.get(i).startsWith("%");
      if (!printed.get(i).startsWith("-") && !isFormat) {
        piped.get(i).take(0, Family.COMMAND_LINE, search);
      }
    }
  }
}
