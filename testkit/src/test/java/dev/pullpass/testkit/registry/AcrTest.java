package dev.pullpass.testkit.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.testkit.registry.personality.Personality;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What ACR answers. Sources: MicrosoftDocs acr-authentication-errors, Azure/acr docs/AAD- OAuth.md,
 * Azure/acr#633 (firewall). Not verified by any source: the absent repository and the rate limit.
 */
class AcrTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ping                        | 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required, visit https://aka.ms/acr/authorization for more information. CorrelationId: 00000000-0000-4000-8000-000000000001"}]} [Bearer realm="http://HOST/oauth2/token",service="HOST"]
          first manifest request      | 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required, visit https://aka.ms/acr/authorization for more information. CorrelationId: 00000000-0000-4000-8000-000000000001"}]} [Bearer realm="http://HOST/oauth2/token",service="HOST",scope="repository:acme/app:pull"]
          anonymous, private          | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required, visit https://aka.ms/acr/authorization for more information. CorrelationId: 00000000-0000-4000-8000-000000000001"}]}
          anonymous, public           | manifest 200
          anonymous, absent           | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required, visit https://aka.ms/acr/authorization for more information. CorrelationId: 00000000-0000-4000-8000-000000000001"}]}
          reader                      | manifest 200
          wrong password              | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required, visit https://aka.ms/acr/authorization for more information. CorrelationId: 00000000-0000-4000-8000-000000000001"}]}
          wrong password, public      | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required, visit https://aka.ms/acr/authorization for more information. CorrelationId: 00000000-0000-4000-8000-000000000001"}]}
          expired                     | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required, visit https://aka.ms/acr/authorization for more information. CorrelationId: 00000000-0000-4000-8000-000000000001"}]}
          expired, public             | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required, visit https://aka.ms/acr/authorization for more information. CorrelationId: 00000000-0000-4000-8000-000000000001"}]}
          scope lacking               | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required, visit https://aka.ms/acr/authorization for more information. CorrelationId: 00000000-0000-4000-8000-000000000001"}]}
          account disabled            | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required, visit https://aka.ms/acr/authorization for more information. CorrelationId: 00000000-0000-4000-8000-000000000001"}]}
          no right                    | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required, visit https://aka.ms/acr/authorization for more information. CorrelationId: 00000000-0000-4000-8000-000000000001"}]}
          absent, asked by a member   | manifest 404 {"errors":[{"code":"NAME_UNKNOWN","message":"repository \\"acme/none\\" is not found","detail":{"name":"acme/none"}}]}
          absent, asked by a stranger | token 401 {"errors":[{"code":"UNAUTHORIZED","message":"authentication required, visit https://aka.ms/acr/authorization for more information. CorrelationId: 00000000-0000-4000-8000-000000000001"}]}
          tag absent                  | manifest 404 {"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest tagged by \\"9.9\\" is not found","detail":{"Tag":"9.9"}}]}
          rate limited                | 429 {"errors":[{"code":"TOOMANYREQUESTS","message":"too many requests"}]}
          address not let in          | 403 {"errors":[{"code":"DENIED","message":"client with IP '192.0.2.1' is not allowed access. Refer https://aka.ms/acr/firewall to grant access."}]}
          """)
  void answers(String situation, String answer) {
    assertThat(Scene.answer(Personality.ACR, situation)).isEqualTo(answer);
  }
}
