package dev.pullpass.core.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.text.Base64Text;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DockerConfigRulesTest {
  private static final String ANEW =
      " (by hand) write it anew from the credential, which pullpass does not have";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a good one             | {"auths":{"r.test":{"auth":"YTpi"}}}         | nothing
          no JSON                | {auths}                                      | 6:22 error Secret/regcred cannot be read by the kubelet: The document is no JSON from byte 1 on.
          auth is no base64      | {"auths":{"r.test":{"auth":"a:b"}}}          | 6:22 error Secret/regcred cannot be read by the kubelet: The field auth holds a colon: the user name and password were written there without base64. (auths["r.test"].auth)
          auth encoded twice     | {"auths":{"r.test":{"auth":"WVRwaQ=="}}}     | 6:22 error Secret/regcred cannot be read by the kubelet: The field auth was base64-encoded twice. (auths["r.test"].auth)
          no auths               | {"r.test":{"auth":"YTpi"}}                   | 6:22 warning Secret/regcred: The entries stand at the top, as in the older .dockercfg: wrap them in "auths". (auths)
          a token it never reads | {"auths":{"r.test":{"auth":"YTpi","identitytoken":"x"}}} | 6:22 warning Secret/regcred: The kubelet never reads the field identitytoken. (auths["r.test"])
          a line end             | {"auths":{"r.test":{"auth":"YTpiCg=="}}}     | 6:22 warning Secret/regcred: The password ends with a line end (echo writes one; printf and echo -n do not). (auths["r.test"])
          helpers only           | {"auths":{},"credsStore":"desktop"}          | 6:22 error Secret/regcred has no credentials, but names helpers that the kubelet never calls: credsStore desktop.
          """)
  void whatTheKubeletStumblesOverIsFound(String what, String json, String found) {
    String wanted = found.equals("nothing") ? found : found + ANEW;
    assertThat(Look.told(Look.manifest(MalformedDockerConfig.RULE, secret(base64(json)))))
        .as(what)
        .isEqualTo(wanted);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          JSON under data        ; "{}"                           ; 6:22 error Secret/regcred holds JSON as it is, which belongs under stringData (byte 0).
          base64 cut short       ; eyJhdXRocyI6e319=              ; 6:22 error Secret/regcred is no base64 (byte 16).
          base64 on folded lines ; >-\\n    eyJhdXRo\\n    cyI6e319   ; 6:3 error Secret/regcred is base64 with white space in it: write it on one line, or with | (byte 8).
          """)
  void dataIsBase64(String what, String value, String found) {
    String text = secret(value.replace("\\n", "\n"));
    assertThat(Look.told(Look.manifest(MalformedDockerConfig.RULE, text)))
        .as(what)
        .isEqualTo(found + ANEW);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Helm fills it in,   '\"{{ .Values.config }}\"'",
    "envsubst fills in,  '\"${DOCKER_CONFIG}\"'",
    "SOPS encrypted it,  '\"ENC[AES256_GCM,data:abc]\"'",
    "documentation,      '<base64-encoded-config>'",
    "words,              your-base64-encoded-docker-config",
    "nothing,            '\"\"'"
  })
  void whatIsFilledInLaterIsNoFault(String what, String value) {
    assertThat(Look.told(Look.manifest(MalformedDockerConfig.RULE, secret(value))))
        .as(what)
        .isEqualTo("nothing");
  }

  @Test
  void theLineWithinABlockIsFound() {
    String text =
        """
        apiVersion: v1
        kind: Secret
        metadata: {name: regcred}
        type: kubernetes.io/dockerconfigjson
        stringData:
          .dockerconfigjson: |
            {
              "auths": {
                "r.test": {
                  "auth": "dXNlcg=="
                }
              }
            }
        """;
    assertThat(Look.told(Look.manifest(MalformedDockerConfig.RULE, text)))
        .startsWith("10:11 error Secret/regcred cannot be read by the kubelet: The field auth is");
  }

  @Test
  void aMapIsNoText() {
    assertThat(Look.told(Look.manifest(MalformedDockerConfig.RULE, secret("{auths: {}}"))))
        .isEqualTo(
            "6:3 error Secret/regcred holds a map under .dockerconfigjson, where the API server"
                + " wants a text. (by hand) write the JSON as one text, under stringData with |");
  }

  @Test
  void aTypeWantsItsKey() {
    String text = secret("e30=").replace(".dockerconfigjson:", "dockerconfigjson:");
    assertThat(Look.told(Look.manifest(MalformedDockerConfig.RULE, text)))
        .isEqualTo(
            "4:7 error Secret/regcred is of type kubernetes.io/dockerconfigjson and has no key"
                + " .dockerconfigjson. (by hand) the API server refuses it: name the key"
                + " .dockerconfigjson");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GitHub's classic token  | ghcr.io             | me   | ghp_0123456789abcdefghijklmnopqrstuvwxyz | 6:22 warning The credential for ghcr.io in Secret/regcred is a person's (GitHub classic token). (by hand) use a classic token of a machine account with read:packages and nothing else
          GitLab's personal token | registry.gitlab.com | me   | glpat-0123456789abcdefghij | 6:22 warning The credential for registry.gitlab.com in Secret/regcred is a person's (GitLab access token). (by hand) use a deploy token with read_registry
          a project's token       | registry.gitlab.com | project_1_bot | glpat-0123456789abcdefghij | nothing
          a deploy token          | registry.gitlab.com | gitlab+deploy-token-1 | gldt-0123456789abcdefghij | nothing
          """)
  void aPersonsTokenIsFound(String what, String host, String user, String token, String found) {
    String auth = base64(user + ":" + token);
    String text = secret(base64("{\"auths\":{\"" + host + "\":{\"auth\":\"" + auth + "\"}}}"));
    assertThat(Look.told(Look.manifest(PersonalTokenInPullSecret.RULE, text)))
        .as(what)
        .isEqualTo(found);
  }

  @Test
  void noFindingShowsTheSecret() {
    String auth = base64("me:ghp_canary0123456789abcdefghijklmnopqrst\n");
    String json = "{\"auths\":{\"ghcr.io\":{\"auth\":\"" + auth + "\"}}}";
    for (String text :
        new String[] {
          secret(base64(json)),
          secret(base64(json)).replace("data:\n  .", "data: {other: c2VjcmV0, .").trim() + "}\n",
          secret("'" + json + "'").replace("data:", "stringData:"),
          secret("|\n    " + json).replace("data:", "stringData:")
        }) {
      ScanSettings all = ScanSettings.USUAL;
      String shown =
          Look.file(
                  all,
                  new dev.pullpass.core.source.SourceFile(
                      "s.yaml", dev.pullpass.core.source.FileKind.MANIFEST, text))
              .toString();
      assertThat(shown)
          .contains("MalformedDockerConfig")
          .doesNotContain("canary", auth, auth.substring(0, 12), "c2VjcmV0", base64(json));
    }
  }

  private static String secret(String value) {
    return "apiVersion: v1\nkind: Secret\nmetadata: {name: regcred}\n"
        + "type: kubernetes.io/dockerconfigjson\ndata:\n  .dockerconfigjson: "
        + value
        + "\n";
  }

  private static String base64(String text) {
    return Base64Text.encode(text.getBytes(StandardCharsets.UTF_8));
  }
}
