package dev.pullpass.core.source;

import java.util.List;

/**
 * All that one file says.
 *
 * @param images every image, those of the pods too
 * @param objects the Kubernetes objects in it
 * @param pods the pods and pod templates of these objects
 * @param pullSecrets the lists of pull secrets that belong to no pod: service accounts' and values'
 * @param made the images that a pipeline builds; those it pushes are among the images, too
 */
public record Reading(
    SourceFile file,
    List<ImageUse> images,
    List<KubeObject> objects,
    List<PodUse> pods,
    List<PullSecretList> pullSecrets,
    List<MadeImage> made) {

  public Reading {
    images = List.copyOf(images);
    objects = List.copyOf(objects);
    pods = List.copyOf(pods);
    pullSecrets = List.copyOf(pullSecrets);
    made = List.copyOf(made);
  }
}
