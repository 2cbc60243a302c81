package dev.pullpass.core.compat;

import dev.pullpass.core.source.ImageUse.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** kube-linter's latest-tag (stackrox/kube-linter, pkg/templates/latesttag). */
public final class KubeLinter {
  /** What it blocks by itself; the expressions match anywhere in the image. */
  static final List<Pattern> BLOCKED =
      List.of(
          Pattern.compile(".*:(latest)$"),
          Pattern.compile("^[^:]*$"),
          Pattern.compile("(.*/[^:]+)$"));

  private KubeLinter() {}

  /**
   * The check with parameters of one's own; kube-linter takes one of the two only.
   *
   * @param blocked an image that one of these finds something in fails
   * @param allowed where there are any, an image that none of these finds anything in fails
   */
  public static CompatRule latestTag(List<Pattern> blocked, List<Pattern> allowed) {
    Set<String> kinds = new HashSet<>(Walk.WORKLOADS);
    kinds.add("DeploymentConfig");
    Walk walk = new Walk(kinds, List.of(Role.INIT_CONTAINER, Role.CONTAINER), Walk.Blames.ALL);
    return new CompatRule(
        "latest-tag",
        Tool.KUBE_LINTER,
        "A container uses an image that is not allowed, by default one without a fixed tag",
        walk.asking(box -> Walk.passedIf(passes(box.imageText(), blocked, allowed))));
  }

  private static boolean passes(String image, List<Pattern> blocked, List<Pattern> allowed) {
    boolean fits = allowed.isEmpty() || finds(image, allowed);
    return fits && !finds(image, blocked);
  }

  private static boolean finds(String image, List<Pattern> patterns) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(image).find());
  }
}
