package dev.pullpass.testkit.registry.personality;

import java.util.Locale;

/** The registries that can be imitated, by name. */
public enum Personality {
  DOCKER_HUB,
  GHCR,
  GITLAB,
  ECR,
  ECR_PUBLIC,
  ARTIFACT_REGISTRY,
  ACR,
  QUAY,
  HARBOR,
  ARTIFACTORY,
  NEXUS,
  DIGITALOCEAN,
  OPENSHIFT,
  GITEA,
  ZOT,
  DISTRIBUTION_BASIC,
  DISTRIBUTION_TOKEN;

  /** What it says. */
  public Behaviour behaviour() {
    return switch (this) {
      case DOCKER_HUB -> new DockerHub();
      case GHCR -> new Ghcr();
      case GITLAB -> new Gitlab();
      case ECR -> new Ecr();
      case ECR_PUBLIC -> new EcrPublic();
      case ARTIFACT_REGISTRY -> new ArtifactRegistry();
      case ACR -> new Acr();
      case QUAY -> new Quay();
      case HARBOR -> new Harbor();
      case ARTIFACTORY -> new Artifactory();
      case NEXUS -> new Nexus();
      case DIGITALOCEAN -> new DigitalOcean();
      case OPENSHIFT -> new Openshift();
      case GITEA -> new Gitea();
      case ZOT -> new Zot();
      case DISTRIBUTION_BASIC -> new DistributionBasic();
      case DISTRIBUTION_TOKEN -> new DistributionToken();
    };
  }

  /** The name on a command line: {@code docker-hub}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
