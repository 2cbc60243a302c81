package dev.pullpass.core.source;

import dev.pullpass.core.yaml.YamlMap;
import dev.pullpass.core.yaml.YamlPath;
import java.util.List;
import java.util.Optional;

/**
 * A pod, or the template of one.
 *
 * @param object whose it is
 * @param path of its spec
 * @param spec as written
 * @param images those of volumes; containers have their own
 * @param pullSecrets empty where it has no such list
 * @param serviceAccount {@code default} where it names none
 */
public record PodUse(
    SourceFile file,
    KubeObject object,
    YamlPath path,
    YamlMap spec,
    List<ContainerUse> containers,
    List<ImageUse> images,
    Optional<PullSecretList> pullSecrets,
    String serviceAccount) {

  public PodUse {
    containers = List.copyOf(containers);
    images = List.copyOf(images);
  }

  /** All images that it pulls. */
  public List<ImageUse> allImages() {
    return java.util.stream.Stream.concat(
            containers.stream().flatMap(container -> container.image().stream()), images.stream())
        .toList();
  }
}
