package dev.pullpass.testkit.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.testkit.registry.personality.Personality;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What Nexus answers. Sources: sonatype/nexus-public#921 (challenge). Not verified by any source:
 * every body, which follows the distribution registry.
 */
class NexusTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ping                        | 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [BASIC realm="Sonatype Nexus Repository Manager"]
          first manifest request      | 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [BASIC realm="Sonatype Nexus Repository Manager"]
          anonymous, private          | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [BASIC realm="Sonatype Nexus Repository Manager"]
          anonymous, public           | manifest 200
          anonymous, absent           | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [BASIC realm="Sonatype Nexus Repository Manager"]
          reader                      | manifest 200
          wrong password              | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [BASIC realm="Sonatype Nexus Repository Manager"]
          wrong password, public      | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [BASIC realm="Sonatype Nexus Repository Manager"]
          expired                     | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [BASIC realm="Sonatype Nexus Repository Manager"]
          expired, public             | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [BASIC realm="Sonatype Nexus Repository Manager"]
          scope lacking               | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [BASIC realm="Sonatype Nexus Repository Manager"]
          account disabled            | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [BASIC realm="Sonatype Nexus Repository Manager"]
          no right                    | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [BASIC realm="Sonatype Nexus Repository Manager"]
          absent, asked by a member   | manifest 404 {"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown","detail":{"Tag":"1.0"}}]}
          absent, asked by a stranger | manifest 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [BASIC realm="Sonatype Nexus Repository Manager"]
          tag absent                  | manifest 404 {"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown","detail":{"Tag":"9.9"}}]}
          rate limited                | 429 {"errors":[{"code":"TOOMANYREQUESTS","message":"too many requests"}]}
          address not let in          | 403 {"errors":[{"code":"DENIED","message":"requested access to the resource is denied"}]}
          """)
  void answers(String situation, String answer) {
    assertThat(Scene.answer(Personality.NEXUS, situation)).isEqualTo(answer);
  }
}
