package dev.pullpass.core.scan;

import java.util.Optional;

/**
 * What a template language leaves behind in an image where nobody filled it in.
 *
 * @param start of its first character in the text
 * @param end behind its last
 */
record Placeholder(Form form, int start, int end) {

  /** The languages, by their signs. */
  enum Form {
    /** {@code <no value>}: Go's templates, rendered without the value. */
    NO_VALUE("<no value", ">"),
    /** {@code {{ .Values.tag }}}: Helm, Jinja, Argo Workflows. */
    BRACES("{{", "}}"),
    /** {@code [[ .Version ]]}: templates with other brackets. */
    SQUARE("[[", "]]"),
    /** {@code ${TAG}}: envsubst, Flux, OpenShift's templates. */
    SHELL("${", "}"),
    /** {@code $(TAG)}: Kustomize's vars, Tekton. */
    PARENTHESES("$(", ")"),
    /** {@code <registry>}, as documentation writes it. */
    ANGLE("<", ">"),
    /** {@code @TAG@}: Maven, autoconf. */
    AT("@", "@"),
    /** {@code %TAG%}. */
    PERCENT("%", "%"),
    /** {@code __TAG__}. */
    UNDERSCORES("__", "__"),
    /** {@code $TAG}. */
    DOLLAR("$", ""),
    /** {@code IMAGE_NAME}: a name in capitals and nothing else. */
    CAPITALS("", "");

    private final String opening;
    private final String closing;

    Form(String opening, String closing) {
      this.opening = opening;
      this.closing = closing;
    }

    private Optional<Placeholder> find(String text) {
      return switch (this) {
        case NO_VALUE, BRACES, SQUARE, SHELL, PARENTHESES, ANGLE -> findBracket(text);
        case AT, PERCENT, UNDERSCORES -> findName(text);
        case DOLLAR -> findDollar(text);
        case CAPITALS -> findCapitals(text);
      };
    }

    private Optional<Placeholder> findBracket(String text) {
      int start = text.indexOf(opening);
      if (start < 0) {
        return Optional.empty();
      }
      int close = text.indexOf(closing, start + opening.length());
      int end = close < 0 ? text.length() : close + closing.length();
      return Optional.of(new Placeholder(this, start, end));
    }

    /** Between these signs only a name in capitals is one: they are allowed in references. */
    private Optional<Placeholder> findName(String text) {
      int start = text.indexOf(opening);
      while (start >= 0) {
        int from = start + opening.length();
        int end = nameEnd(text, from);
        if (end > from && text.startsWith(closing, end)) {
          return Optional.of(new Placeholder(this, start, end + closing.length()));
        }
        start = text.indexOf(opening, from);
      }
      return Optional.empty();
    }

    private int nameEnd(String text, int from) {
      int limit = this == UNDERSCORES ? text.indexOf(closing, from) : text.length();
      int at = from;
      while (at < limit && isCapital(text.charAt(at))) {
        at++;
      }
      return at;
    }

    private Optional<Placeholder> findDollar(String text) {
      int start = text.indexOf(opening);
      int end = start + 1;
      while (start >= 0 && end < text.length() && isWord(text.charAt(end))) {
        end++;
      }
      return start >= 0 && end > start + 1
          ? Optional.of(new Placeholder(this, start, end))
          : Optional.empty();
    }

    private Optional<Placeholder> findCapitals(String text) {
      int colon = text.indexOf(':');
      String name = colon < 0 ? text : text.substring(0, colon);
      boolean capitals = name.length() > 2 && name.chars().allMatch(c -> isCapital((char) c));
      return capitals && !Character.isDigit(name.charAt(0))
          ? Optional.of(new Placeholder(this, 0, name.length()))
          : Optional.empty();
    }

    private static boolean isCapital(char c) {
      return c == '_' || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean isWord(char c) {
      return isCapital(c) || (c >= 'a' && c <= 'z');
    }
  }

  /** The first form that is there. */
  static Optional<Placeholder> first(String text) {
    if (!mayHold(text)) {
      return Optional.empty();
    }
    for (Form form : Form.values()) {
      Optional<Placeholder> found = form.find(text);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Most references hold none of the signs. */
  private static boolean mayHold(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("{[$<@%_".indexOf(c) >= 0 || (c >= 'A' && c <= 'Z')) {
        return true;
      }
    }
    return false;
  }

  /** As it is written. */
  String of(String text) {
    return text.substring(start, end);
  }
}
