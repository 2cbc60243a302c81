package dev.pullpass.testkit.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.testkit.registry.personality.Personality;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What GitLab answers. Sources: gitlabhq/gitlabhq container_registry_authentication_service.rb and
 * jwt_controller.rb. Not verified by any source: the absent cases, which follow the distribution
 * registry it is built on.
 */
class GitlabTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ping                        | 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Bearer realm="http://HOST/jwt/auth",service="container_registry"]
          first manifest request      | 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Bearer realm="http://HOST/jwt/auth",service="container_registry",scope="repository:acme/app:pull"]
          anonymous, private          | token 403 {"errors":[{"code":"DENIED","message":"access forbidden"}]}
          anonymous, public           | manifest 200
          anonymous, absent           | token 403 {"errors":[{"code":"DENIED","message":"access forbidden"}]}
          reader                      | manifest 200
          wrong password              | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"HTTP Basic: Access denied"}]}
          wrong password, public      | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"HTTP Basic: Access denied"}]}
          expired                     | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"HTTP Basic: Access denied"}]}
          expired, public             | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"HTTP Basic: Access denied"}]}
          scope lacking               | token 403 {"errors":[{"code":"DENIED","message":"access forbidden"}]}
          account disabled            | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"HTTP Basic: Access denied"}]}
          no right                    | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Bearer realm="http://HOST/jwt/auth",service="container_registry",scope="repository:acme/app:pull",error="insufficient_scope"]
          absent, asked by a member   | manifest 404 {"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown","detail":{"Tag":"1.0"}}]}
          absent, asked by a stranger | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Bearer realm="http://HOST/jwt/auth",service="container_registry",scope="repository:zeta/none:pull",error="insufficient_scope"]
          tag absent                  | manifest 404 {"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown","detail":{"Tag":"9.9"}}]}
          rate limited                | 429 {"errors":[{"code":"TOOMANYREQUESTS","message":"too many requests"}]}
          address not let in          | 403 {"errors":[{"code":"DENIED","message":"requested access to the resource is denied"}]}
          """)
  void answers(String situation, String answer) {
    assertThat(Scene.answer(Personality.GITLAB, situation)).isEqualTo(answer);
  }
}
