package dev.pullpass.testkit.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.testkit.registry.personality.Personality;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What zot answers. Sources: project-zot/zot authn.go and authz. Not verified by any source: the
 * ping under an anonymous policy.
 */
class ZotTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ping                        | 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Basic realm="Authorization Required"]
          first manifest request      | 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Basic realm="Authorization Required"]
          anonymous, private          | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Basic realm="Authorization Required"]
          anonymous, public           | manifest 200
          anonymous, absent           | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Basic realm="Authorization Required"]
          reader                      | manifest 200
          wrong password              | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Basic realm="Authorization Required"]
          wrong password, public      | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Basic realm="Authorization Required"]
          expired                     | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Basic realm="Authorization Required"]
          expired, public             | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Basic realm="Authorization Required"]
          scope lacking               | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Basic realm="Authorization Required"]
          account disabled            | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Basic realm="Authorization Required"]
          no right                    | manifest 403 {"errors":[{"code":"DENIED","message":"requested access to the resource is denied"}]}
          absent, asked by a member   | manifest 404 {"errors":[{"code":"NAME_UNKNOWN","message":"repository name not known to registry","detail":{"name":"acme/none"}}]}
          absent, asked by a stranger | manifest 403 {"errors":[{"code":"DENIED","message":"requested access to the resource is denied"}]}
          tag absent                  | manifest 404 {"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown","detail":{"reference":"9.9"}}]}
          rate limited                | 429 {"errors":[{"code":"TOOMANYREQUESTS","message":"too many requests"}]}
          address not let in          | 403 {"errors":[{"code":"DENIED","message":"requested access to the resource is denied"}]}
          """)
  void answers(String situation, String answer) {
    assertThat(Scene.answer(Personality.ZOT, situation)).isEqualTo(answer);
  }
}
