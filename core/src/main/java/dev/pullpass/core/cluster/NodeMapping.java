package dev.pullpass.core.cluster;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** From the kept fields of a Node to a {@link Node}. */
final class NodeMapping {
  /** The label groups by which clouds and distributions mark their nodes. */
  private static final List<String> PLATFORM_LABELS =
      List.of(
          "kubernetes.io/arch",
          "kubernetes.io/os",
          "beta.kubernetes.io/",
          "node.kubernetes.io/",
          "topology.kubernetes.io/",
          "failure-domain.beta.kubernetes.io/",
          "eks.amazonaws.com/",
          "alpha.eksctl.io/",
          "karpenter.sh/",
          "karpenter.k8s.aws/",
          "cloud.google.com/",
          "kubernetes.azure.com/",
          "node.openshift.io/",
          "doks.digitalocean.com/",
          "oci.oraclecloud.com/",
          "ibm-cloud.kubernetes.io/",
          "k3s.io/",
          "k3s.sh/",
          "minikube.k8s.io/");

  private NodeMapping() {}

  static Node read(Value object) {
    Value info = object.at("status", "nodeInfo");
    Map<String, String> labels = object.at("metadata", "labels").texts();
    return new Node(
        object.at("metadata", "name").text(),
        info.at("operatingSystem").textOr(labels.getOrDefault("kubernetes.io/os", "")),
        info.at("architecture").textOr(labels.getOrDefault("kubernetes.io/arch", "")),
        info.at("kubeletVersion").text(),
        info.at("containerRuntimeVersion").text(),
        object.at("spec", "providerID").text(),
        platformLabels(labels),
        images(object.at("status", "images")));
  }

  private static Map<String, String> platformLabels(Map<String, String> labels) {
    Map<String, String> kept = new LinkedHashMap<>();
    labels.forEach(
        (name, value) -> {
          if (PLATFORM_LABELS.stream().anyMatch(name::startsWith)) {
            kept.put(name, value);
          }
        });
    return kept;
  }

  private static Set<String> images(Value images) {
    Set<String> names = new LinkedHashSet<>();
    for (Value image : images.elements()) {
      image.at("names").elements().forEach(name -> names.add(name.text()));
    }
    return names;
  }
}
