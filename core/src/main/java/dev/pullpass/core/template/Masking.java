package dev.pullpass.core.template;

import dev.pullpass.core.text.Span;
import java.util.List;

/**
 * Makes the two masks of a template. Both have its length, and what is no action stands in both
 * where it stands in the template.
 */
final class Masking {
  private final String text;
  private final List<Action> actions;

  Masking(GoTemplate template) {
    this.text = template.text();
    this.actions = template.actions();
  }

  /** Every action marked, line ends within actions kept. */
  String marks() {
    char[] out = text.toCharArray();
    for (Action action : actions) {
      fill(out, action.span(), MaskedTemplate.MARK);
    }
    return new String(out);
  }

  private static void fill(char[] out, Span span, char mark) {
    for (int i = span.start(); i < span.end(); i++) {
      if (out[i] != '\n' && out[i] != '\r') {
        out[i] = mark;
      }
    }
  }

  /**
   * For a YAML parser: actions on lines of their own are blank, those among text are marked, and
   * those among text that write nothing are blank as well. Only before the first word of a line a
   * blank would change the depth of what follows; there the mark becomes part of the word.
   */
  String yaml(String marks) {
    char[] out = text.toCharArray();
    MaskedLines lines = new MaskedLines(marks);
    for (Action action : actions) {
      if (lines.isAlone(action.span()) || lines.makesMap(action.span())) {
        fill(out, action.span(), ' ');
      } else if (action.kind().writes() || lines.isBeforeWord(action.span())) {
        mark(out, action.span());
      } else {
        fill(out, action.span(), ' ');
      }
    }
    lines.fillBlocks(out);
    return new String(out);
  }

  /** Line ends within a value are marked, too: behind them YAML would expect its depth. */
  private static void mark(char[] out, Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      out[i] = MaskedTemplate.MARK;
    }
  }
}
