package dev.pullpass.core.compat;

import dev.pullpass.core.source.ImageUse.Role;
import java.util.List;

/** Trivy's KSV-0013 (aquasecurity/trivy-checks, checks/kubernetes/uses_image_tag_latest.rego). */
final class Trivy {
  static final List<CompatRule> RULES =
      List.of(
          new CompatRule(
              "KSV-0013",
              Tool.TRIVY,
              "Image tag \":latest\" used",
              new Walk(
                      Walk.WORKLOADS, List.of(Role.CONTAINER, Role.INIT_CONTAINER), Walk.Blames.ALL)
                  .asking(box -> Walk.passedIf(isTagged(box.imageText())))));

  private Trivy() {}

  private static boolean isTagged(String image) {
    String name = image.substring(image.lastIndexOf('/') + 1);
    int colon = name.lastIndexOf(':');
    return image.indexOf('@') >= 0 || (colon >= 0 && !name.substring(colon + 1).equals("latest"));
  }
}
