package dev.pullpass.testkit.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.testkit.registry.personality.Personality;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What Harbor answers. Sources: goharbor/harbor core/service/token/creator.go,
 * middleware/v2auth/auth.go, lib/http/error.go; plexsystems/sinker#35. Not verified by any source:
 * the firewall and the rate limit.
 */
class HarborTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ping                        | 401 {"errors":[{"code":"UNAUTHORIZED","message":"unauthorized"}]} [Bearer realm="http://HOST/service/token",service="harbor-registry"]
          first manifest request      | 401 {"errors":[{"code":"UNAUTHORIZED","message":"unauthorized to access repository: acme/app, action: pull"}]} [Bearer realm="http://HOST/service/token",service="harbor-registry",scope="repository:acme/app:pull"]
          anonymous, private          | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"unauthorized to access repository: acme/app, action: pull"}]} [Basic realm="harbor"]
          anonymous, public           | manifest 200
          anonymous, absent           | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"unauthorized to access repository: acme/none, action: pull"}]} [Basic realm="harbor"]
          reader                      | manifest 200
          wrong password              | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"unauthorized to access repository: acme/app, action: pull"}]} [Basic realm="harbor"]
          wrong password, public      | manifest 200
          expired                     | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"unauthorized to access repository: acme/app, action: pull"}]} [Basic realm="harbor"]
          expired, public             | manifest 200
          scope lacking               | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"unauthorized to access repository: acme/app, action: pull"}]} [Basic realm="harbor"]
          account disabled            | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"unauthorized to access repository: acme/app, action: pull"}]} [Basic realm="harbor"]
          no right                    | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"unauthorized to access repository: acme/app, action: pull"}]} [Basic realm="harbor"]
          absent, asked by a member   | manifest 404 {"errors":[{"code":"NOT_FOUND","message":"artifact acme/none:1.0 not found"}]}
          absent, asked by a stranger | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"project zeta not found"}]} []
          tag absent                  | manifest 404 {"errors":[{"code":"NOT_FOUND","message":"artifact acme/app:9.9 not found"}]}
          rate limited                | 429 {"errors":[{"code":"TOOMANYREQUESTS","message":"too many requests"}]}
          address not let in          | 403 {"errors":[{"code":"DENIED","message":"requested access to the resource is denied"}]}
          """)
  void answers(String situation, String answer) {
    assertThat(Scene.answer(Personality.HARBOR, situation)).isEqualTo(answer);
  }
}
