package dev.pullpass.core.credential;

import dev.pullpass.core.text.Base64Text;
import dev.pullpass.core.text.JsonObject;
import dev.pullpass.core.text.Utf8;
import java.util.Optional;

/** Credentials of the registries of AWS, Google and Azure. */
final class CloudCredentials {
  private static final String AWS_USER = "AWS";
  private static final String GOOGLE_TOKEN_USER = "oauth2accesstoken";
  private static final String GOOGLE_KEY_USER = "_json_key";
  private static final String GOOGLE_BASE64_KEY_USER = "_json_key_base64";
  private static final String ACR_USER = "00000000-0000-0000-0000-000000000000";
  private static final String ACR_ISSUER = "Azure Container Registry";

  private CloudCredentials() {}

  static Optional<KnownCredential> recognise(Credential credential) {
    return ecr(credential)
        .or(() -> googleKey(credential))
        .or(() -> googleToken(credential))
        .or(() -> acr(credential))
        .or(() -> servicePrincipal(credential));
  }

  /** The password is base64 of a JSON object with {@code payload} and {@code expiration}. */
  private static Optional<KnownCredential> ecr(Credential credential) {
    boolean user = credential.username().equals(AWS_USER);
    Optional<JsonObject> token =
        object(credential.password().reveal())
            .filter(object -> object.field("payload").isPresent())
            .filter(object -> object.field("datakey").isPresent());
    if (token.isEmpty() && !user) {
      return Optional.empty();
    }
    KnownCredential known =
        KnownCredential.of(CredentialKind.ECR)
            .expiring(token.flatMap(object -> WebToken.time(object, "expiration")));
    if (token.isEmpty()) {
      return Optional.of(
          known.warning("The user name is AWS, but the password is no ECR authorization token."));
    }
    return Optional.of(
        user ? known : known.warning("An ECR authorization token wants the user name AWS."));
  }

  private static Optional<JsonObject> object(String base64) {
    return AuthField.decodeBase64(Whitespace.trimmedEnd(base64)) instanceof Base64Text.Bytes bytes
        ? WebToken.object(bytes.bytes())
        : Optional.empty();
  }

  private static Optional<KnownCredential> googleKey(Credential credential) {
    String password = credential.password().reveal();
    return switch (credential.username()) {
      case GOOGLE_KEY_USER -> Optional.of(googleKey(WebToken.object(Utf8.bytes(password))));
      case GOOGLE_BASE64_KEY_USER -> Optional.of(googleKey(object(password)));
      default ->
          WebToken.object(Utf8.bytes(password))
              .filter(CloudCredentials::isServiceAccount)
              .map(key -> misnamedGoogleKey());
    };
  }

  private static KnownCredential misnamedGoogleKey() {
    return KnownCredential.of(CredentialKind.GOOGLE_KEY)
        .warning("A Google service account key wants the user name _json_key.");
  }

  private static KnownCredential googleKey(Optional<JsonObject> key) {
    KnownCredential known = KnownCredential.of(CredentialKind.GOOGLE_KEY);
    if (key.isEmpty()) {
      return known.warning(
          "The key file was mangled: the password is not the JSON that this user name promises.");
    }
    return isServiceAccount(key.get())
        ? known
        : known.warning("The password is JSON, but no service account key with a private key.");
  }

  private static boolean isServiceAccount(JsonObject key) {
    return WebToken.text(key, "type").equals("service_account")
        && !WebToken.text(key, "private_key").isEmpty();
  }

  private static Optional<KnownCredential> googleToken(Credential credential) {
    boolean user = credential.username().equals(GOOGLE_TOKEN_USER);
    boolean token = credential.password().reveal().startsWith("ya29.");
    if (!user && !token) {
      return Optional.empty();
    }
    KnownCredential known = KnownCredential.of(CredentialKind.GOOGLE_ACCESS_TOKEN);
    return Optional.of(
        user
            ? known
            : known.warning("A Google access token wants the user name oauth2accesstoken."));
  }

  private static Optional<KnownCredential> acr(Credential credential) {
    boolean user = credential.username().equals(ACR_USER);
    Optional<WebToken> token = WebToken.parse(credential.password().reveal());
    boolean issued = token.filter(t -> t.claim("iss").equals(ACR_ISSUER)).isPresent();
    if (token.isEmpty() || !(issued || user)) {
      return user ? Optional.of(acrWithoutToken()) : Optional.empty();
    }
    KnownCredential known =
        KnownCredential.of(acrKind(token.get()))
            .expiring(token.get().expires())
            .meantFor(token.get().audience());
    return Optional.of(
        user ? known : known.warning("An ACR token wants the user name " + ACR_USER + "."));
  }

  private static CredentialKind acrKind(WebToken token) {
    return token.claim("grant_type").equals("access_token")
        ? CredentialKind.ACR_ACCESS_TOKEN
        : CredentialKind.ACR_REFRESH_TOKEN;
  }

  private static KnownCredential acrWithoutToken() {
    return KnownCredential.of(CredentialKind.ACR_REFRESH_TOKEN)
        .warning("The user name is that of ACR tokens, but the password is no JSON web token.");
  }

  private static Optional<KnownCredential> servicePrincipal(Credential credential) {
    return isGuid(credential.username())
        ? Optional.of(KnownCredential.of(CredentialKind.AZURE_SERVICE_PRINCIPAL))
        : Optional.empty();
  }

  private static boolean isGuid(String text) {
    if (text.length() != ACR_USER.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      boolean hyphen = ACR_USER.charAt(i) == '-';
      char c = text.charAt(i);
      if (hyphen ? c != '-' : Utf8.hexadecimal(c) < 0) {
        return false;
      }
    }
    return true;
  }
}
