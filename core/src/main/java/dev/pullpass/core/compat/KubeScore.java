package dev.pullpass.core.compat;

import dev.pullpass.core.source.ImageUse.Role;
import java.util.List;

/** kube-score's checks of images (zegl/kube-score, score/container/container.go). */
final class KubeScore {
  private static final Walk WALK =
      new Walk(Walk.WORKLOADS, List.of(Role.INIT_CONTAINER, Role.CONTAINER), Walk.Blames.ALL);

  static final List<CompatRule> RULES =
      List.of(
          new CompatRule(
              "container-image-tag",
              Tool.KUBE_SCORE,
              "Image with latest tag",
              WALK.asking(box -> Walk.passedIf(!isLatest(box.imageText())))),
          new CompatRule(
              "container-image-pull-policy",
              Tool.KUBE_SCORE,
              "ImagePullPolicy is not set to Always",
              WALK.asking(
                  box ->
                      Walk.passedIf(
                          box.hasPolicy() ? box.isAlways() : isLatest(box.imageText())))));

  private KubeScore() {}

  /** The tag is what follows the last colon, be it that of a port. */
  private static boolean isLatest(String image) {
    int colon = image.lastIndexOf(':');
    String tag = colon < 0 ? "" : image.substring(colon + 1);
    return tag.isEmpty() || tag.equals("latest");
  }
}
