package dev.pullpass.testkit.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.testkit.registry.personality.Personality;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What ECR Public answers. Sources: eksdemo#68 and kro#153 (expired on public), dockstore#4376
 * (limit). Not verified by any source: the answer to a wrong credential.
 */
class EcrPublicTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ping                        | 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Bearer realm="http://HOST/token/",service="public.ecr.aws",scope="aws"]
          first manifest request      | 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]} [Bearer realm="http://HOST/token/",service="public.ecr.aws",scope="aws"]
          anonymous, private          | manifest 404 {"errors":[{"code":"NAME_UNKNOWN","message":"The repository with name 'acme/app' does not exist in the registry with id '111122223333'"}]}
          anonymous, public           | manifest 200
          anonymous, absent           | manifest 404 {"errors":[{"code":"NAME_UNKNOWN","message":"The repository with name 'acme/none' does not exist in the registry with id '111122223333'"}]}
          reader                      | manifest 200
          wrong password              | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}
          wrong password, public      | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}
          expired                     | token 403 {"errors":[{"code":"DENIED","message":"Your authorization token has expired. Reauthenticate and try again."}]}
          expired, public             | token 403 {"errors":[{"code":"DENIED","message":"Your authorization token has expired. Reauthenticate and try again."}]}
          scope lacking               | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}
          account disabled            | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}
          no right                    | manifest 404 {"errors":[{"code":"NAME_UNKNOWN","message":"The repository with name 'acme/app' does not exist in the registry with id '111122223333'"}]}
          absent, asked by a member   | manifest 404 {"errors":[{"code":"NAME_UNKNOWN","message":"The repository with name 'acme/none' does not exist in the registry with id '111122223333'"}]}
          absent, asked by a stranger | manifest 404 {"errors":[{"code":"NAME_UNKNOWN","message":"The repository with name 'zeta/none' does not exist in the registry with id '111122223333'"}]}
          tag absent                  | manifest 404 {"errors":[{"code":"MANIFEST_UNKNOWN","message":"Requested image not found"}]}
          rate limited                | 429 {"errors":[{"code":"TOOMANYREQUESTS","message":"Rate exceeded"}]}
          address not let in          | 403 {"errors":[{"code":"DENIED","message":"requested access to the resource is denied"}]}
          """)
  void answers(String situation, String answer) {
    assertThat(Scene.answer(Personality.ECR_PUBLIC, situation)).isEqualTo(answer);
  }
}
