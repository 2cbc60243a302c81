package dev.pullpass.testkit.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.testkit.registry.personality.Personality;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What Distribution with tokens answers. Sources: distribution
 * registry/auth/token/accesscontroller.go, docs/spec/auth/token.md. Not verified by any source: the
 * body of the token server's refusal.
 */
class DistributionTokenTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ping                        | 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Bearer realm="http://HOST/token",service="registry.example"]
          first manifest request      | 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Bearer realm="http://HOST/token",service="registry.example",scope="repository:acme/app:pull"]
          anonymous, private          | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Bearer realm="http://HOST/token",service="registry.example",scope="repository:acme/app:pull",error="insufficient_scope"]
          anonymous, public           | manifest 200
          anonymous, absent           | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Bearer realm="http://HOST/token",service="registry.example",scope="repository:acme/none:pull",error="insufficient_scope"]
          reader                      | manifest 200
          wrong password              | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}
          wrong password, public      | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}
          expired                     | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}
          expired, public             | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}
          scope lacking               | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}
          account disabled            | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}
          no right                    | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Bearer realm="http://HOST/token",service="registry.example",scope="repository:acme/app:pull",error="insufficient_scope"]
          absent, asked by a member   | manifest 404 {"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown","detail":{"Tag":"1.0"}}]}
          absent, asked by a stranger | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Bearer realm="http://HOST/token",service="registry.example",scope="repository:zeta/none:pull",error="insufficient_scope"]
          tag absent                  | manifest 404 {"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown","detail":{"Tag":"9.9"}}]}
          rate limited                | 429 {"errors":[{"code":"TOOMANYREQUESTS","message":"too many requests"}]}
          address not let in          | 403 {"errors":[{"code":"DENIED","message":"requested access to the resource is denied"}]}
          """)
  void answers(String situation, String answer) {
    assertThat(Scene.answer(Personality.DISTRIBUTION_TOKEN, situation)).isEqualTo(answer);
  }
}
