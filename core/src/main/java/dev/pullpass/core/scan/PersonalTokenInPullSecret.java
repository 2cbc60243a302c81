package dev.pullpass.core.scan;

import dev.pullpass.core.credential.ConfigEntry;
import dev.pullpass.core.credential.CredentialKind;
import dev.pullpass.core.credential.KnownCredential;
import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.source.Reading;
import java.util.List;
import java.util.stream.Stream;

/** A credential of a person in a pull secret's manifest. */
final class PersonalTokenInPullSecret {
  static final ScanRule RULE =
      new ScanRule(
          "PersonalTokenInPullSecret",
          Severity.WARNING,
          "A pull secret holds a credential of a person, where one of a machine belongs.",
          "It ends when the person leaves, and whoever reads the secret acts as that person.",
          List.of());

  private PersonalTokenInPullSecret() {}

  static Stream<Finding> check(Reading reading, ScanSettings settings) {
    return DockerSecret.of(reading).stream()
        .flatMap(
            secret ->
                secret.config().stream()
                    .flatMap(config -> config.entries().stream())
                    .filter(PersonalTokenInPullSecret::isPersonal)
                    .map(entry -> finding(reading, secret, entry)));
  }

  private static boolean isPersonal(ConfigEntry entry) {
    return switch (kind(entry)) {
      case GITHUB_CLASSIC, GITHUB_OAUTH, GITHUB_USER, DOCKER_HUB_TOKEN, OPENSHIFT_TOKEN -> true;
      case GITLAB_ACCESS_TOKEN -> !isBot(entry.credential().username());
      default -> false;
    };
  }

  private static CredentialKind kind(ConfigEntry entry) {
    return KnownCredential.recognise(entry.credential()).kind();
  }

  /** The user names of GitLab's project and group access tokens. */
  private static boolean isBot(String user) {
    return user.startsWith("project_") || user.startsWith("group_");
  }

  private static Finding finding(Reading reading, DockerSecret secret, ConfigEntry entry) {
    String label = secret.object().label();
    String message =
        "The credential for "
            + entry.written()
            + " in "
            + label
            + " is a person's ("
            + kind(entry).displayName()
            + ").";
    Hidden.Naming naming = new Hidden.Naming(label, secret.path().toString());
    int start = secret.scalar().span().start();
    Place place = Hidden.of(reading.file(), secret.scalar(), start, naming);
    return Finding.of(RULE, place, message, new Mend.ByHand("use " + instead(kind(entry))));
  }

  private static String instead(CredentialKind kind) {
    return switch (kind) {
      case GITLAB_ACCESS_TOKEN -> "a deploy token with read_registry";
      case OPENSHIFT_TOKEN -> "the service account's own generated secret";
      case DOCKER_HUB_TOKEN -> "an organisation access token with Image Pull on the repositories";
      default -> "a classic token of a machine account with read:packages and nothing else";
    };
  }
}
