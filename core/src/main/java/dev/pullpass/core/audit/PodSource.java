package dev.pullpass.core.audit;

import dev.pullpass.core.cluster.Pod;
import java.util.List;

/**
 * Something of which new pods may be made: an owner's template, with pods or without, or a pod that
 * has no owner whose template is known.
 *
 * @param place what it is
 * @param pod the new pod: with the template's own pull secrets, else those that its service account
 *     lists now
 * @param list whether these pull secrets are known
 * @param scale how many pods it makes
 * @param samples its present pods, one of each sort
 */
public record PodSource(Place place, Pod pod, ListKnown list, Scale scale, List<Sample> samples) {

  /** Whether the list of pull secrets could be seen. */
  public enum ListKnown {
    YES,
    /** The template names none, and the service account could not be read. */
    NO
  }

  /**
   * How many pods.
   *
   * @param most what an autoscaler may come to want; 0 where there is none
   * @param replicas what is wanted now
   */
  public record Scale(int most, int replicas) {}

  /** A pod that is there, and how many of its sort are. */
  public record Sample(Pod pod, int count) {}

  public PodSource {
    samples = List.copyOf(samples);
  }

  String namespace() {
    return pod.namespace();
  }
}
