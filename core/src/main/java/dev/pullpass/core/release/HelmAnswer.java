package dev.pullpass.core.release;

/** What came of running Helm. */
public sealed interface HelmAnswer {

  /**
   * It was done.
   *
   * @param text the manifest; of an upgrade, nothing
   */
  record Done(String text) implements HelmAnswer {

    /** Manifests hold passwords. */
    @Override
    public String toString() {
      return "Done";
    }
  }

  /**
   * Helm refused, or cannot run here.
   *
   * @param why one clause
   */
  record Failed(String why) implements HelmAnswer {}
}
