package dev.pullpass.core.compat;

import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.source.ContainerUse;
import dev.pullpass.core.source.ImageUse.Role;
import dev.pullpass.core.source.KubeObject;
import dev.pullpass.core.source.PodUse;
import dev.pullpass.core.source.PullSecretList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Kyverno's policies about images (kyverno/policies: best-practices/disallow-latest-tag,
 * other/imagepullpolicy-always, require-image-checksum, require-imagepullsecrets). A policy that is
 * not written is what the API server would fill in.
 */
final class Kyverno {
  private static final Set<String> WITHOUT_SECRET = Set.of("ghcr.io", "quay.io");
  private static final Walk EVERY = new Walk(Walk.WORKLOADS, Walk.ALL_ROLES, Walk.Blames.ALL);
  private static final Walk CONTAINERS =
      new Walk(Walk.WORKLOADS, List.of(Role.CONTAINER), Walk.Blames.ALL);

  static final List<CompatRule> RULES =
      List.of(
          new CompatRule(
              "disallow-latest-tag",
              Tool.KYVERNO,
              "An image tag is required, and latest is not allowed",
              EVERY.asking(box -> Walk.passedIf(isTagged(box.imageText())))),
          new CompatRule(
              "imagepullpolicy-always",
              Tool.KYVERNO,
              "The imagePullPolicy must be Always where the tag is latest or none",
              CONTAINERS.asking(
                  box ->
                      Walk.passedIf(
                          isTagged(box.imageText()) || !box.hasPolicy() || box.isAlways()))),
          new CompatRule(
              "require-image-checksum",
              Tool.KYVERNO,
              "Images must use checksums rather than tags",
              EVERY.asking(box -> Walk.passedIf(box.imageText().indexOf('@') >= 0))),
          new CompatRule(
              "require-imagepullsecrets",
              Tool.KYVERNO,
              "Images from other registries than ghcr.io and quay.io need a pull secret",
              Kyverno::pullSecrets));

  private Kyverno() {}

  /** The wildcard {@code *:*} and not {@code *:latest}. */
  private static boolean isTagged(String image) {
    return image.indexOf(':') >= 0 && !image.endsWith(":latest");
  }

  private static Judgement pullSecrets(KubeObject object, Optional<PodUse> pod) {
    if (!Walk.WORKLOADS.contains(object.kind())) {
      return Judgement.of(Outcome.NOT_SUPPORTED);
    }
    List<ContainerUse> wanting =
        pod.map(PodUse::containers).orElse(List.of()).stream().filter(Kyverno::wants).toList();
    boolean named =
        pod.flatMap(PodUse::pullSecrets).map(PullSecretList::items).orElse(List.of()).stream()
            .anyMatch(item -> !item.name().value().isEmpty());
    return wanting.isEmpty() || named
        ? Judgement.of(pod.isPresent() ? Outcome.PASSED : Outcome.UNKNOWN)
        : new Judgement(Outcome.FAILED, wanting);
  }

  private static boolean wants(ContainerUse container) {
    String host =
        container
            .image()
            .flatMap(use -> use.image())
            .map(ImageReference::domain)
            .orElse("docker.io");
    return container.image().isPresent() && !WITHOUT_SECRET.contains(host);
  }
}
