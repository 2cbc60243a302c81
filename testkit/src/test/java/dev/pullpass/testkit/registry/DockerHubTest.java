package dev.pullpass.testkit.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.testkit.registry.personality.Personality;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What Docker Hub answers. Sources: moby#29038 (absent looks private), docker/docs pulls.md and
 * troubleshoot.md (limits), go-containerregistry (body of a bad credential), sailor- sh/CK-X#60
 * (expired), moby#45726 (scope). Not verified by any source: .
 */
class DockerHubTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ping                        | 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Bearer realm="http://HOST/token",service="registry.docker.io"]
          first manifest request      | 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Bearer realm="http://HOST/token",service="registry.docker.io",scope="repository:acme/app:pull"]
          anonymous, private          | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Bearer realm="http://HOST/token",service="registry.docker.io",scope="repository:acme/app:pull",error="insufficient_scope"]
          anonymous, public           | manifest 200
          anonymous, absent           | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Bearer realm="http://HOST/token",service="registry.docker.io",scope="repository:acme/none:pull",error="insufficient_scope"]
          reader                      | manifest 200
          wrong password              | token 401 {"details":"incorrect username or password"}
          wrong password, public      | token 401 {"details":"incorrect username or password"}
          expired                     | token 401 {"details":"personal access token is expired"}
          expired, public             | token 401 {"details":"personal access token is expired"}
          scope lacking               | token 401 {"details":"access token has insufficient scopes"}
          account disabled            | token 403 {"details":"Account is not Active"}
          no right                    | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Bearer realm="http://HOST/token",service="registry.docker.io",scope="repository:acme/app:pull",error="insufficient_scope"]
          absent, asked by a member   | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Bearer realm="http://HOST/token",service="registry.docker.io",scope="repository:acme/none:pull",error="insufficient_scope"]
          absent, asked by a stranger | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Bearer realm="http://HOST/token",service="registry.docker.io",scope="repository:zeta/none:pull",error="insufficient_scope"]
          tag absent                  | manifest 404 {"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown","detail":{"Tag":"9.9"}}]}
          rate limited                | 429 {"errors":[{"code":"TOOMANYREQUESTS","message":"You have reached your unauthenticated pull rate limit. https://www.docker.com/increase-rate-limit"}]}
          address not let in          | 403 {"errors":[{"code":"DENIED","message":"requested access to the resource is denied"}]}
          """)
  void answers(String situation, String answer) {
    assertThat(Scene.answer(Personality.DOCKER_HUB, situation)).isEqualTo(answer);
  }
}
