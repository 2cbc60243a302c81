package dev.pullpass.core.policy;

import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.image.Reference;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A registry, or what lies under a path of it: {@code ghcr.io}, {@code ghcr.io/acme}. It holds
 * repositories of that path and below it, never ones that only begin with the same letters.
 *
 * @param text host, with port where there is one, and perhaps a path
 */
public record RegistryScope(String text) {
  private static final String LEGACY_HUB = "index.docker.io";

  /** Reads {@code HOST[/PATH]}; ask {@link #problem} first. */
  public static RegistryScope of(String text) {
    String name = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    boolean legacy = name.equals(LEGACY_HUB) || name.startsWith(LEGACY_HUB + "/");
    return new RegistryScope(legacy ? name.substring("index.".length()) : name);
  }

  /**
   * What is wrong with a text that is no {@code HOST[/PATH]}, as a clause; nothing if it is one.
   */
  public static Optional<String> problem(String text) {
    if (text.contains("://")) {
      return Optional.of("is a URL; leave out what stands before the host");
    }
    String name = of(text).text();
    int slash = name.indexOf('/');
    String host = slash < 0 ? name : name.substring(0, slash);
    if (!isHost(host)) {
      return Optional.of("names no registry: a host with a dot or a port comes first");
    }
    // A repository below it is read, so that what stands in a path is judged by the one grammar.
    Reference read = Reference.parse(name + "/x");
    boolean path = read instanceof ImageReference image && image.canonical().endsWith("/x:latest");
    return path && host.equals(lowerCase(host))
        ? Optional.empty()
        : Optional.of("is no HOST[/PATH] in lower-case letters, without tag and digest");
  }

  private static boolean isHost(String text) {
    return text.indexOf('.') >= 0 || text.indexOf(':') >= 0 || text.equals("localhost");
  }

  private static String lowerCase(String text) {
    return text.toLowerCase(java.util.Locale.ROOT);
  }

  /** An expression over full names, for all of these. */
  static String regex(List<RegistryScope> scopes) {
    return scopes.stream()
        .map(RegistryScope::alternative)
        .collect(Collectors.joining("|", "^(?:", ")"));
  }

  private String alternative() {
    String name = ImageText.literal(text);
    return text.indexOf('/') < 0 ? name + "/" : name + "(?:[/:@]|\\z)";
  }
}
