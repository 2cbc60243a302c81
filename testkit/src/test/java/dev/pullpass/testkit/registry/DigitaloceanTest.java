package dev.pullpass.testkit.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.testkit.registry.personality.Personality;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What DigitalOcean answers. Sources: client test fixtures (challenge), user reports (405 and 400).
 * Not verified by any source: the absent cases.
 */
class DigitaloceanTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ping                        | 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Bearer realm="http://HOST/v2/registry/auth",service="registry.digitalocean.com"]
          first manifest request      | 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Bearer realm="http://HOST/v2/registry/auth",service="registry.digitalocean.com",scope="repository:acme/app:pull"]
          anonymous, private          | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}
          anonymous, public           | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}
          anonymous, absent           | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}
          reader                      | manifest 200
          wrong password              | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}
          wrong password, public      | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}
          expired                     | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}
          expired, public             | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}
          scope lacking               | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}
          account disabled            | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}
          no right                    | manifest 200
          absent, asked by a member   | manifest 404 {"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown","detail":{"Tag":"1.0"}}]}
          absent, asked by a stranger | manifest 404 {"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown","detail":{"Tag":"1.0"}}]}
          tag absent                  | manifest 404 {"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown","detail":{"Tag":"9.9"}}]}
          rate limited                | 429 {"errors":[{"code":"TOOMANYREQUESTS","message":"too many requests"}]}
          address not let in          | 403 {"errors":[{"code":"DENIED","message":"requested access to the resource is denied"}]}
          """)
  void answers(String situation, String answer) {
    assertThat(Scene.answer(Personality.DIGITALOCEAN, situation)).isEqualTo(answer);
  }
}
