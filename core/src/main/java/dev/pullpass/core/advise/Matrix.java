package dev.pullpass.core.advise;

import dev.pullpass.core.usage.SecretCommands;

/** The decision matrix by itself, where there is no cluster to look at. */
public final class Matrix {
  private static final String NAME = "regcred";

  private Matrix() {}

  /** The first command of a purpose's row, with words in capitals to fill in. */
  public static String first(Purpose purpose) {
    String create = SecretCommands.create(NAME, "NAMESPACE", "REGISTRY", "USER") + "\n";
    return switch (purpose) {
      case DEVELOPMENT ->
          create + SecretCommands.wireToTemplate(NAME, "NAMESPACE", "deployment/NAME");
      case MULTI_TENANT -> create + SecretCommands.wireToAccount(NAME, "NAMESPACE", "default");
      case HIGH_SECURITY ->
          "kubectl create serviceaccount NAME -n NAMESPACE\n"
              + create
              + SecretCommands.wireToAccount(NAME, "NAMESPACE", "NAME");
      case PUBLIC_CLOUD ->
          "aws iam attach-role-policy --role-name NODE_ROLE --policy-arn"
              + " arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPullOnly   # EKS\n"
              + "gcloud projects add-iam-policy-binding PROJECT"
              + " --member=serviceAccount:NODE_ACCOUNT"
              + " --role=roles/artifactregistry.reader   # GKE\n"
              + "az aks update --name CLUSTER --resource-group GROUP --attach-acr REGISTRY   # AKS";
    };
  }
}
