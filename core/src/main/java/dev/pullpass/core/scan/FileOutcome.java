package dev.pullpass.core.scan;

import java.util.List;

/**
 * What came of one file, without the file.
 *
 * @param findings in the order of their places
 * @param suppressed how many more were found, and are not meant to be reported
 * @param unread why it, or a part of it, could not be read
 * @param facts what other files may have to do with
 */
public record FileOutcome(
    List<Finding> findings, int suppressed, List<Unread> unread, CrossFacts facts) {

  public FileOutcome {
    findings = List.copyOf(findings);
    unread = List.copyOf(unread);
  }

  /** That of a file that could not be read. */
  public static FileOutcome lost(String file, String why) {
    return new FileOutcome(List.of(), 0, List.of(Unread.of(file, why)), CrossFacts.NONE);
  }
}
