package dev.pullpass.core.credential;

import dev.pullpass.core.text.Split;
import java.util.List;
import java.util.Optional;

/**
 * What the kubelet makes of a key under {@code auths}: scheme dropped, {@code /v1/} and {@code
 * /v2/} (only with the slash after it) dropped. Example: {@code https://index.docker.io/v1/} is
 * {@code index.docker.io}, but {@code https://index.docker.io/v1} is {@code index.docker.io/v1}.
 *
 * <p>Source: kubernetes pkg/credentialprovider/keyring.go, Add and URLsMatch.
 *
 * @param host the host; may hold {@code *} for (a part of) one label
 * @param port the port as written; empty where none is
 * @param path the path with its slash; empty where none is. It matches as a plain prefix
 */
public record RegistryKey(String host, String port, String path) {

  /** Reads a key as it is written; empty where the kubelet cannot parse it, and so ignores it. */
  public static Optional<RegistryKey> of(String authsKey) {
    return SchemelessUrl.parse(withoutScheme(authsKey))
        .map(url -> new SchemelessUrl(url.host(), effectivePath(url.path())))
        .map(RegistryKey::of);
  }

  private static RegistryKey of(SchemelessUrl url) {
    HostPort authority = HostPort.written(url.host());
    return new RegistryKey(authority.host(), authority.port(), url.path());
  }

  private static String withoutScheme(String key) {
    for (String scheme : List.of("https://", "http://")) {
      if (key.startsWith(scheme)) {
        return key.substring(scheme.length());
      }
    }
    return key;
  }

  private static String effectivePath(String path) {
    boolean versioned = path.startsWith("/v1/") || path.startsWith("/v2/");
    String effective = versioned ? path.substring("/v1".length()) : path;
    return effective.equals("/") ? "" : effective;
  }

  /**
   * True if the kubelet offers this key's credentials for a repository (normalised, without tag and
   * digest). Ports must be the same text, the number of labels the same, and each label must match.
   */
  public boolean matches(String repository) {
    Optional<SchemelessUrl> key = SchemelessUrl.parse(text());
    Optional<SchemelessUrl> target = SchemelessUrl.parse(repository);
    return key.isPresent() && target.isPresent() && matches(key.get(), target.get());
  }

  private static boolean matches(SchemelessUrl key, SchemelessUrl target) {
    HostPort wanted = HostPort.split(key.host());
    HostPort given = HostPort.split(target.host());
    return wanted.port().equals(given.port())
        && target.path().startsWith(key.path())
        && labelsMatch(wanted.labels(), given.labels());
  }

  private static boolean labelsMatch(List<String> globs, List<String> labels) {
    if (globs.size() != labels.size()) {
      return false;
    }
    for (int i = 0; i < globs.size(); i++) {
      if (!Glob.matches(globs.get(i), labels.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The key in the kubelet's own form: host, port and path. */
  public String text() {
    return host + (port.isEmpty() ? "" : ":" + port) + path;
  }

  /** A host and its port. */
  private record HostPort(String host, String port) {

    /** Split so that nothing is lost: brackets and a colon without a port stay with the host. */
    static HostPort written(String authority) {
      int colon = authority.lastIndexOf(':');
      boolean hasPort = colon > authority.lastIndexOf(']') && colon < authority.length() - 1;
      return hasPort
          ? new HostPort(authority.substring(0, colon), authority.substring(colon + 1))
          : new HostPort(authority, "");
    }

    /** As Go's net.SplitHostPort; where that fails, all is host. */
    static HostPort split(String authority) {
      int colon = authority.lastIndexOf(':');
      if (colon < 0) {
        return new HostPort(authority, "");
      }
      String host = authority.substring(0, colon);
      boolean bracketed = host.startsWith("[") && host.indexOf(']') == host.length() - 1;
      String inner = bracketed ? host.substring(1, host.length() - 1) : host;
      boolean fails =
          (!bracketed && inner.indexOf(':') >= 0)
              || inner.indexOf('[') >= 0
              || inner.indexOf(']') >= 0;
      return fails
          ? new HostPort(authority, "")
          : new HostPort(inner, authority.substring(colon + 1));
    }

    List<String> labels() {
      return Split.at('.', host);
    }
  }
}
