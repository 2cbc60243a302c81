package dev.pullpass.core.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Keeps one pod of each sort and counts the others, so that a cluster of a hundred thousand pods
 * takes the memory of its distinct ones. Two pods are of one sort if they have the same owner (pods
 * without one are each their own), service account and pull secrets, and the same images, both as
 * written and as they run. Not for several threads, as {@link ClusterBuilder} asks one at a time.
 */
public final class PodCensus implements Predicate<Pod> {
  private final Map<Sort, Integer> counts = new HashMap<>();

  /** What makes two pods alike. */
  private record Sort(
      String owner, String serviceAccount, List<String> secrets, List<ImageInUse> images) {
    static Sort of(Pod pod) {
      String owner = pod.owner().map(Owner::toString).orElse(pod.name().name());
      return new Sort(
          pod.namespace() + "/" + owner,
          pod.serviceAccount(),
          pod.imagePullSecrets(),
          pod.containers().stream().map(ImageInUse::of).toList());
    }
  }

  private record ImageInUse(
      String container, String image, String policy, String imageId, boolean failing) {
    static ImageInUse of(Container container) {
      return new ImageInUse(
          container.name(),
          container.image(),
          container.pullPolicy(),
          container.state().imageId(),
          FailedPulls.mightBeFailedPull(container.state()));
    }
  }

  /** Counts the pod; true for the first of its sort. Pods that have ended are not counted. */
  @Override
  public boolean test(Pod pod) {
    return !isOver(pod) && counts.merge(Sort.of(pod), 1, Integer::sum) == 1;
  }

  private static boolean isOver(Pod pod) {
    return pod.phase().equals("Succeeded") || pod.phase().equals("Failed");
  }

  /** How many pods of this one's sort there are, itself included. */
  public int count(Pod pod) {
    return counts.getOrDefault(Sort.of(pod), 0);
  }
}
