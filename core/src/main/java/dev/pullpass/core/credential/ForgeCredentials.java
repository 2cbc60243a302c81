package dev.pullpass.core.credential;

import java.util.Optional;

/** Tokens of GitHub and GitLab, which carry their kind in a prefix. */
final class ForgeCredentials {
  private static final String JOB_USER = "gitlab-ci-token";
  private static final String JOB_PREFIX = "glcbt-";
  private static final String INSTALLATION_PREFIX = "ghs_";

  private ForgeCredentials() {}

  static Optional<KnownCredential> recognise(Credential credential) {
    String password = credential.password().reveal();
    if (credential.username().equals(JOB_USER) || password.startsWith(JOB_PREFIX)) {
      return Optional.of(jobToken(password));
    }
    if (password.startsWith(INSTALLATION_PREFIX)) {
      return Optional.of(installation(password));
    }
    return byPrefix(password).or(() -> deployToken(credential.username()));
  }

  private static KnownCredential jobToken(String password) {
    String token = password.startsWith(JOB_PREFIX) ? password.substring(6) : password;
    return KnownCredential.of(CredentialKind.GITLAB_JOB_TOKEN)
        .expiring(WebToken.parse(token).flatMap(WebToken::expires))
        .wrong("A GitLab job token dies with its job: use a deploy token with read_registry.");
  }

  /** Since 2026 an installation token may be {@code ghs_APP_JWT}. */
  private static KnownCredential installation(String password) {
    int separator = password.indexOf('_', INSTALLATION_PREFIX.length());
    String token = password.substring(Math.max(separator, 0) + 1);
    return KnownCredential.of(CredentialKind.GITHUB_INSTALLATION)
        .expiring(WebToken.parse(token).flatMap(WebToken::expires))
        .wrong(
            "A GitHub Actions or App token lives for an hour or as long as its job: use a classic"
                + " token with read:packages.");
  }

  private static Optional<KnownCredential> byPrefix(String password) {
    if (password.startsWith("github_pat_")) {
      return Optional.of(
          KnownCredential.of(CredentialKind.GITHUB_FINE_GRAINED)
              .wrong(
                  "GitHub Packages does not support fine-grained tokens: use a classic token with"
                      + " read:packages."));
    }
    return kind(password).map(KnownCredential::of);
  }

  private static Optional<CredentialKind> kind(String password) {
    if (password.startsWith("ghp_")) {
      return Optional.of(CredentialKind.GITHUB_CLASSIC);
    }
    if (password.startsWith("ghu_")) {
      return Optional.of(CredentialKind.GITHUB_USER);
    }
    if (password.startsWith("gho_") || password.startsWith("ghr_")) {
      return Optional.of(CredentialKind.GITHUB_OAUTH);
    }
    if (password.startsWith("glpat-")) {
      return Optional.of(CredentialKind.GITLAB_ACCESS_TOKEN);
    }
    return password.startsWith("gldt-")
        ? Optional.of(CredentialKind.GITLAB_DEPLOY_TOKEN)
        : Optional.empty();
  }

  private static Optional<KnownCredential> deployToken(String username) {
    return username.startsWith("gitlab+deploy-token-")
        ? Optional.of(KnownCredential.of(CredentialKind.GITLAB_DEPLOY_TOKEN))
        : Optional.empty();
  }
}
