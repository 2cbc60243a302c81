package dev.pullpass.testkit.registry.personality;

/**
 * What a request under {@code /v2/} is about.
 *
 * @param name the repository; empty for the ping
 * @param reference the tag or digest; empty for the ping and for the list of tags
 */
public record Target(Kind kind, String name, String reference) {

  /** The reading requests of the OCI distribution specification. */
  public enum Kind {
    PING,
    MANIFEST,
    TAGS,
    BLOB
  }

  /** True if the reference is a digest. */
  public boolean isDigest() {
    return reference.contains(":");
  }

  /** How many parts the repository's path has. */
  public int depth() {
    return name.split("/", -1).length;
  }

  /** The first part of the repository's path: an owner, a project, a repository key. */
  public String project() {
    return name.replaceFirst("/.*", "");
  }
}
