package dev.pullpass.testkit.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.testkit.registry.personality.Personality;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What Artifactory answers. Sources: containerd#6339 (realm), jib#4153 (absent). Not verified by
 * any source: the status of a missing right and the bodies of the token endpoint.
 */
class ArtifactoryTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ping                        | 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Bearer realm="http://HOST/artifactory/api/docker/v2/token",service="HOST"]
          first manifest request      | 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Bearer realm="http://HOST/artifactory/api/docker/acme/v2/token",service="HOST",scope="repository:acme/app:pull"]
          anonymous, private          | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Bearer realm="http://HOST/artifactory/api/docker/acme/v2/token",service="HOST",scope="repository:acme/app:pull",error="insufficient_scope"]
          anonymous, public           | manifest 200
          anonymous, absent           | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Bearer realm="http://HOST/artifactory/api/docker/acme/v2/token",service="HOST",scope="repository:acme/none:pull",error="insufficient_scope"]
          reader                      | manifest 200
          wrong password              | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"Bad credentials"}]}
          wrong password, public      | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"Bad credentials"}]}
          expired                     | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"Token failed verification: expired"}]}
          expired, public             | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"Token failed verification: expired"}]}
          scope lacking               | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"Bad credentials"}]}
          account disabled            | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"Bad credentials"}]}
          no right                    | manifest 403 {"errors":[{"code":"UNAUTHORIZED","message":"The client does not have permission for manifest"}]}
          absent, asked by a member   | manifest 404 {"errors":[{"code":"MANIFEST_UNKNOWN","message":"The named manifest is not known to the registry.","detail":{"manifest":"acme/none/1.0/manifest.json"}}]}
          absent, asked by a stranger | manifest 403 {"errors":[{"code":"UNAUTHORIZED","message":"The client does not have permission for manifest"}]}
          tag absent                  | manifest 404 {"errors":[{"code":"MANIFEST_UNKNOWN","message":"The named manifest is not known to the registry.","detail":{"manifest":"acme/app/9.9/manifest.json"}}]}
          rate limited                | 429 {"errors":[{"code":"TOOMANYREQUESTS","message":"too many requests"}]}
          address not let in          | 403 {"errors":[{"code":"DENIED","message":"requested access to the resource is denied"}]}
          """)
  void answers(String situation, String answer) {
    assertThat(Scene.answer(Personality.ARTIFACTORY, situation)).isEqualTo(answer);
  }
}
