package dev.pullpass.cli.secret;

import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.Container;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.image.Reference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The images of pods and pod templates, one for each repository. */
record ImagesInUse(Cluster cluster) {

  /** Those of a namespace, sorted. */
  List<ImageReference> in(String namespace) {
    Stream<Container> ofPods =
        cluster.pods().stream()
            .filter(pod -> pod.namespace().equals(namespace))
            .flatMap(pod -> pod.containers().stream());
    Stream<Container> ofTemplates =
        cluster.workloads().stream()
            .filter(workload -> workload.name().namespace().equals(namespace))
            .flatMap(workload -> workload.template().containers().stream());
    Map<String, ImageReference> byRepository = new LinkedHashMap<>();
    Stream.concat(ofPods, ofTemplates)
        .map(container -> Reference.parse(container.image()))
        .filter(ImageReference.class::isInstance)
        .map(ImageReference.class::cast)
        .sorted(java.util.Comparator.comparing(ImageReference::canonical))
        .forEach(image -> byRepository.putIfAbsent(image.repository(), image));
    return List.copyOf(byRepository.values());
  }
}
