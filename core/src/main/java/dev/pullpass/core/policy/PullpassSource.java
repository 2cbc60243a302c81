package dev.pullpass.core.policy;

/** Where a CI job has pullpass from. */
public sealed interface PullpassSource {
  /**
   * A container image with {@code pullpass} on its path.
   *
   * @param reference a good image reference
   */
  record Image(String reference) implements PullpassSource {}

  /**
   * A git repository of its source.
   *
   * @param tag a tag or branch of it
   */
  record Repository(String url, String tag) implements PullpassSource {}
}
