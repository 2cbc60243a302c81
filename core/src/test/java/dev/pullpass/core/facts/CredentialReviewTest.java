package dev.pullpass.core.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.credential.CanonicalKey;
import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.credential.RegistryInput;
import dev.pullpass.core.text.Base64Text;
import dev.pullpass.core.text.Utf8;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialReviewTest {
  private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
  private static final String ECR = "123456789012.dkr.ecr.us-east-1.amazonaws.com";

  private static CredentialReview review(String host, String user, String password) {
    CanonicalKey key = (CanonicalKey) RegistryInput.parse(host);
    return CredentialReview.of(key, Credential.of(user, password), NOW);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "ghcr.io|me|github_pat_x|GitHub Packages does not support fine-grained tokens: use a classic"
            + " token with read:packages.",
        "ghcr.io|me|ghs_x|A GitHub Actions or App token lives for an hour or as long as its job:"
            + " use a classic token with read:packages.",
        "registry.gitlab.com|gitlab-ci-token|x|A GitLab job token dies with its job: use a deploy"
            + " token with read_registry.",
        "r.test|me|''|The password is empty: the pull would be anonymous.",
        "r.test|''|x|The user name is empty (a name that starts with a dollar sign wants single"
            + " quotes in the shell).",
        "r.test|a:b|x|The user name holds a colon, where a pull secret ends it.",
        ECR + "|me|secret|Amazon ECR takes its own tokens only, with the user AWS.",
        "us-docker.pkg.dev|_json_key|not json|The key file was mangled: the password is not the"
            + " JSON that this user name promises."
      })
  void whatCanNeverPullIsRefused(String host, String user, String password, String why) {
    assertThat(review(host, user, password).refusals()).containsExactly(why);
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "us-docker.pkg.dev|oauth2accesstoken|ya29.x|Google access tokens live for 1 h at most.",
        "docker.io|me|hunter2|This may be the password of a person; Docker Hub wants a personal or"
            + " organisation access token with Read on the repository.",
        "docker.io|acme|dckr_oat_x|With an organisation access token the user name is the"
            + " organisation's.",
        "registry.gitlab.com|me|ghp_x|It is a GitHub classic token, but the registry is GitLab.",
        "harbor.test|robot+ci|x|The user name starts like that of a Harbor robot (robot$name), but"
            + " the part after the dollar sign is gone: the shell may have expanded it.",
        "r.test|me|${PASSWORD}|The password is a placeholder that was never filled in."
      })
  void whatMayGoWrongIsSaid(String host, String user, String password, String warning) {
    CredentialReview review = review(host, user, password);
    assertThat(review.refusals()).isEmpty();
    assertThat(review.warnings()).containsExactly(warning);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "ghcr.io, me, ghp_x",
    "registry.gitlab.com, gitlab+deploy-token-7, gldt-x",
    "docker.io, me, dckr_pat_x",
    "quay.io, acme+puller, x",
    "harbor.test, robot$ci, x",
    "r.test, me, x",
    "acme.azurecr.io, 4f6c1b1e-0a0b-4c4d-8e8f-123456789abc, x"
  })
  void whatTheProviderWantsPassesWithoutAWord(String host, String user, String password) {
    assertThat(review(host, user, password)).isEqualTo(new CredentialReview(List.of(), List.of()));
  }

  private static String ecrToken(String end) {
    long seconds = Instant.parse(end).getEpochSecond();
    return Base64Text.encode(
        Utf8.bytes("{\"payload\":\"p\",\"datakey\":\"d\",\"expiration\":" + seconds + "}"));
  }

  @Test
  void anEndedTokenIsRefusedAndOneThatWillEndIsNot() {
    assertThat(review(ECR, "AWS", ecrToken("2026-11-20T12:00:00Z")).refusals())
        .containsExactly("The ECR authorization token ended at 2026-11-20T12:00:00Z.");
    assertThat(review(ECR, "AWS", ecrToken("2026-11-21T12:00:00Z")))
        .isEqualTo(
            new CredentialReview(
                List.of(),
                List.of(
                    "The ECR authorization token ends at 2026-11-21T12:00:00Z; it has to be"
                        + " renewed.")));
  }

  @Test
  void aTokenOfAnotherAzureRegistryIsRefused() {
    String claims =
        Base64Text.encode(
                Utf8.bytes(
                    "{\"iss\":\"Azure Container Registry\",\"aud\":\"other.azurecr.io\","
                        + "\"exp\":1900000000}"))
            .replace("=", "");
    assertThat(
            review(
                    "acme.azurecr.io",
                    "00000000-0000-0000-0000-000000000000",
                    "eyJhbGciOiJub25lIn0." + claims + ".c2ln")
                .refusals())
        .containsExactly("The ACR refresh token is for other.azurecr.io only.");
  }
}
