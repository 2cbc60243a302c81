package dev.pullpass.core.handbook;

import dev.pullpass.core.usage.ImageUse;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Upper and lower case. Reference grammar knows lower case only in a path
 * (github.com/distribution/reference); GitHub's owners are written with capitals, so GHCR is where
 * people stumble.
 */
final class CaseSection {
  private static final String GHCR = "ghcr.io/";

  private CaseSection() {}

  static String write(Content content) {
    NavigableMap<String, NavigableSet<String>> upper = new TreeMap<>();
    for (ImageUse use : content.images()) {
      add(upper, use.reference().written(), use.puller().toString());
    }
    for (Written text : content.written()) {
      if (text.what() != Written.What.PULL_SECRET && text.what() != Written.What.UNTOLD) {
        add(upper, text.text(), NamedImage.by(text.place()));
      }
    }
    boolean ghcr = content.repositories().stream().anyMatch(name -> name.startsWith(GHCR));
    return ghcr || !upper.isEmpty() ? section(upper) : "";
  }

  private static void add(
      NavigableMap<String, NavigableSet<String>> upper, String text, String by) {
    if (hasCapitals(text)) {
      upper.computeIfAbsent(text, any -> new TreeSet<>()).add(by);
    }
  }

  /** In the path; hosts and tags may have capitals, and variables' names have them. */
  private static boolean hasCapitals(String text) {
    return !lower(text).equals(text);
  }

  private static String lower(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return text;
    }
    int end = endOfName(text, slash);
    StringBuilder out = new StringBuilder(text.substring(0, slash));
    int depth = 0;
    boolean variable = false;
    for (int i = slash; i < end; i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      variable = c == '$' || (variable && (Character.isLetterOrDigit(c) || c == '_'));
      out.append(variable || depth > 0 ? c : Character.toLowerCase(c));
    }
    return out + text.substring(end);
  }

  private static int endOfName(String text, int slash) {
    int depth = 0;
    for (int i = slash; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0 && (c == ':' || c == '@')) {
        return i;
      }
    }
    return text.length();
  }

  private static String section(NavigableMap<String, NavigableSet<String>> upper) {
    List<List<String>> rows =
        upper.entrySet().stream()
            .map(
                entry ->
                    List.of(
                        Markdown.codeCell(entry.getKey()),
                        Markdown.codeCell(lower(entry.getKey())),
                        ImageSection.names(entry.getValue())))
            .toList();
    return "## Upper and lower case\n\n"
        + Markdown.points(
            List.of(
                "An image's path is lower-case throughout: for GitHub's registry that means the"
                    + " owner too, however GitHub shows it (`ghcr.io/acme/web`, not"
                    + " `ghcr.io/Acme/web`). A reference with capitals is refused before any"
                    + " registry is asked.",
                "The user name in a pull secret is the account's, and is not part of that rule.",
                "Tags keep their case: `v1` and `V1` are two tags.",
                "In CI, `github.repository_owner` and `github.repository` may hold capitals. In"
                    + " bash, `${GITHUB_REPOSITORY_OWNER,,}` is the lower-case form."))
        + (rows.isEmpty()
            ? "No name with capitals was found.\n\n"
            : Markdown.table(List.of("Found", "Write", "By"), rows));
  }
}
