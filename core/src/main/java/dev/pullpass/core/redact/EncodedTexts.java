package dev.pullpass.core.redact;

import dev.pullpass.core.text.Span;
import java.util.List;

/** Base64 that holds a secret of another family, one or two levels deep. */
final class EncodedTexts {
  private static final int SHORTEST = 20;
  private static final int WRAPPED = 48;

  private EncodedTexts() {}

  static void look(Passage passage, Search search) {
    String text = passage.text();
    int at = 0;
    while (at < text.length()) {
      if (Encoding.isLetter(text.charAt(at))) {
        int end = end(text, at);
        if (end - at >= SHORTEST && Encoding.mayBeText(text, at, end)) {
          encoded(passage, new Span(at, end), search);
        }
        at = Math.max(end, at + 1);
      } else {
        at++;
      }
    }
  }

  /** Behind the run; one that fills a line goes on with the next. */
  private static int end(String text, int start) {
    int end = Encoding.runEnd(text, start);
    int line = start;
    while (end - line >= WRAPPED && text.charAt(end - 1) != '=' && isLineEnd(text, end)) {
      int next = Letters.trimStart(text, end, text.length());
      int stop = Encoding.runEnd(text, next);
      boolean whole = stop > next && (stop == text.length() || isLineEnd(text, stop));
      if (!whole) {
        return end;
      }
      line = next;
      end = stop;
    }
    return end;
  }

  private static boolean isLineEnd(String text, int at) {
    return at < text.length() && Letters.isSpace(text.charAt(at));
  }

  private static void encoded(Passage passage, Span span, Search search) {
    String decoded = Encoding.decode(span.of(passage.text())).orElse("");
    if (decoded.isEmpty()) {
      return;
    }
    List<Find> finds = search.inside(decoded);
    boolean config = DockerConfigs.isOne(decoded);
    if (!finds.isEmpty() && config) {
      search.add(passage, span, Family.DOCKER_CONFIG, new Shape.Packed(decoded, finds));
    } else if (!finds.isEmpty()) {
      search.add(passage, span, Family.ENCODED, new Shape.Base64());
    }
  }
}
