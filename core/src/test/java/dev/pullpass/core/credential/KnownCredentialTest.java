package dev.pullpass.core.credential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.text.Base64Text;
import dev.pullpass.core.text.Utf8;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownCredentialTest {
  private static final String ACR_USER = "00000000-0000-0000-0000-000000000000";
  private static final Instant THEN = Instant.ofEpochSecond(1_700_000_000);

  private static KnownCredential recognise(String username, String password) {
    return KnownCredential.recognise(Credential.of(username, password));
  }

  private static String base64(String text) {
    return Base64Text.encode(Utf8.bytes(text));
  }

  private static String token(String claims) {
    String body = base64(claims).replace("=", "").replace('+', '-').replace('/', '_');
    return "eyJhbGciOiJub25lIn0." + body + ".c2ln";
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "me, ghp_abc, GITHUB_CLASSIC",
    "me, ghu_abc, GITHUB_USER",
    "me, gho_abc, GITHUB_OAUTH",
    "me, github_pat_abc, GITHUB_FINE_GRAINED",
    "me, ghs_abc, GITHUB_INSTALLATION",
    "me, glpat-abc, GITLAB_ACCESS_TOKEN",
    "me, gldt-abc, GITLAB_DEPLOY_TOKEN",
    "gitlab+deploy-token-7, abc, GITLAB_DEPLOY_TOKEN",
    "gitlab-ci-token, abc, GITLAB_JOB_TOKEN",
    "me, glcbt-abc, GITLAB_JOB_TOKEN",
    "me, dckr_pat_abc, DOCKER_HUB_TOKEN",
    "org, dckr_oat_abc, DOCKER_HUB_ORGANISATION_TOKEN",
    "oauth2accesstoken, ya29.abc, GOOGLE_ACCESS_TOKEN",
    "4f6c1b1e-0a0b-4c4d-8e8f-123456789abc, abc, AZURE_SERVICE_PRINCIPAL",
    "robot$ci, abc, HARBOR_ROBOT",
    "team+puller, abc, QUAY_ROBOT",
    "$oauthtoken, abc, QUAY_TOKEN",
    "me, AKCpabc, ARTIFACTORY_API_KEY",
    "me, dop_v1_abc, DIGITALOCEAN",
    "me, sha256~abc, OPENSHIFT_TOKEN",
    "me, zak_abc, ZOT_API_KEY",
    "me, abc, PASSWORD",
    "'', '', EMPTY"
  })
  void kindsAreToldByUserNameAndPrefix(String username, String password, CredentialKind kind) {
    assertThat(recognise(username, password).kind()).isEqualTo(kind);
  }

  @Test
  void anEcrTokenCarriesItsExpiry() {
    String password =
        base64(
            "{\"payload\":\"x\",\"datakey\":\"y\",\"version\":\"2\",\"type\":\"DATA_KEY\","
                + "\"expiration\":1700000000}");
    assertThat(recognise("AWS", password))
        .isEqualTo(KnownCredential.of(CredentialKind.ECR).expiring(Optional.of(THEN)));
    assertThat(recognise("aws", password).warning())
        .contains("An ECR authorization token wants the user name AWS.");
    assertThat(recognise("AWS", "secret").warning())
        .contains("The user name is AWS, but the password is no ECR authorization token.");
    assertThat(recognise("AWS", password).lifetime()).contains(Duration.ofHours(12));
  }

  @Test
  void anAcrTokenCarriesItsHostAndExpiry() {
    String claims =
        "{\"iss\":\"Azure Container Registry\",\"aud\":\"shop.azurecr.io\",\"exp\":1700000000,"
            + "\"grant_type\":\"refresh_token\"}";
    KnownCredential known = recognise(ACR_USER, token(claims));
    assertThat(known.kind()).isEqualTo(CredentialKind.ACR_REFRESH_TOKEN);
    assertThat(known.audience()).contains("shop.azurecr.io");
    assertThat(known.expires()).contains(THEN);
    assertThat(recognise(ACR_USER, token(claims.replace("refresh", "access"))).kind())
        .isEqualTo(CredentialKind.ACR_ACCESS_TOKEN);
    assertThat(recognise(ACR_USER, "secret").warning())
        .contains("The user name is that of ACR tokens, but the password is no JSON web token.");
  }

  @Test
  void tokensOfJobsAreAlwaysWrong() {
    assertThat(recognise("gitlab-ci-token", "x").alwaysWrong())
        .contains("A GitLab job token dies with its job: use a deploy token with read_registry.");
    assertThat(recognise("x", "glcbt-" + token("{\"exp\":1700000000}")).expires()).contains(THEN);
    assertThat(recognise("x", "ghs_x").alwaysWrong())
        .contains(
            "A GitHub Actions or App token lives for an hour or as long as its job: use a classic"
                + " token with read:packages.");
    assertThat(recognise("x", "ghs_123_" + token("{\"exp\":1700000000.5}")).expires())
        .contains(THEN);
    assertThat(recognise("x", "github_pat_x").alwaysWrong())
        .contains(
            "GitHub Packages does not support fine-grained tokens: use a classic token with"
                + " read:packages.");
  }

  @Test
  void aMangledGoogleKeyIsNoticed() {
    String key = "{\"type\":\"service_account\",\"private_key\":\"x\"}";
    assertThat(recognise("_json_key", key))
        .isEqualTo(KnownCredential.of(CredentialKind.GOOGLE_KEY));
    assertThat(recognise("_json_key_base64", base64(key)))
        .isEqualTo(KnownCredential.of(CredentialKind.GOOGLE_KEY));
    assertThat(recognise("_json_key", "{type:service_account}").warning())
        .contains(
            "The key file was mangled: the password is not the JSON that this user name promises.");
    assertThat(recognise("_json_key", "{\"type\":\"authorized_user\"}").warning())
        .contains("The password is JSON, but no service account key with a private key.");
    assertThat(recognise("me", key).warning())
        .contains("A Google service account key wants the user name _json_key.");
  }

  @Test
  void artifactoryTokensCarryTheirExpiry() {
    assertThat(recognise("me", base64("reftkn:01:1700000000:abc")).expires()).contains(THEN);
    assertThat(recognise("me", base64("reftkn:01:0000000000:abc")).expires()).isEmpty();
    KnownCredential access = recognise("me", token("{\"iss\":\"jfac@x\",\"exp\":1700000000}"));
    assertThat(access.kind()).isEqualTo(CredentialKind.ARTIFACTORY_ACCESS_TOKEN);
    assertThat(access.expires()).contains(THEN);
  }

  @Test
  void anyJsonWebTokenCarriesItsExpiry() {
    KnownCredential account =
        recognise("x", token("{\"sub\":\"system:serviceaccount:a:b\",\"exp\":1700000000}"));
    assertThat(account.kind()).isEqualTo(CredentialKind.SERVICE_ACCOUNT_TOKEN);
    assertThat(account.expires()).contains(THEN);
    KnownCredential other = recognise("x", token("{\"aud\":[\"r.io\"],\"exp\":\"soon\"}"));
    assertThat(other.kind()).isEqualTo(CredentialKind.JWT);
    assertThat(other.audience()).contains("r.io");
    assertThat(other.expires()).isEmpty();
  }

  @Test
  void aNameEatenByTheShellIsNoticed() {
    String warning =
        "The user name starts like that of a Harbor robot (robot$name), but the part after the"
            + " dollar sign is gone: the shell may have expanded it.";
    assertThat(recognise("robot", "x").warning()).contains(warning);
    assertThat(recognise("robot+ci", "x").warning()).contains(warning);
    assertThat(recognise("", "x").warning())
        .contains(
            "The user name is empty; a name that starts with a dollar sign may have been expanded"
                + " by the shell.");
  }

  @Test
  void whatIsKnownNeverQuotesThePassword() {
    assertThat(recognise("AWS", "canary").toString()).doesNotContain("canary");
    assertThat(recognise("x", token("{\"aud\":\"canary secret\"}")).toString())
        .doesNotContain("canary");
  }
}
