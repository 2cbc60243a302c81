package dev.pullpass.core.redact;

import dev.pullpass.core.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The comments of a YAML document; those of lines that follow each other are one. */
final class Comments {
  private final Passage document;
  private final List<Passage> comments = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int[] places = new int[64];
  private int expected = -1;
  private int next;

  private Comments(Passage document) {
    this.document = document;
    this.next = document.text().indexOf('#');
  }

  /** What stands behind a {@code #} outside of the values. */
  static List<Passage> of(Passage document, List<Span> values) {
    List<Span> ordered = new ArrayList<>(values);
    ordered.sort(Comparator.comparingInt(Span::start));
    Comments comments = new Comments(document);
    int done = 0;
    for (Span value : ordered) {
      comments.gap(done, Math.max(done, value.start()));
      done = Math.max(done, value.end());
    }
    comments.gap(done, document.length());
    comments.close();
    return comments.comments;
  }

  private void gap(int from, int to) {
    int at = mark(from);
    while (at >= 0 && at < to) {
      int end = Letters.lineEnd(document.text(), at);
      line(at, end);
      at = mark(end);
    }
  }

  /** The next mark; no stretch of the text is searched twice. */
  private int mark(int from) {
    if (next >= 0 && next < from) {
      next = document.text().indexOf('#', from);
    }
    return next;
  }

  private void line(int mark, int end) {
    if (!isNextLine(mark)) {
      close();
    }
    int start = mark;
    while (start < end && document.text().charAt(start) == '#') {
      start++;
    }
    for (int i = start; i < end; i++) {
      put(document.text().charAt(i), i);
    }
    put('\n', end);
    expected = end;
  }

  private boolean isNextLine(int mark) {
    return expected >= 0
        && document.text().substring(expected, mark).isBlank()
        && document.text().indexOf('\n', expected) == document.text().lastIndexOf('\n', mark);
  }

  private void put(char c, int place) {
    if (text.length() + 1 >= places.length) {
      places = Arrays.copyOf(places, places.length * 2);
    }
    places[text.length()] = place;
    text.append(c);
  }

  private void close() {
    if (text.length() > 0) {
      places[text.length()] = expected;
      comments.add(
          document.read(
              text.toString(), Arrays.copyOf(places, text.length() + 1), Passage.Kind.COMMENT));
      text.setLength(0);
    }
  }
}
