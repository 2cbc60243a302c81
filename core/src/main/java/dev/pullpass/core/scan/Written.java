package dev.pullpass.core.scan;

import dev.pullpass.core.source.ImageText;
import dev.pullpass.core.source.ImageUse;
import dev.pullpass.core.source.KubeObject;
import dev.pullpass.core.source.Piece;

/** What is written, as messages show it: on one line, and not longer than is readable. */
final class Written {
  private static final int LONGEST = 160;

  private Written() {}

  /** The image; where values leave it to their chart, its tag. */
  static String of(ImageUse use) {
    boolean tagOnly =
        use.text() instanceof ImageText.Parts parts
            && parts.repository().map(Piece::value).orElse("").isEmpty();
    String written = use.text().written();
    return tagOnly && written.startsWith(":") ? "The tag " + of(written.substring(1)) : of(written);
  }

  static String of(String text) {
    String line = text.replace('\n', ' ').replace('\r', ' ');
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }

  /** True for the groups of others: {@code argoproj.io}, {@code tekton.dev}. */
  static boolean isCustom(KubeObject object) {
    String apiVersion = object.apiVersion();
    int slash = apiVersion.indexOf('/');
    String group = slash < 0 ? "" : apiVersion.substring(0, slash);
    return group.indexOf('.') >= 0 && !group.endsWith(".k8s.io");
  }
}
