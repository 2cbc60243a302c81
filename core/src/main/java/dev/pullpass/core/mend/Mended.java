package dev.pullpass.core.mend;

import dev.pullpass.core.scan.Finding;
import java.util.List;

/**
 * A file with its edits made.
 *
 * @param after the same as before where nothing could be done
 * @param done the findings that are gone
 * @param refused those that stay, though an edit was thought of
 */
public record Mended(
    String path, String before, String after, List<Finding> done, List<Refused> refused) {

  /**
   * An edit that was not made.
   *
   * @param why a clause
   */
  public record Refused(Finding finding, String why) {}

  public Mended {
    done = List.copyOf(done);
    refused = List.copyOf(refused);
  }

  /** True if anything is to be written. */
  public boolean changes() {
    return !before.equals(after);
  }
}
