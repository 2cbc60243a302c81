package dev.pullpass.core.facts;

import dev.pullpass.core.cluster.Node;
import java.util.Optional;

/**
 * The identity with which nodes of a cloud pull from that cloud's own registry without a secret.
 * The plugin's configuration lies on the node, so the API shows the platform only: everything said
 * with this is said as "probably".
 *
 * @param platform the platform, e.g. {@code EKS}
 * @param identity what pulls there
 * @param right what it needs
 */
public record NodeIdentity(String platform, String identity, String right) {

  /** The identity that would serve this provider on this node, if the platform has one. */
  public static Optional<NodeIdentity> of(Node node, RegistryProvider provider) {
    String id = node.providerId();
    if (id.startsWith("aws://") && provider == RegistryProvider.ECR) {
      return Optional.of(
          new NodeIdentity(
              node.kubelet().contains("-eks-") ? "EKS" : "AWS",
              "the node's IAM role",
              "the policy AmazonEC2ContainerRegistryPullOnly (for another account's repository also a repository policy)"));
    }
    if (id.startsWith("gce://") && provider == RegistryProvider.ARTIFACT_REGISTRY) {
      return Optional.of(
          new NodeIdentity(
              node.kubelet().contains("-gke.") ? "GKE" : "Google Cloud",
              "the node's service account",
              "roles/artifactregistry.reader and an access scope that covers storage read"));
    }
    if (id.startsWith("azure://") && provider == RegistryProvider.ACR) {
      return Optional.of(
          new NodeIdentity(
              "AKS",
              "the kubelet's managed identity",
              "the role AcrPull (az aks update --attach-acr NAME)"));
    }
    return Optional.empty();
  }
}
