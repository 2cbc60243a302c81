package dev.pullpass.core.scan.write;

import dev.pullpass.core.scan.Mend;

/** Words that several reports use. */
final class Words {
  private Words() {}

  /** What would be done, and by whom: {@code Fix: pin the digest …}. */
  static String fix(Mend mend) {
    return (mend.isFixable() ? "Fix: " : "By hand: ") + mend.words();
  }
}
