package dev.pullpass.testkit.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.testkit.registry.personality.Personality;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What Distribution with htpasswd answers. Sources: distribution registry/auth/htpasswd/access.go,
 * registry/handlers/manifests.go. Not verified by any source: nothing but the rate limit and the
 * firewall.
 */
class DistributionBasicTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ping                        | 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Basic realm="Registry Realm"]
          first manifest request      | 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Basic realm="Registry Realm"]
          anonymous, private          | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Basic realm="Registry Realm"]
          anonymous, public           | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Basic realm="Registry Realm"]
          anonymous, absent           | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Basic realm="Registry Realm"]
          reader                      | manifest 200
          wrong password              | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Basic realm="Registry Realm"]
          wrong password, public      | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Basic realm="Registry Realm"]
          expired                     | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Basic realm="Registry Realm"]
          expired, public             | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Basic realm="Registry Realm"]
          scope lacking               | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Basic realm="Registry Realm"]
          account disabled            | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Basic realm="Registry Realm"]
          no right                    | manifest 200
          absent, asked by a member   | manifest 404 {"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown","detail":{"Tag":"1.0"}}]}
          absent, asked by a stranger | manifest 404 {"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown","detail":{"Tag":"1.0"}}]}
          tag absent                  | manifest 404 {"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown","detail":{"Tag":"9.9"}}]}
          rate limited                | 429 {"errors":[{"code":"TOOMANYREQUESTS","message":"too many requests"}]}
          address not let in          | 403 {"errors":[{"code":"DENIED","message":"requested access to the resource is denied"}]}
          """)
  void answers(String situation, String answer) {
    assertThat(Scene.answer(Personality.DISTRIBUTION_BASIC, situation)).isEqualTo(answer);
  }
}
