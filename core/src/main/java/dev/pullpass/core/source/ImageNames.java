package dev.pullpass.core.source;

import java.util.List;

/**
 * The parts of an image's name that may still hold variables, which the grammar of references does
 * not know: a colon or slash within <code>${…}</code> belongs to the variable.
 */
public final class ImageNames {
  private ImageNames() {}

  /** The name without its tag and digest. */
  public static String repository(String name) {
    int colon = tagColon(name);
    String bare = colon < 0 ? name : name.substring(0, colon);
    int at = colon < 0 ? indexOutside(name, '@') : -1;
    return at < 0 ? bare : bare.substring(0, at);
  }

  /** The tag; empty where the name has none, or a digest alone. */
  public static String tag(String name) {
    int colon = tagColon(name);
    if (colon < 0) {
      return "";
    }
    String behind = name.substring(colon + 1);
    int at = indexOutside(behind, '@');
    return at < 0 ? behind : behind.substring(0, at);
  }

  /** The variables in a name, each as it is written there. */
  public static List<String> variables(String name) {
    return Substitutions.of(name).stream()
        .map(found -> name.substring(found.start(), found.end()))
        .toList();
  }

  /** One way to write a variable: <code>${NAME}</code>, <code>${{ name }}</code>. */
  public static String normalised(String name) {
    StringBuilder out = new StringBuilder();
    int done = 0;
    for (Substitutions.Found found : Substitutions.of(name)) {
      out.append(name, done, found.start());
      boolean plain = !found.name().isEmpty() && found.operator().isEmpty();
      boolean expression = name.startsWith("${{", found.start());
      String open = expression ? "${{ " : "${";
      String written = name.substring(found.start(), found.end());
      out.append(plain ? open + found.name() + (expression ? " }}" : "}") : written);
      done = found.end();
    }
    return out.append(name, done, name.length()).toString();
  }

  /** The last segment of the repository's path. */
  public static String lastSegment(String name) {
    String repository = repository(name);
    return repository.substring(lastOutside(repository, '/') + 1);
  }

  private static int tagColon(String name) {
    int slash = lastOutside(name, '/');
    int colon = indexOutside(name.substring(slash + 1), ':');
    int at = indexOutside(name.substring(slash + 1), '@');
    boolean inDigest = at >= 0 && at < colon;
    return colon < 0 || inDigest ? -1 : slash + 1 + colon;
  }

  private static int indexOutside(String text, char wanted) {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == wanted) {
        return at;
      }
      at = isOpening(text, at) ? Substitutions.end(text, at) : at + 1;
    }
    return -1;
  }

  private static int lastOutside(String text, char wanted) {
    int last = -1;
    int from = 0;
    while (from <= text.length()) {
      int next = indexOutside(text.substring(from), wanted);
      if (next < 0) {
        return last;
      }
      last = from + next;
      from = last + 1;
    }
    return last;
  }

  private static boolean isOpening(String text, int at) {
    char c = text.charAt(at);
    return c == '`' || text.startsWith("${", at) || text.startsWith("$(", at);
  }
}
