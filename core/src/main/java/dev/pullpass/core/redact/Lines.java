package dev.pullpass.core.redact;

import dev.pullpass.core.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a text that is no YAML as if it were, line by line: templates with control flow, manifests
 * that are malformed, in a script, or commented out. Indentation and keys are all it goes by.
 */
final class Lines {
  private final Passage passage;
  private final Search search;
  private final List<Line> lines;

  private Lines(Passage passage, Search search) {
    this.passage = passage;
    this.search = search;
    this.lines = Line.of(passage.text());
  }

  static void look(Passage passage, Search search) {
    Lines reading = new Lines(passage, search);
    reading.secrets();
    PostgresPasswords.look(passage, search);
    HclVariables.look(passage, search);
    InlinePairs.look(passage, search);
    for (int i = 0; i < reading.lines.size(); i++) {
      reading.pair(i);
      reading.block(i);
      reading.words(reading.lines.get(i));
    }
  }

  /** The values below {@code data} and {@code stringData} of each Secret. */
  private void secrets() {
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.key().equals("kind") && line.value(passage.text()).equals("Secret")) {
        secret(i);
      }
    }
  }

  private void secret(int kind) {
    int column = lines.get(kind).column();
    int first = kind;
    while (first > 0 && belongs(lines.get(first - 1), column)) {
      first--;
    }
    for (int i = first; i < lines.size() && (i <= kind || belongs(lines.get(i), column)); i++) {
      Line line = lines.get(i);
      boolean data = line.key().equals("data") || line.key().equals("stringData");
      if (data && line.column() == column) {
        data(i, line.key().equals("data"));
      }
    }
  }

  private static boolean belongs(Line line, int column) {
    return line.isBlank() || (line.column() >= column && !line.isSeparator());
  }

  private void data(int at, boolean encoded) {
    int column = lines.get(at).column();
    int child = -1;
    for (int i = at + 1; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (!line.isBlank() && line.column() <= column) {
        return;
      }
      child = child < 0 && !line.key().isEmpty() ? line.column() : child;
      if (!line.key().isEmpty() && line.column() == child) {
        entry(i, encoded);
      }
    }
  }

  /** A value and the deeper lines that continue it. */
  private void entry(int at, boolean encoded) {
    Line line = lines.get(at);
    Span first = line.opensBlock(passage.text()) ? new Span(line.end(), line.end()) : line.value();
    int last = at;
    for (int i = at + 1; i < lines.size() && isDeeper(lines.get(i), line.column()); i++) {
      last = lines.get(i).isBlank() ? last : i;
    }
    int start = first.isEmpty() && last > at ? lines.get(at + 1).start() : first.start();
    int end = last > at ? lines.get(last).end() : first.end();
    if (end > start) {
      SecretData.take(passage.part(new Span(start, end), passage.kind()), encoded, search);
    }
  }

  private static boolean isDeeper(Line line, int column) {
    return line.isBlank() || line.column() > column;
  }

  /** {@code name: X} beside {@code value: Y}, in either order. */
  private void pair(int at) {
    Line line = lines.get(at);
    if (!line.key().equals("value") && !line.key().equals("Value")) {
      return;
    }
    boolean sameItem = at + 1 < lines.size() && !lines.get(at + 1).dashed();
    Suspicion before = line.dashed() ? Suspicion.NONE : named(at - 1, line.column());
    Suspicion after = sameItem ? named(at + 1, line.column()) : Suspicion.NONE;
    Suspicion suspicion = before == Suspicion.NONE ? after : before;
    NamedValues.named(passage, line.value(), suspicion, search);
  }

  private Suspicion named(int at, int column) {
    if (at < 0 || at >= lines.size()) {
      return Suspicion.NONE;
    }
    Line line = lines.get(at);
    boolean name =
        line.key().equals("name") || line.key().equals("key") || line.key().equals("path");
    return name && line.column() == column
        ? Suspicion.of(SensitiveKeys.last(line.value(passage.text())))
        : Suspicion.NONE;
  }

  /** {@code password: |} and the lines below. */
  private void block(int at) {
    Line line = lines.get(at);
    if (line.opensBlock(passage.text()) && Suspicion.of(line.key()) != Suspicion.NONE) {
      int last = at;
      for (int i = at + 1; i < lines.size() && isDeeper(lines.get(i), line.column()); i++) {
        last = lines.get(i).isBlank() ? last : i;
      }
      if (last > at) {
        Span span = new Span(lines.get(at + 1).start(), lines.get(last).end());
        Hiding.hide(passage, span, Suspicion.of(line.key()), search);
      }
    }
  }

  /** {@code ENV PASSWORD x} of a Dockerfile, {@code password x} of a netrc. */
  private void words(Line line) {
    if (line.end() - line.start() > 4096) {
      return;
    }
    List<Span> words = new ArrayList<>();
    int at = line.start();
    while (at < line.end()) {
      int end = at;
      while (end < line.end() && !Letters.isSpace(passage.text().charAt(end))) {
        end++;
      }
      words.add(new Span(at, end));
      at = Letters.trimStart(passage.text(), end, line.end());
    }
    words(words);
  }

  private void words(List<Span> words) {
    List<String> texts = words.stream().map(word -> word.of(passage.text())).toList();
    boolean env = texts.size() > 2 && texts.get(0).equals("ENV") && texts.get(1).indexOf('=') < 0;
    if (env) {
      Span rest = new Span(words.get(2).start(), words.get(words.size() - 1).end());
      NamedValues.named(passage, rest, Suspicion.of(texts.get(1)), search);
    }
    int password = texts.indexOf("password");
    boolean netrc =
        (texts.contains("login") && (texts.contains("machine") || texts.get(0).equals("default")))
            || (password == 0 && texts.size() == 2);
    if (netrc && password >= 0 && password + 1 < texts.size()) {
      NamedValues.named(passage, words.get(password + 1), Suspicion.SURE, search);
    }
  }
}
