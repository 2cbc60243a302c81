package dev.pullpass.core.release;

/** What came of reading a release. */
public sealed interface ReleaseReading {

  /** It is here. */
  record Read(Release release) implements ReleaseReading {}

  /**
   * It cannot be had.
   *
   * @param why one clause, without any content of the release
   */
  record Unreadable(String why) implements ReleaseReading {}
}
