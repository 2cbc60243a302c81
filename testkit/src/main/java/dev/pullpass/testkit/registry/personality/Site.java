package dev.pullpass.testkit.registry.personality;

/**
 * Where the registry listens.
 *
 * @param scheme {@code http} or {@code https}
 * @param host with the port: {@code 127.0.0.1:40123}
 */
public record Site(String scheme, String host) {

  /** {@code http://127.0.0.1:40123}, and the path. */
  public String url(String path) {
    return scheme + "://" + host + path;
  }
}
