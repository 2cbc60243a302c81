package dev.pullpass.testkit.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.testkit.registry.personality.Personality;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What OpenShift answers. Sources: openshift/image-registry auth.go and token.go. Not verified by
 * any source: the absent cases, which follow the distribution registry it is built on.
 */
class OpenshiftTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ping                        | 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Bearer realm="http://HOST/openshift/token"]
          first manifest request      | 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Bearer realm="http://HOST/openshift/token"]
          anonymous, private          | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Basic realm="HOST",error="access denied"]
          anonymous, public           | manifest 200
          anonymous, absent           | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Basic realm="HOST",error="access denied"]
          reader                      | manifest 200
          wrong password              | token 401
          wrong password, public      | token 401
          expired                     | token 401
          expired, public             | token 401
          scope lacking               | token 401
          account disabled            | token 401
          no right                    | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Basic realm="HOST",error="access denied"]
          absent, asked by a member   | manifest 404 {"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown","detail":{"Tag":"1.0"}}]}
          absent, asked by a stranger | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Basic realm="HOST",error="access denied"]
          tag absent                  | manifest 404 {"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown","detail":{"Tag":"9.9"}}]}
          rate limited                | 429 {"errors":[{"code":"TOOMANYREQUESTS","message":"too many requests"}]}
          address not let in          | 403 {"errors":[{"code":"DENIED","message":"requested access to the resource is denied"}]}
          """)
  void answers(String situation, String answer) {
    assertThat(Scene.answer(Personality.OPENSHIFT, situation)).isEqualTo(answer);
  }
}
