package dev.pullpass.core.compat;

import dev.pullpass.core.source.ImageUse.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checkov's checks of images (bridgecrewio/checkov, checkov/kubernetes/checks/resource/k8s:
 * ImageTagFixed, ImagePullPolicyAlways, ImageDigest).
 */
final class Checkov {
  private static final Walk WALK =
      new Walk(
          Set.of(
              "CronJob",
              "Pod",
              "PodTemplate",
              "Deployment",
              "DeploymentConfig",
              "DaemonSet",
              "Job",
              "ReplicaSet",
              "ReplicationController",
              "StatefulSet"),
          List.of(Role.CONTAINER, Role.INIT_CONTAINER),
          Walk.Blames.FIRST);

  /** Its expression for an image: group 2 is the tag. */
  private static final Pattern IMAGE = Pattern.compile("(?:[^\\s/]+/)?([^\\s:]+):?([^\\s]*)");

  static final List<CompatRule> RULES =
      List.of(
          rule("CKV_K8S_14", "Image Tag should be fixed - not latest or blank", Checkov::tag),
          rule("CKV_K8S_15", "Image Pull Policy should be Always", Checkov::policy),
          rule("CKV_K8S_43", "Image should use digest", Checkov::digest));

  private Checkov() {}

  private static CompatRule rule(String id, String meaning, Function<Box, Outcome> check) {
    return new CompatRule(id, Tool.CHECKOV, meaning, WALK.asking(check));
  }

  private static Outcome tag(Box box) {
    if (box.hasNoImage()) {
      return Outcome.FAILED;
    }
    Optional<String> image = box.image().filter(text -> !text.isBlank());
    if (image.filter(text -> text.indexOf('@') >= 0).isPresent()) {
      return Outcome.PASSED;
    }
    Matcher matcher = IMAGE.matcher(image.orElse(""));
    return matcher.find() ? Walk.passedIf(!isLatest(matcher.group(2))) : Outcome.UNKNOWN;
  }

  private static boolean isLatest(String tag) {
    return tag.isEmpty() || tag.equals("latest");
  }

  private static Outcome policy(Box box) {
    if (box.hasNoImage()) {
      return Outcome.FAILED;
    }
    Optional<String> image = box.image().filter(text -> !text.isBlank());
    if (image.isEmpty()) {
      return Outcome.UNKNOWN;
    }
    int at = image.get().indexOf('@');
    if (box.hasPolicy()) {
      return Walk.passedIf(at >= 0 || box.isAlways());
    }
    Matcher matcher = IMAGE.matcher(at < 0 ? image.get() : image.get().substring(0, at));
    if (!matcher.find()) {
      return Outcome.UNKNOWN;
    }
    String tag = matcher.group(2);
    return matcher.find() ? Outcome.UNKNOWN : Walk.passedIf(isLatest(tag) || at >= 0);
  }

  private static Outcome digest(Box box) {
    return Walk.passedIf(box.imageText().indexOf('@') >= 0);
  }
}
