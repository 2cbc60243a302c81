package dev.pullpass.core.advise;

import dev.pullpass.core.text.Split;
import dev.pullpass.core.usage.Shell;
import java.util.List;

/**
 * How the clouds give their nodes the right to pull. Words in capitals are for the reader to fill
 * in: the API does not show them.
 */
final class CloudCommands {
  /** To be run on a node: whether its kubelet has a credential provider. */
  static final String PLUGIN_CHECK =
      "ps -o args= -C kubelet | tr ' ' '\\n' | grep image-credential-provider   # on a node";

  private CloudCommands() {}

  static String grant(NodePlatform platform, RegistryView registry) {
    return switch (platform) {
      case EKS ->
          "aws iam attach-role-policy --role-name NODE_ROLE --policy-arn"
              + " arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPullOnly";
      case AKS ->
          "az aks update --name CLUSTER --resource-group GROUP --attach-acr "
              + Shell.word(Split.at('.', registry.host()).get(0));
      default -> google(registry);
    };
  }

  /** Image paths there are {@code LOCATION-docker.pkg.dev/PROJECT/REPOSITORY/image}. */
  private static String google(RegistryView registry) {
    String suffix = "-docker.pkg.dev";
    List<String> parts = Split.at('/', registry.repositories().first());
    if (!registry.host().endsWith(suffix) || parts.size() < 4) {
      return "gcloud projects add-iam-policy-binding PROJECT --member=serviceAccount:NODE_ACCOUNT"
          + " --role=roles/artifactregistry.reader";
    }
    String location = registry.host().substring(0, registry.host().length() - suffix.length());
    return "gcloud artifacts repositories add-iam-policy-binding "
        + Shell.word(parts.get(2))
        + " --location="
        + Shell.word(location)
        + " --project="
        + Shell.word(parts.get(1))
        + " --member=serviceAccount:NODE_ACCOUNT --role=roles/artifactregistry.reader";
  }

  /** The kubelet asks for a token in the pod's name; nodes need the right to ask for it. */
  static String accountTokens(String platform) {
    return "kubectl create clusterrole kubelet-image-tokens"
        + " --verb=request-serviceaccounts-token-audience --resource=AUDIENCE\n"
        + "kubectl create clusterrolebinding kubelet-image-tokens"
        + " --clusterrole=kubelet-image-tokens --group=system:nodes\n"
        + "# then tokenAttributes in the CredentialProviderConfig of the nodes ("
        + platform
        + ")";
  }
}
