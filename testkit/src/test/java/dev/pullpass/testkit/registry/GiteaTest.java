package dev.pullpass.testkit.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.testkit.registry.personality.Personality;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What Gitea answers. Sources: go-gitea/gitea container.go and api_packages_container_test.go. Not
 * verified by any source: the words of a missing right.
 */
class GiteaTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ping                        | 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Bearer realm="http://HOST/v2/token",service="container_registry",scope="*"]
          first manifest request      | 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Bearer realm="http://HOST/v2/token",service="container_registry",scope="*"]
          anonymous, private          | manifest 401 user should have specific permission or be a site admin [Basic realm="Gitea Package API"]
          anonymous, public           | manifest 200
          anonymous, absent           | manifest 404 {"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown","detail":{"Tag":"1.0"}}]}
          reader                      | manifest 200
          wrong password              | token 401 authGroup.Verify
          wrong password, public      | token 401 authGroup.Verify
          expired                     | token 401 authGroup.Verify
          expired, public             | token 401 authGroup.Verify
          scope lacking               | token 401 authGroup.Verify
          account disabled            | token 401 authGroup.Verify
          no right                    | manifest 401 user should have specific permission or be a site admin [Basic realm="Gitea Package API"]
          absent, asked by a member   | manifest 404 {"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown","detail":{"Tag":"1.0"}}]}
          absent, asked by a stranger | manifest 404 {"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown","detail":{"Tag":"1.0"}}]}
          tag absent                  | manifest 404 {"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown","detail":{"Tag":"9.9"}}]}
          rate limited                | 429 {"errors":[{"code":"TOOMANYREQUESTS","message":"too many requests"}]}
          address not let in          | 403 {"errors":[{"code":"DENIED","message":"requested access to the resource is denied"}]}
          """)
  void answers(String situation, String answer) {
    assertThat(Scene.answer(Personality.GITEA, situation)).isEqualTo(answer);
  }
}
