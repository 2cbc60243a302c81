package dev.pullpass.core.cluster;

import java.util.Map;
import java.util.Set;

/**
 * A node, as far as pulling goes.
 *
 * @param os {@code linux} or {@code windows}; may be empty
 * @param architecture as Go names it ({@code amd64}, {@code arm64}, {@code arm}); may be empty
 * @param kubelet the kubelet's version, as reported ({@code v1.36.2})
 * @param runtime the container runtime's version, as reported ({@code containerd://1.7.24})
 * @param providerId {@code spec.providerID}; may be empty
 * @param labels the labels that tell the platform (cloud and architecture labels)
 * @param images names of images on the node; the kubelet reports at most 50 images
 */
public record Node(
    String name,
    String os,
    String architecture,
    String kubelet,
    String runtime,
    String providerId,
    Map<String, String> labels,
    Set<String> images) {

  public Node {
    labels = Map.copyOf(labels);
    images = Set.copyOf(images);
  }
}
