package dev.pullpass.core.credential;

import dev.pullpass.core.text.JsonWriter;

/** How places in a Docker config, and its keys, are shown. */
final class FieldPath {
  private static final int LONGEST_KEY = 200;

  private FieldPath() {}

  /** The place of an entry: {@code auths["registry.test"]}, or without {@code auths}. */
  static String entry(DockerConfig.Format format, String key) {
    String parent = format == DockerConfig.Format.CONFIG_JSON ? "auths" : "";
    return parent + "[" + JsonWriter.compact().value(shown(key)).text() + "]";
  }

  /** A key without the user information that a URL may carry, and not longer than is readable. */
  static String shown(String key) {
    int scheme = key.indexOf("://");
    int start = scheme < 0 ? 0 : scheme + "://".length();
    int slash = key.indexOf('/', start);
    int at = key.lastIndexOf('@', slash < 0 ? key.length() : slash);
    String safe = at < start ? key : key.substring(0, start) + "***" + key.substring(at);
    return safe.length() <= LONGEST_KEY ? safe : safe.substring(0, LONGEST_KEY) + "…";
  }
}
