package dev.pullpass.core.redact;

import dev.pullpass.core.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Template actions, <code>{{ … }}</code>, hidden so that what is around them can be YAML. */
final class Templates {
  /** Stands for each character of an action; no text uses it. */
  static final char MASK = '\uE0F0';

  private Templates() {}

  /** The text at the same length, actions masked; those that have a line to themselves blank. */
  static String mask(String text, List<Span> actions) {
    if (actions.isEmpty()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text);
    for (Span action : actions) {
      char fill = isAlone(text, action) ? ' ' : MASK;
      for (int i = action.start(); i < action.end(); i++) {
        if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
          out.setCharAt(i, fill);
        }
      }
    }
    return out.toString();
  }

  /** Where the actions are. */
  static List<Span> actions(String text) {
    List<Span> actions = new ArrayList<>();
    int start = text.indexOf("{{");
    while (start >= 0) {
      int end = text.indexOf("}}", start + 2);
      if (end < 0) {
        return actions;
      }
      actions.add(new Span(start, end + 2));
      start = text.indexOf("{{", end + 2);
    }
    return actions;
  }

  private static boolean isAlone(String text, Span action) {
    int before = action.start();
    while (before > 0 && " \t".indexOf(text.charAt(before - 1)) >= 0) {
      before--;
    }
    int after = Letters.skipBlanks(text, action.end());
    boolean first =
        before == 0
            || text.charAt(before - 1) == '\n'
            || text.startsWith("}}", Math.max(0, before - 2));
    boolean last =
        after == text.length()
            || "\r\n".indexOf(text.charAt(after)) >= 0
            || text.startsWith("{{", after);
    return first && last;
  }
}
