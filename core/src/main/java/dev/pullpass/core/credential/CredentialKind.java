package dev.pullpass.core.credential;

import java.time.Duration;
import java.util.Optional;

/** The kinds of credential that can be told apart without asking anybody. */
public enum CredentialKind {
  EMPTY("no credential"),
  ECR("ECR authorization token", Duration.ofHours(12)),
  GOOGLE_ACCESS_TOKEN("Google access token", Duration.ofHours(1)),
  GOOGLE_KEY("Google service account key"),
  ACR_REFRESH_TOKEN("ACR refresh token", Duration.ofHours(3)),
  ACR_ACCESS_TOKEN("ACR access token", Duration.ofMinutes(75)),
  AZURE_SERVICE_PRINCIPAL("Azure service principal"),
  GITHUB_CLASSIC("GitHub classic token"),
  GITHUB_FINE_GRAINED("GitHub fine-grained token"),
  GITHUB_INSTALLATION("GitHub App or Actions token", Duration.ofHours(1)),
  GITHUB_USER("GitHub App user token", Duration.ofHours(8)),
  GITHUB_OAUTH("GitHub OAuth token"),
  GITLAB_ACCESS_TOKEN("GitLab access token"),
  GITLAB_DEPLOY_TOKEN("GitLab deploy token"),
  GITLAB_JOB_TOKEN("GitLab job token", Duration.ofHours(1)),
  DOCKER_HUB_TOKEN("Docker Hub personal access token"),
  DOCKER_HUB_ORGANISATION_TOKEN("Docker Hub organisation access token"),
  QUAY_ROBOT("Quay robot account"),
  QUAY_TOKEN("Quay token"),
  HARBOR_ROBOT("Harbor robot account"),
  ARTIFACTORY_REFERENCE_TOKEN("Artifactory reference token"),
  ARTIFACTORY_ACCESS_TOKEN("Artifactory access token"),
  ARTIFACTORY_API_KEY("Artifactory API key"),
  DIGITALOCEAN("DigitalOcean token"),
  OPENSHIFT_TOKEN("OpenShift user token", Duration.ofHours(24)),
  SERVICE_ACCOUNT_TOKEN("Kubernetes service account token"),
  ZOT_API_KEY("zot API key"),
  JWT("JSON web token"),
  PASSWORD("user name and password");

  private final String displayName;
  private final Optional<Duration> lifetime;

  CredentialKind(String displayName) {
    this.displayName = displayName;
    this.lifetime = Optional.empty();
  }

  CredentialKind(String displayName, Duration lifetime) {
    this.displayName = displayName;
    this.lifetime = Optional.of(lifetime);
  }

  /** How it is called in a sentence, without an article. */
  public String displayName() {
    return displayName;
  }

  /** How long one of this kind lives at most as a rule; empty for kinds that are made to last. */
  public Optional<Duration> lifetime() {
    return lifetime;
  }
}
