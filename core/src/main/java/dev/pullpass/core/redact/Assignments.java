package dev.pullpass.core.redact;

import dev.pullpass.core.text.Span;
import java.util.Optional;
import java.util.Set;

/**
 * {@code KEY=value} and {@code key: value} in any text: env files, properties, INI, TOML, scripts,
 * connection strings, query parameters, headers, code.
 */
final class Assignments {
  /** What may stand before a name that is given a value. */
  private static final Set<String> KEYWORDS =
      Set.of(
          "export",
          "env",
          "set",
          "const",
          "var",
          "let",
          "val",
          "local",
          "final",
          "String",
          "ENV",
          "ARG",
          "declare",
          "setx",
          "def",
          "readonly");

  private static final int LONGEST_ELEMENT = 4096;

  private final Passage passage;
  private final String text;
  private final Search search;

  private Assignments(Passage passage, Search search) {
    this.passage = passage;
    this.text = passage.text();
    this.search = search;
  }

  static void look(Passage passage, Search search) {
    Assignments assignments = new Assignments(passage, search);
    int at = 1;
    while (at < passage.length()) {
      at = Math.max(at + 1, assignments.at(at));
    }
  }

  /** Takes the assignment whose sign stands there; returns where its value ends. */
  private int at(int at) {
    char c = text.charAt(at);
    if (c == '=') {
      return equalsSign(at);
    }
    if (c == ':') {
      return colon(at);
    }
    return c == '/' && text.charAt(at - 1) == '<' ? element(at - 1) : at;
  }

  private int equalsSign(int at) {
    boolean compared =
        "=~>".indexOf(Letters.at(text, at + 1)) >= 0 && Letters.at(text, at + 1) != '>';
    if (compared || "=!<>".indexOf(text.charAt(at - 1)) >= 0) {
      return at;
    }
    int keyEnd = ":+?".indexOf(text.charAt(at - 1)) >= 0 ? at - 1 : at;
    boolean spaced = Letters.before(text, keyEnd) == ' ' || Letters.before(text, keyEnd) == '\t';
    int from = Letters.at(text, at + 1) == '>' ? at + 2 : at + 1;
    Span key = key(keyEnd);
    boolean pair = key.of(text).startsWith("-") && key.of(text).endsWith("creds");
    if (key.isEmpty() || pair || (spaced && !opensLine(key.start()))) {
      return at;
    }
    Suspicion suspicion = suspicion(key);
    if (suspicion != Suspicion.NONE) {
      int start = spaced ? Letters.skipBlanks(text, from) : from;
      Span value = Values.of(text, start, spaced);
      boolean code = isExpression(key, value) || isCode(value.of(text));
      return hide(key, value, spaced && code ? Suspicion.NONE : suspicion);
    }
    return at;
  }

  /** Behind {@code $name =} of PowerShell and of templates only a literal in quotes is a value. */
  private boolean isExpression(Span key, Span value) {
    boolean variable = Letters.before(text, key.start()) == '$';
    return variable && !Letters.isQuote(Letters.before(text, value.start()));
  }

  private int colon(int at) {
    char next = Letters.at(text, at + 1);
    if (!Letters.isSpace(next) && next != '"' && next != '\'' && next != '\\') {
      return at;
    }
    Span key = key(at);
    boolean opens = !key.isEmpty() && opensLine(key.start());
    boolean quoted = !key.isEmpty() && "\"'{,".indexOf(beforeBlanks(key.start())) >= 0;
    if (!opens && !quoted) {
      return at;
    }
    Suspicion suspicion = suspicion(key);
    if (suspicion != Suspicion.NONE) {
      Span value = behindColon(key, at);
      return hide(key, value, isProse(value) ? Suspicion.NONE : spoken(key, at, suspicion));
    }
    return at;
  }

  /** A quote that stands before the key, and not behind it, ends the value too. */
  private Span behindColon(Span key, int colon) {
    int start = Letters.skipBlanks(text, colon + 1);
    char before = Letters.before(text, key.start());
    boolean around = Letters.isQuote(before) && key.end() == colon;
    if (!around) {
      return Values.afterColon(text, start);
    }
    int end = start;
    while (end < text.length() && text.charAt(end) != before && text.charAt(end) != '\n') {
      end++;
    }
    return new Span(start, end);
  }

  private boolean isProse(Span value) {
    boolean quoted = Letters.isQuote(Letters.before(text, value.start()));
    boolean scheme = value.of(text).indexOf(' ') == value.of(text).lastIndexOf(' ');
    return !quoted && value.of(text).indexOf(' ') >= 0 && !(scheme && isHeader(value));
  }

  private boolean isHeader(Span value) {
    String lower = Letters.lower(value.of(text));
    return lower.startsWith("bearer ") || lower.startsWith("basic ");
  }

  /** What is said within quotes may be prose: {@code echo "password: missing"}. */
  private Suspicion spoken(Span key, int colon, Suspicion suspicion) {
    boolean around = Letters.isQuote(Letters.before(text, key.start())) && key.end() == colon;
    return around ? suspicion.atMost(Suspicion.LIKELY) : suspicion;
  }

  /** {@code <password>x</password>}. */
  private int element(int slash) {
    int nameEnd = text.indexOf('>', slash);
    if (nameEnd < 0 || nameEnd - slash > 60) {
      return slash;
    }
    String name = text.substring(slash + 2, nameEnd);
    int from = Math.max(0, slash - LONGEST_ELEMENT);
    int open = text.substring(from, slash).lastIndexOf('<') + from;
    int start = open + name.length() + 2;
    boolean opened = open >= from && text.startsWith("<" + name + ">", open);
    Suspicion suspicion = Suspicion.of(name);
    if (opened && suspicion != Suspicion.NONE) {
      hide(new Span(slash + 2, nameEnd), new Span(start, slash), suspicion);
    }
    return slash;
  }

  /** Returns the end of the value if it was secret, the end of the key otherwise. */
  private int hide(Span key, Span value, Suspicion suspicion) {
    String name = key.of(text);
    Optional<String> user =
        Letters.lower(name).endsWith("auth")
            ? DockerConfigs.user(value.of(text))
            : Optional.empty();
    if (user.isPresent()) {
      DockerConfigs.credential(passage, value, "auth", search);
      return value.end();
    }
    boolean hidden =
        Headers.isAuthorization(name)
            ? Headers.take(passage, value, search)
            : Hiding.hide(passage, value, suspicion, search);
    return hidden ? value.end() : key.end();
  }

  private Suspicion suspicion(Span key) {
    String name = key.of(text);
    return Headers.isAuthorization(name) ? Suspicion.VAGUE : Suspicion.of(SensitiveKeys.last(name));
  }

  /** The name that ends there, blanks and a quote aside. */
  private Span key(int at) {
    int end = at;
    while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t')) {
      end--;
    }
    boolean quoted = end > 0 && Letters.isQuote(text.charAt(end - 1));
    end -= quoted ? 1 : 0;
    end -= quoted && Letters.before(text, end) == '\\' ? 1 : 0;
    int start = end;
    while (start > 0 && end - start < 128 && isKeyPart(text.charAt(start - 1))) {
      start--;
    }
    return new Span(start, end);
  }

  private static boolean isKeyPart(char c) {
    return Letters.isWord(c) || c == '_' || c == '-' || c == '.';
  }

  /** True if only indentation, a dash, a mark of a comment, or a quote stands before. */
  private boolean opensLine(int start) {
    int at = start;
    while (at > 0 && " \t-#;/>*'\"`{,:$".indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return at == 0 || text.charAt(at - 1) == '\n' || KEYWORDS.contains(wordBefore(at));
  }

  private String wordBefore(int end) {
    int start = end;
    while (start > 0 && end - start < 12 && Letters.isAlpha(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, end);
  }

  private char beforeBlanks(int start) {
    int at = start;
    while (at > 0 && text.charAt(at - 1) == ' ') {
      at--;
    }
    return Letters.before(text, at);
  }

  /** A name, perhaps dotted, before the bracket. */
  private static boolean isCall(String value, char bracket) {
    int open = value.indexOf(bracket);
    return open > 0
        && value.substring(0, open).chars().allMatch(c -> isKeyPart((char) c) || c == ' ');
  }

  /**
   * {@code os.getenv("X")}, {@code os.environ["X"]}, {@code var.password}: a value that is worked
   * out.
   */
  private static boolean isCode(String value) {
    boolean call = isCall(value, '(') && (value.endsWith(")") || value.endsWith("({"));
    boolean element = isCall(value, '[') && value.endsWith("]");
    int dot = value.indexOf('.');
    boolean member = dot > 1 && Name.mayBeOne(value) && Letters.isLower(value.charAt(0));
    return call || element || member || value.startsWith("[");
  }
}
