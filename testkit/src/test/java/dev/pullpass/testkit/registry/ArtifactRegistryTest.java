package dev.pullpass.testkit.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.testkit.registry.personality.Personality;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What Artifact Registry answers. Sources: Google's Config Sync troubleshooting (403 at the token
 * endpoint), nicholas-fedor/watchtower (challenge of the ping). Not verified by any source: the
 * rate limit.
 */
class ArtifactRegistryTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ping                        | 401 {"errors":[{"code":"UNAUTHORIZED","message":"not authenticated: No valid credential was supplied."}]} [Bearer realm="http://HOST/v2/token"]
          first manifest request      | 401 {"errors":[{"code":"UNAUTHORIZED","message":"not authenticated: No valid credential was supplied."}]} [Bearer realm="http://HOST/v2/token",service="HOST",scope="repository:acme/app:pull"]
          anonymous, private          | token 403 {"errors":[{"code":"DENIED","message":"Unauthenticated requests do not have permission \\"artifactregistry.repositories.downloadArtifacts\\" on resource \\"projects/acme/locations/europe-west1/repositories/app\\" (or it may not exist)"}]}
          anonymous, public           | manifest 200
          anonymous, absent           | token 403 {"errors":[{"code":"DENIED","message":"Unauthenticated requests do not have permission \\"artifactregistry.repositories.downloadArtifacts\\" on resource \\"projects/acme/locations/europe-west1/repositories/none\\" (or it may not exist)"}]}
          reader                      | manifest 200
          wrong password              | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication failed"}]}
          wrong password, public      | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication failed"}]}
          expired                     | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication failed"}]}
          expired, public             | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication failed"}]}
          scope lacking               | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication failed"}]}
          account disabled            | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication failed"}]}
          no right                    | token 403 {"errors":[{"code":"DENIED","message":"Permission \\"artifactregistry.repositories.downloadArtifacts\\" denied on resource \\"projects/acme/locations/europe-west1/repositories/app\\" (or it may not exist)"}]}
          absent, asked by a member   | manifest 404 {"errors":[{"code":"MANIFEST_UNKNOWN","message":"Failed to fetch \\"1.0\\""}]}
          absent, asked by a stranger | token 403 {"errors":[{"code":"DENIED","message":"Permission \\"artifactregistry.repositories.downloadArtifacts\\" denied on resource \\"projects/zeta/locations/europe-west1/repositories/none\\" (or it may not exist)"}]}
          tag absent                  | manifest 404 {"errors":[{"code":"MANIFEST_UNKNOWN","message":"Failed to fetch \\"9.9\\""}]}
          rate limited                | 429 {"errors":[{"code":"TOOMANYREQUESTS","message":"too many requests"}]}
          address not let in          | 403 {"errors":[{"code":"DENIED","message":"requested access to the resource is denied"}]}
          """)
  void answers(String situation, String answer) {
    assertThat(Scene.answer(Personality.ARTIFACT_REGISTRY, situation)).isEqualTo(answer);
  }
}
