package dev.pullpass.core.cluster;

import java.util.List;

/**
 * What an owner makes its pods of, as far as pulling goes. Equal ones are kept once ({@link
 * ClusterBuilder}), since a cluster has many more ReplicaSets than templates.
 *
 * @param serviceAccount the service account's name; {@code default} where the template names none
 * @param pullSecrets the pull secrets that it names, in order; a pod whose template names none gets
 *     those of its service account (ServiceAccount admission)
 * @param containers init containers first, none of them with a state
 */
public record PodTemplate(
    String serviceAccount, List<String> pullSecrets, List<Container> containers) {

  /** Of an owner that makes no more pods, or whose template could not be seen. */
  public static final PodTemplate NONE = new PodTemplate("default", List.of(), List.of());

  public PodTemplate {
    pullSecrets = List.copyOf(pullSecrets);
    containers = List.copyOf(containers);
  }
}
