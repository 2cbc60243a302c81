package dev.pullpass.core.credential;

import dev.pullpass.core.text.Split;
import java.util.List;
import java.util.Locale;

/** What a person wrote for a registry, on its way to a key. */
record RegistryText(String written) {
  private static final List<String> HUB =
      List.of(
          "docker.io",
          "index.docker.io",
          "registry-1.docker.io",
          "hub.docker.com",
          "registry.hub.docker.com",
          "docker.com");

  RegistryInput read() {
    if (written.isBlank()) {
      return new RegistryInput.Refused("no registry is named");
    }
    if (written.indexOf('@') >= 0) {
      return new RegistryInput.Refused(
          "a registry is written without user, password and digest; the user goes to --username");
    }
    if (written.chars().anyMatch(c -> c <= ' ' || c > '~')) {
      return refused("white space and characters beyond ASCII cannot stand in a registry");
    }
    String rest = withoutScheme(written);
    if (rest.contains("://")) {
      return refused("the scheme is none of https and http; leave it out");
    }
    int slash = rest.indexOf('/');
    String authority = slash < 0 ? rest : rest.substring(0, slash);
    return read(authority.toLowerCase(Locale.ROOT), slash < 0 ? "" : rest.substring(slash));
  }

  private RegistryInput read(String authority, String writtenPath) {
    String path = trimmed(writtenPath);
    if (path.indexOf(':') >= 0) {
      return refused("that is an image; name its registry (" + authority + ")");
    }
    if (!isAuthority(authority)) {
      return refused(
          "no image is pulled from a host of that name: a host has a dot or a port, or is"
              + " localhost; Docker Hub is docker.io");
    }
    if (!path.chars().allMatch(c -> Character.isLetterOrDigit(c) || "._-/".indexOf(c) >= 0)) {
      return refused("the path holds characters that no repository has");
    }
    String host = HUB.contains(authority) ? CanonicalKey.HUB_HOST : authority;
    return CanonicalKey.of(written, host, path.toLowerCase(Locale.ROOT));
  }

  private RegistryInput.Refused refused(String why) {
    return new RegistryInput.Refused("\"" + written + "\": " + why);
  }

  private static String withoutScheme(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String scheme : List.of("https://", "http://")) {
      if (lower.startsWith(scheme)) {
        return text.substring(scheme.length());
      }
    }
    return text;
  }

  /** Without slashes at the end, and without the version of the API. */
  private static String trimmed(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    String trimmed = path.substring(0, end);
    boolean version =
        trimmed.equals("/v1")
            || trimmed.equals("/v2")
            || trimmed.startsWith("/v1/")
            || trimmed.startsWith("/v2/");
    return version ? trimmed.substring("/v1".length()) : trimmed;
  }

  private static boolean isAuthority(String authority) {
    List<String> parts = Split.at(':', authority);
    String host = parts.get(0);
    boolean port = parts.size() == 2 && isNumber(parts.get(1));
    boolean shaped = parts.size() == 1 || port;
    return shaped
        && !host.isEmpty()
        && host.chars().allMatch(c -> Character.isLetterOrDigit(c) || ".-*".indexOf(c) >= 0)
        && (port || host.indexOf('.') > 0 || host.equals("localhost"));
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
