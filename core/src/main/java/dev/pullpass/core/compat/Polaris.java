package dev.pullpass.core.compat;

import dev.pullpass.core.source.ImageUse.Role;
import java.util.List;

/** Polaris's checks of images (FairwindsOps/polaris, pkg/config/checks). */
final class Polaris {
  private static final String LATEST = ":latest";
  private static final Walk WALK =
      new Walk(Walk.WORKLOADS, List.of(Role.INIT_CONTAINER, Role.CONTAINER), Walk.Blames.ALL);

  static final List<CompatRule> RULES =
      List.of(
          new CompatRule(
              "tagNotSpecified",
              Tool.POLARIS,
              "Image tag should be specified",
              WALK.asking(box -> Walk.passedIf(hasTag(box.imageText())))),
          new CompatRule(
              "pullPolicyNotAlways",
              Tool.POLARIS,
              "Image pull policy should be \"Always\"",
              WALK.asking(box -> Walk.passedIf(box.isAlways()))));

  private Polaris() {}

  /** {@code ^.+:.+$} and not {@code ^.+:latest$}. */
  private static boolean hasTag(String image) {
    int colon = image.indexOf(':', 1);
    boolean written = colon > 0 && colon < image.length() - 1;
    return written && !(image.endsWith(LATEST) && image.length() > LATEST.length());
  }
}
