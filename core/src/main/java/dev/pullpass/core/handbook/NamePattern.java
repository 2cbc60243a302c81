package dev.pullpass.core.handbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A name in a CI file, in which variables stand for what is known only when it runs: {@code
 * $CI_REGISTRY_IMAGE/web:$TAG}, {@code ghcr.io/${{ github.repository_owner }}/web}. It fits a
 * repository if its literal parts do, in their order; the tag does not count. A name that is
 * nothing but variables fits nothing, since it would fit everything.
 */
record NamePattern(String written) {

  /** True if the name may be this repository's ({@code ghcr.io/acme/web}). */
  boolean fits(String repository) {
    List<String> literals = literals(withoutTag());
    boolean anything = literals.stream().allMatch(part -> part.replace("/", "").isEmpty());
    return !anything && matches(literals, familiar(repository));
  }

  /** Docker Hub's names are written short. */
  private String familiar(String repository) {
    boolean isShort = !withoutTag().startsWith("docker.io/");
    for (String start : List.of("docker.io/library/", "docker.io/")) {
      if (isShort && repository.startsWith(start)) {
        return repository.substring(start.length());
      }
    }
    return repository;
  }

  private String withoutTag() {
    String name = written.indexOf('@') < 0 ? written : written.substring(0, written.indexOf('@'));
    int start = lastSlash(name) + 1;
    int colon = outsideVariables(name, ':', start);
    return (colon < 0 ? name : name.substring(0, colon)).toLowerCase(Locale.ROOT);
  }

  private static int lastSlash(String name) {
    int last = -1;
    for (int at = outsideVariables(name, '/', 0);
        at >= 0;
        at = outsideVariables(name, '/', at + 1)) {
      last = at;
    }
    return last;
  }

  private static int outsideVariables(String text, char wanted, int from) {
    int depth = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == wanted && depth <= 0) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The parts between variables; an empty first or last part means that a variable stands there.
   */
  private static List<String> literals(String name) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) == '$') {
        parts.add(part.toString());
        part.setLength(0);
        i = endOfVariable(name, i) - 1;
      } else {
        part.append(name.charAt(i));
      }
    }
    parts.add(part.toString());
    return parts;
  }

  private static int endOfVariable(String name, int dollar) {
    if (name.startsWith("{", dollar + 1)) {
      int depth = 0;
      for (int i = dollar + 1; i < name.length(); i++) {
        depth += name.charAt(i) == '{' ? 1 : name.charAt(i) == '}' ? -1 : 0;
        if (depth == 0) {
          return i + 1;
        }
      }
      return name.length();
    }
    int end = dollar + 1;
    while (end < name.length() && isNamePart(name.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isNamePart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  private static boolean matches(List<String> literals, String repository) {
    String first = literals.get(0);
    String last = literals.get(literals.size() - 1);
    if (literals.size() == 1) {
      return repository.equals(first);
    }
    if (!repository.startsWith(first)) {
      return false;
    }
    int at = first.length();
    for (String part : literals.subList(1, literals.size() - 1)) {
      int found = repository.indexOf(part, at);
      if (found < 0) {
        return false;
      }
      at = found + part.length();
    }
    return repository.length() - last.length() >= at && repository.endsWith(last);
  }
}
