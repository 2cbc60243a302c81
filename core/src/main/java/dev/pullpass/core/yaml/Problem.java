package dev.pullpass.core.yaml;

import dev.pullpass.core.text.LineMap;
import dev.pullpass.core.text.Position;
import java.util.Locale;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;

/** The parser's words for what is wrong, which never hold a value of the text, and the place. */
final class Problem {
  private Problem() {}

  static MalformedYaml of(YamlEngineException malformed, String text) {
    if (malformed instanceof MarkedYamlEngineException marked) {
      return new MalformedYaml(words(marked), position(marked));
    }
    if (malformed instanceof YamlVersionException) {
      int at = Math.max(0, text.indexOf("%YAML"));
      return new MalformedYaml("%YAML asks for another version than 1", place(text, at));
    }
    int at = forbidden(text);
    String problem =
        at < text.length()
            ? "the character U+" + hex(text.charAt(at)) + ", which YAML forbids"
            : "no YAML";
    return new MalformedYaml(problem, place(text, Math.min(at, text.length())));
  }

  private static String words(MarkedYamlEngineException malformed) {
    String problem = String.valueOf(malformed.getProblem());
    String context = malformed.getContext();
    return context == null || context.isEmpty() ? problem : context + ", " + problem;
  }

  private static Position position(MarkedYamlEngineException malformed) {
    return malformed
        .getProblemMark()
        .or(malformed::getContextMark)
        .map(Problem::position)
        .orElse(new Position(1, 1));
  }

  static Position position(Mark mark) {
    return new Position(mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static Position place(String text, int at) {
    return new LineMap(text).position(at);
  }

  private static String hex(char c) {
    return Integer.toHexString(0x10000 + c).substring(1).toUpperCase(Locale.ROOT);
  }

  /** The first character that may not be in YAML at all (1.2, chapter 5.1), or the length. */
  private static int forbidden(String text) {
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
      boolean half = c >= 0xD800 && c < 0xE000;
      if (control || (c >= 0x7F && c < 0xA0 && c != 0x85) || half || c == 0xFFFE || c == 0xFFFF) {
        return at;
      }
      at += Character.charCount(c);
    }
    return at;
  }
}
