package dev.pullpass.core.credential;

import dev.pullpass.core.text.Base64Text;
import dev.pullpass.core.text.Split;
import dev.pullpass.core.text.Utf8;
import java.util.List;
import java.util.Optional;

/** Credentials of registries that keep accounts of their own: by prefix, token or user name. */
final class ServerCredentials {
  private static final List<String> QUAY_USERS = List.of("$oauthtoken", "$app", "$token");

  private record Prefix(String start, CredentialKind kind) {}

  private static final List<Prefix> PREFIXES =
      List.of(
          new Prefix("dckr_pat_", CredentialKind.DOCKER_HUB_TOKEN),
          new Prefix("dckr_oat_", CredentialKind.DOCKER_HUB_ORGANISATION_TOKEN),
          new Prefix("dop_v1_", CredentialKind.DIGITALOCEAN),
          new Prefix("sha256~", CredentialKind.OPENSHIFT_TOKEN),
          new Prefix("AKCp", CredentialKind.ARTIFACTORY_API_KEY),
          new Prefix("zak_", CredentialKind.ZOT_API_KEY));

  private ServerCredentials() {}

  static Optional<KnownCredential> recognise(Credential credential) {
    String password = credential.password().reveal();
    return PREFIXES.stream()
        .filter(prefix -> password.startsWith(prefix.start()))
        .findFirst()
        .map(prefix -> KnownCredential.of(prefix.kind()))
        .or(() -> referenceToken(password))
        .or(() -> WebToken.parse(password).map(ServerCredentials::webToken))
        .or(() -> robot(credential.username()));
  }

  /** Base64 of {@code reftkn:01:EXPIRY:ID}; an expiry of 0 means never. */
  private static Optional<KnownCredential> referenceToken(String password) {
    if (!(AuthField.decodeBase64(password) instanceof Base64Text.Bytes bytes)) {
      return Optional.empty();
    }
    List<String> fields = Split.at(':', Utf8.text(bytes.bytes()));
    if (!fields.get(0).equals("reftkn") || fields.size() < 4) {
      return Optional.empty();
    }
    return Optional.of(
        KnownCredential.of(CredentialKind.ARTIFACTORY_REFERENCE_TOKEN)
            .expiring(WebToken.seconds(fields.get(2)).filter(time -> time.getEpochSecond() > 0)));
  }

  private static KnownCredential webToken(WebToken token) {
    return KnownCredential.of(kind(token)).expiring(token.expires()).meantFor(token.audience());
  }

  private static CredentialKind kind(WebToken token) {
    if (token.claim("sub").startsWith("system:serviceaccount:")) {
      return CredentialKind.SERVICE_ACCOUNT_TOKEN;
    }
    boolean artifactory =
        token.claim("iss").startsWith("jfac@") || token.claim("iss").startsWith("jfrt@");
    return artifactory ? CredentialKind.ARTIFACTORY_ACCESS_TOKEN : CredentialKind.JWT;
  }

  private static Optional<KnownCredential> robot(String username) {
    if (username.startsWith("robot$")) {
      return Optional.of(KnownCredential.of(CredentialKind.HARBOR_ROBOT));
    }
    if (username.equals("robot") || username.startsWith("robot+")) {
      return Optional.of(
          KnownCredential.of(CredentialKind.HARBOR_ROBOT)
              .warning(
                  "The user name starts like that of a Harbor robot (robot$name), but the part after"
                      + " the dollar sign is gone: the shell may have expanded it."));
    }
    if (QUAY_USERS.contains(username)) {
      return Optional.of(KnownCredential.of(CredentialKind.QUAY_TOKEN));
    }
    return username.indexOf('+') > 0 && username.indexOf('@') < 0
        ? Optional.of(KnownCredential.of(CredentialKind.QUAY_ROBOT))
        : Optional.empty();
  }
}
