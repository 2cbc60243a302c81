package dev.pullpass.registry;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Scheme, host and port of a URL (RFC 6454). Authorization never leaves the origin it is meant for.
 */
record Origin(String scheme, String host, int port) {

  static Origin of(URI url) {
    String scheme = url.getScheme().toLowerCase(Locale.ROOT);
    int port = url.getPort() >= 0 ? url.getPort() : scheme.equals("http") ? 80 : 443;
    return new Origin(scheme, url.getHost().toLowerCase(Locale.ROOT), port);
  }

  /** The URL, if the text is an absolute http or https URL with a host. */
  static Optional<URI> url(String text) {
    try {
      return Optional.of(new URI(text)).filter(Origin::isWeb);
    } catch (URISyntaxException notOne) {
      return Optional.empty();
    }
  }

  /** The host, with the port where it is not the scheme's own. */
  String authority() {
    return isDefaultPort() ? host : host + ":" + port;
  }

  boolean isPlain() {
    return scheme.equals("http");
  }

  private boolean isDefaultPort() {
    return port == (isPlain() ? 80 : 443);
  }

  private static boolean isWeb(URI url) {
    return url.getHost() != null
        && ("https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme()));
  }
}
