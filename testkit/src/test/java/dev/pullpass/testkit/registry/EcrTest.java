package dev.pullpass.testkit.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.testkit.registry.personality.Personality;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What ECR answers. Sources: go-containerregistry#861 (plain text), awslabs/soci-snapshotter
 * (expired), bottlerocket-update-operator#157 (cross-account). Not verified by any source: a wrong
 * password for the right user.
 */
class EcrTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ping                        | 401 Not Authorized [Basic realm="http://HOST/",service="ecr.amazonaws.com"]
          first manifest request      | 401 Not Authorized [Basic realm="http://HOST/",service="ecr.amazonaws.com"]
          anonymous, private          | manifest 401 Not Authorized [Basic realm="http://HOST/",service="ecr.amazonaws.com"]
          anonymous, public           | manifest 401 Not Authorized [Basic realm="http://HOST/",service="ecr.amazonaws.com"]
          anonymous, absent           | manifest 401 Not Authorized [Basic realm="http://HOST/",service="ecr.amazonaws.com"]
          reader                      | manifest 200
          wrong password              | manifest 401 Not Authorized [Basic realm="http://HOST/",service="ecr.amazonaws.com"]
          wrong password, public      | manifest 401 Not Authorized [Basic realm="http://HOST/",service="ecr.amazonaws.com"]
          expired                     | manifest 403 {"errors":[{"code":"DENIED","message":"Your authorization token has expired. Reauthenticate and try again."}]}
          expired, public             | manifest 403 {"errors":[{"code":"DENIED","message":"Your authorization token has expired. Reauthenticate and try again."}]}
          scope lacking               | manifest 401 Not Authorized [Basic realm="http://HOST/",service="ecr.amazonaws.com"]
          account disabled            | manifest 401 Not Authorized [Basic realm="http://HOST/",service="ecr.amazonaws.com"]
          no right                    | manifest 403 {"errors":[{"code":"DENIED","message":"User: arn:aws:iam::111122223333:user/bob is not authorized to perform: ecr:BatchGetImage on resource: arn:aws:ecr:eu-west-1:111122223333:repository/acme/app"}]}
          absent, asked by a member   | manifest 404 {"errors":[{"code":"NAME_UNKNOWN","message":"The repository with name 'acme/none' does not exist in the registry with id '111122223333'"}]}
          absent, asked by a stranger | manifest 403 {"errors":[{"code":"DENIED","message":"User: arn:aws:iam::111122223333:user/bob is not authorized to perform: ecr:BatchGetImage on resource: arn:aws:ecr:eu-west-1:111122223333:repository/zeta/none"}]}
          tag absent                  | manifest 404 {"errors":[{"code":"MANIFEST_UNKNOWN","message":"Requested image not found"}]}
          rate limited                | 429 {"errors":[{"code":"TOOMANYREQUESTS","message":"Rate exceeded"}]}
          address not let in          | 403 {"errors":[{"code":"DENIED","message":"requested access to the resource is denied"}]}
          """)
  void answers(String situation, String answer) {
    assertThat(Scene.answer(Personality.ECR, situation)).isEqualTo(answer);
  }
}
