package dev.pullpass.core.advise;

import dev.pullpass.core.cluster.Node;
import dev.pullpass.core.facts.RegistryProvider;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a node runs on, by its provider ID, its labels and its kubelet's version, and whose registry
 * its own identity can serve. AWS alone may be kops or self-run: only an EKS kubelet comes with the
 * credential provider. Sources: the platforms' documentation and the detection code of
 * replicatedhq/troubleshoot and opencost.
 */
public enum NodePlatform {
  EKS("EKS", RegistryProvider.ECR),
  AWS("self-managed on AWS", RegistryProvider.ECR),
  GKE("GKE", RegistryProvider.ARTIFACT_REGISTRY),
  GOOGLE("self-managed on Google Cloud", RegistryProvider.ARTIFACT_REGISTRY),
  AKS("AKS", RegistryProvider.ACR),
  AZURE("self-managed on Azure", RegistryProvider.ACR),
  OKE("Oracle OKE"),
  ALIBABA("Alibaba ACK"),
  DIGITALOCEAN("DigitalOcean"),
  SCALEWAY("Scaleway"),
  IBM("IBM Cloud"),
  OPENSHIFT("OpenShift"),
  KIND("kind"),
  MINIKUBE("minikube"),
  DOCKER_DESKTOP("Docker Desktop"),
  K3S("k3s"),
  OTHER("a platform that the API does not tell");

  private final String label;
  private final Optional<RegistryProvider> own;

  NodePlatform(String label) {
    this.label = label;
    this.own = Optional.empty();
  }

  NodePlatform(String label, RegistryProvider own) {
    this.label = label;
    this.own = Optional.of(own);
  }

  /** The platform of a node. */
  public static NodePlatform of(Node node) {
    String id = node.providerId();
    if (id.startsWith("aws://")) {
      boolean managed = node.kubelet().contains("-eks-") || hasLabel(node, "eks.amazonaws.com/");
      return managed ? EKS : AWS;
    }
    if (id.startsWith("gce://")) {
      boolean managed =
          node.kubelet().contains("-gke.") || hasLabel(node, "cloud.google.com/gke-nodepool");
      return managed ? GKE : GOOGLE;
    }
    if (id.startsWith("azure://")) {
      return hasLabel(node, "kubernetes.azure.com/") ? AKS : AZURE;
    }
    return ofOther(node, id);
  }

  private static NodePlatform ofOther(Node node, String id) {
    if (id.startsWith("ocid1.")) {
      return OKE;
    }
    if (id.startsWith("digitalocean://")) {
      return DIGITALOCEAN;
    }
    if (id.startsWith("scaleway://")) {
      return SCALEWAY;
    }
    if (id.startsWith("kind://")) {
      return KIND;
    }
    return id.startsWith("k3s://") ? K3S : byMarks(node);
  }

  private static NodePlatform byMarks(Node node) {
    if (node.kubelet().contains("aliyun")) {
      return ALIBABA;
    }
    if (hasLabel(node, "ibm-cloud.kubernetes.io/")) {
      return IBM;
    }
    if (hasLabel(node, "node.openshift.io/")) {
      return OPENSHIFT;
    }
    if (hasLabel(node, "minikube.k8s.io/")) {
      return MINIKUBE;
    }
    return node.name().equals("docker-desktop") ? DOCKER_DESKTOP : OTHER;
  }

  private static boolean hasLabel(Node node, String start) {
    return node.labels().keySet().stream().anyMatch(label -> label.startsWith(start));
  }

  /** How people call it. */
  public String label() {
    return label;
  }

  /** True if the nodes' identity can be given the right to pull from this provider's registries. */
  public boolean serves(RegistryProvider provider) {
    return own.filter(provider::equals).isPresent();
  }

  /** True if the platform itself installs the plugin by which the kubelet uses that identity. */
  public boolean bringsPlugin() {
    return this == EKS || this == GKE || this == AKS;
  }

  /** The platform whose nodes come ready to pull from the provider's registries. */
  static Optional<NodePlatform> bringingPluginFor(RegistryProvider provider) {
    return Arrays.stream(values())
        .filter(platform -> platform.bringsPlugin() && platform.serves(provider))
        .findFirst();
  }

  /** True for clusters on somebody's own machine. */
  public boolean isForDevelopment() {
    return this == KIND || this == MINIKUBE || this == DOCKER_DESKTOP;
  }
}
