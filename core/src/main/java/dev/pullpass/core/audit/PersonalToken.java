package dev.pullpass.core.audit;

import dev.pullpass.core.credential.CredentialKind;
import dev.pullpass.core.facts.RegistryProvider;
import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.verdict.Remedy;
import java.util.List;

/** A credential of a person, where one of a machine belongs. */
record PersonalToken(HeldEntry entry, List<HeldSecret> holders) implements SecretFinding {
  static final AuditRule RULE =
      new AuditRule(
          "PersonalToken",
          Severity.NOTE,
          "A credential of a person, where one of a machine belongs.",
          "It ends when the person leaves or changes the password, and whoever reads the secret acts"
              + " as that person.");

  static List<AuditFinding> find(Scene scene) {
    return SecretFinding.shared(scene, PersonalToken::isPersonal).stream()
        .map(shared -> (AuditFinding) new PersonalToken(shared.entry(), shared.holders()))
        .toList();
  }

  private static boolean isPersonal(HeldEntry entry) {
    RegistryProvider provider = RegistryProvider.of(hubOr(entry.host()));
    return switch (entry.known().kind()) {
      case GITHUB_CLASSIC, GITHUB_OAUTH, GITHUB_USER, DOCKER_HUB_TOKEN, OPENSHIFT_TOKEN -> true;
      case GITLAB_ACCESS_TOKEN -> !isBot(entry.credential().username());
      // An account's own password: GitHub takes none, Docker Hub and GitLab do.
      case PASSWORD ->
          (provider == RegistryProvider.DOCKER_HUB || provider == RegistryProvider.GITLAB)
              && !entry.isEmpty();
      default -> false;
    };
  }

  private static String hubOr(String host) {
    return host.equals("index.docker.io") ? "docker.io" : host;
  }

  /** The user names of GitLab's project and group access tokens. */
  private static boolean isBot(String user) {
    return user.startsWith("project_") || user.startsWith("group_");
  }

  @Override
  public AuditRule rule() {
    return RULE;
  }

  @Override
  public String sentence() {
    return "The credential for "
        + entry.host()
        + " in "
        + named()
        + " is a person's ("
        + entry.known().kind().displayName()
        + ").";
  }

  @Override
  public List<Remedy> remedy() {
    return List.of(Remedy.of("Use " + instead() + "."));
  }

  private String instead() {
    CredentialKind kind = entry.known().kind();
    return switch (kind) {
      case GITHUB_CLASSIC, GITHUB_OAUTH, GITHUB_USER ->
          "a classic token of a machine account with read:packages and nothing else";
      case GITLAB_ACCESS_TOKEN -> "a deploy token with read_registry";
      case OPENSHIFT_TOKEN -> "the service account's own generated secret";
      default ->
          RegistryProvider.of(hubOr(entry.host())) == RegistryProvider.GITLAB
              ? "a deploy token with read_registry"
              : "an organisation access token with Image Pull on the repositories";
    };
  }
}
