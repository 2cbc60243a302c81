package dev.pullpass.core.source;

import java.util.ArrayList;
import java.util.List;

/** Where readers put what they find in a file. */
final class Collected {
  private final SourceFile file;
  private final List<ImageUse> images = new ArrayList<>();
  private final List<KubeObject> objects = new ArrayList<>();
  private final List<PodUse> pods = new ArrayList<>();
  private final List<PullSecretList> pullSecrets = new ArrayList<>();

  private final List<MadeImage> made = new ArrayList<>();

  Collected(SourceFile file) {
    this.file = file;
  }

  SourceFile file() {
    return file;
  }

  void add(ImageUse image) {
    images.add(image);
  }

  void add(KubeObject object) {
    objects.add(object);
  }

  void add(PodUse pod) {
    pods.add(pod);
    images.addAll(pod.allImages());
  }

  void add(PullSecretList list) {
    pullSecrets.add(list);
  }

  void add(MadeImage image) {
    made.add(image);
    if (image.isPushed()) {
      images.add(image.image());
    }
  }

  Reading reading() {
    return new Reading(file, images, objects, pods, pullSecrets, made);
  }
}
