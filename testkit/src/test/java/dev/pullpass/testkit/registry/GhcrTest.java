package dev.pullpass.testkit.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.testkit.registry.personality.Personality;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What GHCR answers. Sources: openappsec#306 (anonymous), dexidp/dex#2672 and devpod#339 (bad
 * credential on a public image), kedacore/http-add-on#48 (no right), podtato#66 and ilo-fans-
 * controller#16 (absent), dependabot/cli#380 (limit). Not verified by any source: the step at which
 * a missing right is refused.
 */
class GhcrTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ping                        | 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Bearer realm="http://HOST/token",service="ghcr.io"]
          first manifest request      | 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Bearer realm="http://HOST/token",service="ghcr.io",scope="repository:acme/app:pull"]
          anonymous, private          | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}
          anonymous, public           | manifest 200
          anonymous, absent           | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}
          reader                      | manifest 200
          wrong password              | token 403 {"errors":[{"code":"DENIED","message":"denied"}]}
          wrong password, public      | token 403 {"errors":[{"code":"DENIED","message":"denied"}]}
          expired                     | token 403 {"errors":[{"code":"DENIED","message":"denied"}]}
          expired, public             | token 403 {"errors":[{"code":"DENIED","message":"denied"}]}
          scope lacking               | token 403 {"errors":[{"code":"DENIED","message":"denied"}]}
          account disabled            | token 403 {"errors":[{"code":"DENIED","message":"denied"}]}
          no right                    | manifest 403 {"errors":[{"code":"DENIED","message":"permission_denied: read_package"}]}
          absent, asked by a member   | manifest 404 {"errors":[{"code":"NAME_UNKNOWN","message":"name unknown"}]}
          absent, asked by a stranger | manifest 403 {"errors":[{"code":"DENIED","message":"permission_denied: read_package"}]}
          tag absent                  | manifest 404 {"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown"}]}
          rate limited                | 429 {"errors":[{"code":"TOOMANYREQUESTS","message":"retry-after: 880µs, allowed: 44000/minute"}]}
          address not let in          | 403 {"errors":[{"code":"DENIED","message":"requested access to the resource is denied"}]}
          """)
  void answers(String situation, String answer) {
    assertThat(Scene.answer(Personality.GHCR, situation)).isEqualTo(answer);
  }
}
