package dev.pullpass.core.handbook;

import dev.pullpass.core.credential.CredentialKind;
import dev.pullpass.core.facts.RegistryProvider;
import dev.pullpass.core.usage.HeldEntry;

/**
 * Where a new credential of a kind is got. Sources: the providers' own documentation.
 *
 * @param how sentences, in Markdown
 */
record Renewal(String how) {

  /** How an entry's credential is renewed, by its kind, or by whose registry it is for. */
  static Renewal of(HeldEntry entry) {
    RegistryProvider provider = RegistryProvider.of(entry.registry());
    return new Renewal(
        switch (entry.known().kind()) {
          case EMPTY -> "There is nothing in it to renew: the pull is anonymous.";
          case ECR -> ecr(provider);
          case GOOGLE_ACCESS_TOKEN ->
              "`gcloud auth print-access-token` gives a new one, for an hour: use a key file or the"
                  + " nodes' identity instead.";
          case GOOGLE_KEY ->
              "`gcloud iam service-accounts keys create key.json --iam-account=ACCOUNT` makes a new"
                  + " key; the password is the whole file. Delete the old key afterwards.";
          case ACR_REFRESH_TOKEN, ACR_ACCESS_TOKEN ->
              "`az acr login --name REGISTRY --expose-token` gives a new one, for hours: use a"
                  + " scope-map token, a service principal or the nodes' identity instead.";
          case AZURE_SERVICE_PRINCIPAL ->
              "`az ad app credential reset --id USER` makes a new secret (it replaces the old one"
                  + " at once; `--append` keeps both for a while). It needs the role AcrPull.";
          default -> forge(entry.known().kind(), provider);
        });
  }

  private static String ecr(RegistryProvider provider) {
    return (provider == RegistryProvider.ECR_PUBLIC
            ? "`aws ecr-public get-login-password --region us-east-1`"
            : "`aws ecr get-login-password --region REGION`")
        + " gives a new one, every 12 hours at the latest: something has to do it by itself, or the"
        + " nodes' identity takes its place (`pullpass advise`).";
  }

  private static String forge(CredentialKind kind, RegistryProvider provider) {
    return switch (kind) {
      case GITHUB_CLASSIC ->
          "On GitHub, as that user: Settings, Developer settings, Personal access tokens (classic);"
              + " scope `read:packages` only; authorise it for the organisation where that uses"
              + " single sign-on. One that is not used for a year is revoked.";
      case GITHUB_FINE_GRAINED, GITHUB_INSTALLATION, GITHUB_USER, GITHUB_OAUTH ->
          "Replace it: GitHub Packages takes a classic personal access token with `read:packages`.";
      case GITLAB_DEPLOY_TOKEN ->
          "In the GitLab project or group: Settings, Repository, Deploy tokens; scope"
              + " `read_registry`.";
      case GITLAB_ACCESS_TOKEN ->
          "In GitLab, where the token was made: Access tokens, Rotate. A deploy token with"
              + " `read_registry` would not end with a person's access.";
      case GITLAB_JOB_TOKEN ->
          "Replace it: it dies with its CI job. Use a deploy token with `read_registry`.";
      default -> server(kind, provider);
    };
  }

  private static String server(CredentialKind kind, RegistryProvider provider) {
    return switch (kind) {
      case DOCKER_HUB_TOKEN ->
          "On Docker Hub, as that user: Account settings, Personal access tokens; permission Read.";
      case DOCKER_HUB_ORGANISATION_TOKEN ->
          "On Docker Hub, in the organisation: Access tokens; Image Pull on the repositories.";
      case QUAY_ROBOT, QUAY_TOKEN ->
          "In Quay: Robot Accounts of the namespace, Regenerate Token; the robot needs Read on the"
              + " repositories.";
      case HARBOR_ROBOT ->
          "In Harbor: Robot Accounts of the project, Refresh Secret. Its name holds a dollar sign:"
              + " put it in single quotes.";
      case ARTIFACTORY_REFERENCE_TOKEN, ARTIFACTORY_ACCESS_TOKEN, ARTIFACTORY_API_KEY ->
          "In Artifactory, as that user: Edit Profile, Generate an Identity Token; Read on the"
              + " repository is enough.";
      case DIGITALOCEAN ->
          "`doctl registry kubernetes-manifest` makes a new secret; it can be applied in place of"
              + " this one.";
      case OPENSHIFT_TOKEN, SERVICE_ACCOUNT_TOKEN ->
          "Give the pods' service account the role `system:image-puller` in the images' namespace;"
              + " its generated secret then pulls.";
      default ->
          "At "
              + Markdown.text(provider.label())
              + ", make "
              + Markdown.text(provider.credentialHelp())
              + ".";
    };
  }
}
