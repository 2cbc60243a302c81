package dev.pullpass.testkit.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.testkit.registry.personality.Personality;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What Quay answers. Sources: quay/quay v2auth.py, errors.py, manifest.py, auth/credentials.py. Not
 * verified by any source: the error field of the challenge.
 */
class QuayTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ping                        | 401 {"errors":[{"code":"UNAUTHORIZED","message":"access to the requested resource is not authorized"}]} [Bearer realm="http://HOST/v2/auth",service="quay.io"]
          first manifest request      | 401 {"errors":[{"code":"UNAUTHORIZED","message":"access to the requested resource is not authorized"}]} [Bearer realm="http://HOST/v2/auth",service="quay.io",scope="repository:acme/app:pull"]
          anonymous, private          | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"access to the requested resource is not authorized"}]} [Bearer realm="http://HOST/v2/auth",service="quay.io",scope="repository:acme/app:pull",error="insufficient_scope"]
          anonymous, public           | manifest 200
          anonymous, absent           | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"access to the requested resource is not authorized"}]} [Bearer realm="http://HOST/v2/auth",service="quay.io",scope="repository:acme/none:pull",error="insufficient_scope"]
          reader                      | manifest 200
          wrong password              | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"Invalid Username or Password"}]}
          wrong password, public      | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"Invalid Username or Password"}]}
          expired                     | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"Invalid Username or Password"}]}
          expired, public             | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"Invalid Username or Password"}]}
          scope lacking               | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"Invalid Username or Password"}]}
          account disabled            | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"This user has been disabled. Please contact your administrator."}]}
          no right                    | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"access to the requested resource is not authorized"}]} [Bearer realm="http://HOST/v2/auth",service="quay.io",scope="repository:acme/app:pull",error="insufficient_scope"]
          absent, asked by a member   | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"access to the requested resource is not authorized"}]} [Bearer realm="http://HOST/v2/auth",service="quay.io",scope="repository:acme/none:pull",error="insufficient_scope"]
          absent, asked by a stranger | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"access to the requested resource is not authorized"}]} [Bearer realm="http://HOST/v2/auth",service="quay.io",scope="repository:zeta/none:pull",error="insufficient_scope"]
          tag absent                  | manifest 404 {"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown"}]}
          rate limited                | 429 {"errors":[{"code":"TOOMANYREQUESTS","message":"too many requests"}]}
          address not let in          | 403 {"errors":[{"code":"DENIED","message":"requested access to the resource is denied"}]}
          """)
  void answers(String situation, String answer) {
    assertThat(Scene.answer(Personality.QUAY, situation)).isEqualTo(answer);
  }
}
