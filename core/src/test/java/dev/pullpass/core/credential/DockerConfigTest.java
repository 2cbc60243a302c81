package dev.pullpass.core.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pullpass.core.credential.ConfigEntry.Origin;
import dev.pullpass.core.credential.DockerConfig.Format;
import dev.pullpass.core.text.Base64Text;
import dev.pullpass.core.text.Utf8;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DockerConfigTest {

  private static DockerConfig parse(Format format, String json) {
    return DockerConfig.parse(format, Utf8.bytes(json));
  }

  private static DockerConfig configJson(String json) {
    return parse(Format.CONFIG_JSON, json);
  }

  private static DockerConfig withAuth(String userAndPassword) {
    String auth = Base64Text.encode(Utf8.bytes(userAndPassword));
    return configJson("{\"auths\":{\"r.io\":{\"auth\":\"" + auth + "\"}}}");
  }

  private static List<String> explanations(DockerConfig config) {
    return config.notes().stream().map(ConfigFault::explanation).toList();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          auth is no base64 | {"auths":{"r.io":{"auth":"pa!ts"}}} | auths["r.io"].auth | 28 | illegal base64 data at input byte 2 | The field auth is cut short or wrongly padded.
          auth is in clear text | {"auths":{"r.io":{"auth":"user:pass"}}} | auths["r.io"].auth | 30 | illegal base64 data at input byte 4 | The field auth holds a colon: the user name and password were written there without base64.
          auth is a placeholder | {"auths":{"r.io":{"auth":"${AUTH}"}}} | auths["r.io"].auth | 26 | illegal base64 data at input byte 0 | The field auth holds a placeholder that was never filled in.
          auth ends in a space | {"auths":{"r.io":{"auth":"Zm9vOmJhcg== "}}} | auths["r.io"].auth | 38 | illegal base64 data at input byte 12 | The field auth holds white space, which the kubelet does not skip.
          an escape shifts the byte | {"auths":{"r.io":{"auth":"\\u005am9!"}}} | auths["r.io"].auth | 34 | illegal base64 data at input byte 3 | The field auth is cut short or wrongly padded.
          auth has no colon | {"auths":{"r.io":{"auth":"cGFudHM="}}} | auths["r.io"].auth | 26 | unable to parse auth field, must be formatted as base64(username:password) | The field auth is base64 of a text without a colon: encode username:password, not the password alone.
          auth was encoded twice | {"auths":{"r.io":{"auth":"Wm05dk9tSmhjZz09"}}} | auths["r.io"].auth | 26 | unable to parse auth field, must be formatted as base64(username:password) | The field auth was base64-encoded twice.
          a number as a password | {"auths":{"r.io":{"password":5}}} | auths["r.io"].password | 29 | json: cannot unmarshal number into Go struct field DockerConfigJSON.auths.password of type string | The field password must be a string, but is a number.
          an entry that is a string | {"auths":{"r.io":"x"}} | auths["r.io"] | 17 | json: cannot unmarshal string into Go struct field DockerConfigJSON.auths of type credentialprovider.dockerConfigEntryWithAuth | The entry must be an object, but is a string.
          auths is a list | {"auths":[]} | auths | 9 | json: cannot unmarshal array into Go struct field DockerConfigJSON.auths of type credentialprovider.DockerConfig | The field auths must be an object, but an array stands here.
          not JSON | not json | `` | 1 | invalid character 'o' in literal null (expecting 'u') | The document is not JSON.
          cut off | {"auths":{"r.io":{" | auths["r.io"] | 19 | unexpected end of JSON input | The document ends too early: it was cut off, or a bracket or quote is missing.
          a missing comma | {"auths":{} "a":1} | auths | 12 | invalid character '"' after object key:value pair | The document is no JSON from byte 12 on.
          a missing comma in an entry | {"auths":{"r.io":{"auth":"eA==" "x":1}}} | auths["r.io"].auth | 32 | invalid character '"' after object key:value pair | The document is no JSON from byte 32 on.
          a missing quote | {"auths":{"r.io":{"password:"s.3cret"}}} | auths["r.io"] | 29 | invalid character 's' after object key | The document is no JSON from byte 29 on.
          single quotes | {'auths':{}} | `` | 1 | invalid character '\\'' looking for beginning of object key string | The document is written with single quotes; JSON wants double quotes.
          encoded twice | eyJhdXRocyI6e319 | `` | 0 | invalid character 'e' looking for beginning of value | The document was base64-encoded twice.
          a template | {{ .Values.json }} | `` | 1 | invalid character '{' looking for beginning of object key string | The document is no JSON: it holds a placeholder that was never filled in.
          """)
  void aFatalFaultNamesFieldAndByte(
      String what, String json, String field, int offset, String message, String explanation) {
    assertThat(configJson(json).fatal())
        .as(what)
        .contains(new ConfigFault(field, offset, message, explanation));
    assertThat(configJson(json).entries()).isEmpty();
  }

  @Test
  void anEmptyDocumentIsSaidToBeEmpty() {
    assertThat(configJson(" \n").fatal())
        .contains(new ConfigFault("", 2, "unexpected end of JSON input", "The document is empty."));
  }

  @Test
  void anEntryTellsWhereItsCredentialComesFrom() {
    DockerConfig config =
        configJson(
            "{\"auths\":{\"a\":{\"auth\":\"Zm9vOmJhcg==\"},\"b\":{\"username\":\"u\",\"password\":\"p\"},"
                + "\"c\":{\"identitytoken\":\"t\"}}}");
    assertThat(config.entries())
        .extracting(ConfigEntry::written, ConfigEntry::origin, ConfigEntry::hasIdentityToken)
        .containsExactly(
            tuple("a", Origin.AUTH, false),
            tuple("b", Origin.FIELDS, false),
            tuple("c", Origin.NOTHING, true));
    assertThat(explanations(config))
        .containsExactly(
            "The kubelet never reads the field identitytoken.",
            "The entry holds no user name and no password, yet it matches: the pull is anonymous.");
  }

  @Test
  void aKeyThatIsNoUrlIsNoted() {
    DockerConfig config =
        parse(Format.DOCKERCFG, "{\"harbor.corp:abc\":{\"auth\":\"Zm9vOmJhcg==\"}}");
    assertThat(config.entries().get(0).key()).isEmpty();
    assertThat(config.notes())
        .containsExactly(
            new ConfigFault(
                "[\"harbor.corp:abc\"]",
                1,
                "",
                "The kubelet cannot parse this key as a URL, and ignores the entry."));
  }

  @Test
  void theOtherFormatIsRecognised() {
    String json = "{\"auths\":{\"r.io\":{\"auth\":\"Zm9vOmJhcg==\"}}}";
    String cfg = "{\"r.io\":{\"auth\":\"Zm9vOmJhcg==\"}}";
    assertThat(explanations(parse(Format.DOCKERCFG, json)))
        .contains(
            "This is the content of a config.json: in the older .dockercfg the kubelet takes"
                + " \"auths\" for a registry. Use a secret of type kubernetes.io/dockerconfigjson.");
    assertThat(explanations(configJson(cfg)))
        .containsExactly(
            "The entries stand at the top, as in the older .dockercfg: wrap them in \"auths\".");
    assertThat(explanations(configJson("{}")))
        .containsExactly("The config has no field \"auths\", and so no credentials.");
  }

  @Test
  void credentialHelpersAreListed() {
    DockerConfig config =
        configJson(
            "{\"auths\":{},\"credsStore\":\"desktop\",\"credHelpers\":{\"gcr.io\":\"gcloud\",\"x\":\"a b\"}}");
    assertThat(config.helpers())
        .containsExactly(
            "credsStore desktop",
            "credHelpers[\"gcr.io\"] gcloud",
            "credHelpers[\"x\"] (unreadable)");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "a line end|foo:bar~|The password ends with a line end (echo writes one; printf and echo -n do not).",
        "a space|foo:bar |The password ends with white space.",
        "a leading space|foo: bar|The password starts with white space.",
        "a user name with a space|foo :bar|The user name ends with white space.",
        "a byte order mark|\uFEFFfoo:bar|The user name starts with a byte order mark.",
        "the user name twice|foo:foo:bar|The password starts with the user name and a colon: the user name is in it twice.",
        "the pair as the password|foo:Zm9vOmJhcg==|The password is itself the base64 of username:password, as the field auth wants it.",
        "quotes|foo:\"bar\"|The password stands in quotes, which are taken for a part of it.",
        "a placeholder|foo:${TOKEN}|The password is a placeholder that was never filled in.",
        "no password|foo:|The password is empty."
      })
  void suspectCredentialsAreNoted(String what, String pair, String explanation) {
    assertThat(explanations(withAuth(pair.replace('~', '\n'))))
        .as(what)
        .containsExactly(explanation);
  }

  @Test
  void aSoundConfigHasNoNotes() {
    assertThat(withAuth("foo:bar").notes()).isEmpty();
    assertThat(withAuth("foo:bar").fatal()).isEmpty();
  }

  @Test
  void userInformationInAKeyIsNotShown() {
    DockerConfig config = configJson("{\"auths\":{\"https://me:canary@r.io/v1/\":{}}}");
    assertThat(config.entries().get(0).written()).isEqualTo("https://***@r.io/v1/");
    assertThat(config.entries().get(0).key()).contains(new RegistryKey("r.io", "", ""));
    assertThat(config.toString()).doesNotContain("canary");
  }

  @Test
  void noMessageQuotesASecret() {
    List<String> documents =
        List.of(
            "{\"auths\":{\"r.io\":{\"username\":\"u\",\"password\":\"canary\\n\"}}}",
            "{\"auths\":{\"r.io\":{\"auth\":\"canary!\"}}}",
            "{\"auths\":{\"r.io\":{\"username\":\"u\",\"password:\"canary\"}}}",
            "{\"auths\":{\"r.io\":\"canary\"},\"credsStore\":\"can:ary canary\"}",
            "canary",
            "{\"auths\":{\"r.io\":{\"auth\":\"Y2FuYXJ5\"}}}");
    assertThat(documents)
        .allSatisfy(
            document ->
                assertThat(configJson(document).toString()).doesNotContain("canary", "Y2FuYXJ5"));
  }
}
