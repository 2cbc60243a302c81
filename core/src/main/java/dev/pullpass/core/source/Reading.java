package dev.pullpass.core.source;

import java.util.List;

/**
 * All that one file says.
 *
 * @param images every image, those of the pods too
 * @param objects the Kubernetes objects in it
 * @param pods the pods and pod templates of these objects
 * @param pullSecrets the lists of pull secrets that belong to no pod: service accounts' and values'
 */
public record Reading(
    SourceFile file,
    List<ImageUse> images,
    List<KubeObject> objects,
    List<PodUse> pods,
    List<PullSecretList> pullSecrets) {

  public Reading {
    images = List.copyOf(images);
    objects = List.copyOf(objects);
    pods = List.copyOf(pods);
    pullSecrets = List.copyOf(pullSecrets);
  }
}
