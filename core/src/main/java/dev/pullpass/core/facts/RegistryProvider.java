package dev.pullpass.core.facts;

/**
 * Whose registry a host is, as far as the name tells, with what differs between them for a person
 * who has to repair a pull. Sources: the providers' own documentation.
 */
public enum RegistryProvider {
  DOCKER_HUB(
      "Docker Hub",
      "membership with read access to the repository",
      "a personal or organisation access token with Read on the repository"),
  GHCR(
      "GitHub Container Registry",
      "read access to the package (its settings, Manage access)",
      "a classic personal access token with read:packages (fine-grained tokens are not supported)"),
  ECR(
      "Amazon ECR",
      "ecr:BatchGetImage, ecr:GetDownloadUrlForLayer and ecr:BatchCheckLayerAvailability in the"
          + " repository's policy or the principal's",
      "a token, which has to be renewed every 12 hours (user AWS)"),
  ECR_PUBLIC(
      "Amazon ECR Public",
      "ecr-public:GetAuthorizationToken and sts:GetServiceBearerToken",
      "a token, which has to be renewed every 12 hours (user AWS)"),
  ARTIFACT_REGISTRY(
      "Google Artifact Registry",
      "roles/artifactregistry.reader on the repository",
      "a service account's key file (user _json_key)"),
  ACR(
      "Azure Container Registry",
      "the role AcrPull (or Container Registry Repository Reader in an ABAC registry)",
      "a service principal or a scope-map token with pull"),
  GITLAB(
      "GitLab",
      "at least the role Reporter in the project, and its token the scope read_registry",
      "a deploy token with read_registry"),
  QUAY("Quay", "Read on the repository for the robot account", "a robot account (ns+robot)"),
  DIGITALOCEAN(
      "DigitalOcean", "a token of the registry's team", "the registry integration of the cluster"),
  OPENSHIFT(
      "OpenShift's registry",
      "system:image-puller in the image's namespace for the service account",
      "the service account's own generated secret"),
  OTHER("this registry", "pull on the repository", "a robot account or deploy token with pull");

  private final String label;
  private final String pullRight;
  private final String credentialHelp;

  RegistryProvider(String label, String pullRight, String credentialHelp) {
    this.label = label;
    this.pullRight = pullRight;
    this.credentialHelp = credentialHelp;
  }

  /** The provider of a registry host (without or with port). */
  public static RegistryProvider of(String host) {
    if (host.equals("docker.io") || host.equals("registry-1.docker.io")) {
      return DOCKER_HUB;
    }
    if (host.equals("ghcr.io")) {
      return GHCR;
    }
    if (host.equals("public.ecr.aws")) {
      return ECR_PUBLIC;
    }
    if (host.contains(".dkr.ecr") && host.contains(".amazonaws.com")) {
      return ECR;
    }
    if (host.endsWith("pkg.dev") || host.equals("gcr.io") || host.endsWith(".gcr.io")) {
      return ARTIFACT_REGISTRY;
    }
    return ofOther(host);
  }

  private static RegistryProvider ofOther(String host) {
    if (host.contains(".azurecr.")) {
      return ACR;
    }
    if (host.equals("registry.gitlab.com")) {
      return GITLAB;
    }
    if (host.equals("quay.io")) {
      return QUAY;
    }
    if (host.equals("registry.digitalocean.com")) {
      return DIGITALOCEAN;
    }
    return host.startsWith("image-registry.openshift-image-registry.svc") ? OPENSHIFT : OTHER;
  }

  /** How people call it. */
  public String label() {
    return label;
  }

  /** Which right a valid credential needs in order to pull. */
  public String pullRight() {
    return pullRight;
  }

  /** Which kind of credential belongs into a pull secret for it. */
  public String credentialHelp() {
    return credentialHelp;
  }

  /**
   * True if an anonymous pull is refused in the same way whether the image is private or does not
   * exist, although other images of this registry are public.
   */
  public boolean hidesAbsence() {
    return this == DOCKER_HUB
        || this == GHCR
        || this == ARTIFACT_REGISTRY
        || this == GITLAB
        || this == QUAY;
  }

  /**
   * True if a plain 401 to a valid credential may mean that it lacks the right, or that the
   * repository is absent, so that "rejected" must not be claimed from the status alone.
   */
  public boolean mergesRefusals() {
    return this == ACR || this == GITLAB || this == QUAY || this == OPENSHIFT;
  }
}
