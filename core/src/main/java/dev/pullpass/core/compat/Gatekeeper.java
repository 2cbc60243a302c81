package dev.pullpass.core.compat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Constraint templates of Gatekeeper's library (open-policy-agent/gatekeeper-library, src/general:
 * disallowedtags, imagedigests). They look at pods; a repository holds what makes pods.
 */
public final class Gatekeeper {
  private static final Pattern DIGEST =
      Pattern.compile("@[a-z0-9]+([+._-][a-z0-9]+)*:[a-zA-Z0-9=_-]+");

  private Gatekeeper() {}

  /**
   * K8sDisallowedTags.
   *
   * @param tags that no image may have; none at all is not allowed either
   * @param exempt images that may, exactly or up to a {@code *} at the end
   */
  public static CompatRule disallowedTags(List<String> tags, List<String> exempt) {
    return rule(
        "K8sDisallowedTags",
        "A container uses a tag that is not allowed, or none",
        box -> isExempt(box.imageText(), exempt) || hasGoodTag(box.imageText(), tags));
  }

  /**
   * K8sImageDigests.
   *
   * @param exempt images that need none, exactly or up to a {@code *} at the end
   */
  public static CompatRule imageDigests(List<String> exempt) {
    return rule(
        "K8sImageDigests",
        "A container uses an image without a digest",
        box -> isExempt(box.imageText(), exempt) || DIGEST.matcher(box.imageText()).find());
  }

  private interface Good {
    boolean is(Box box);
  }

  private static CompatRule rule(String id, String meaning, Good good) {
    Set<String> kinds = new HashSet<>(Walk.WORKLOADS);
    kinds.add("PodTemplate");
    Walk walk = new Walk(kinds, Walk.ALL_ROLES, Walk.Blames.ALL);
    return new CompatRule(
        id, Tool.GATEKEEPER, meaning, walk.asking(box -> Walk.passedIf(good.is(box))));
  }

  private static boolean hasGoodTag(String image, List<String> tags) {
    boolean tagged = image.substring(image.lastIndexOf('/') + 1).indexOf(':') >= 0;
    return tagged && tags.stream().noneMatch(tag -> image.endsWith(":" + tag));
  }

  private static boolean isExempt(String image, List<String> exempt) {
    return exempt.stream()
        .anyMatch(
            pattern ->
                pattern.endsWith("*")
                    ? image.startsWith(pattern.substring(0, pattern.length() - 1))
                    : image.equals(pattern));
  }
}
