package dev.pullpass.core.redact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.text.Base64Text;
import dev.pullpass.core.text.Utf8;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** What stands in a secret's place, and how numbers are given. */
class RedactorTest {

  private static String redact(String text) {
    return new Redactor().redact(text).text();
  }

  private static String base64(String text) {
    return Base64Text.encode(Utf8.bytes(text));
  }

  @Test
  void quotesAndCommentsStay() {
    assertThat(redact("a:\n  password: \"hunter2\" # rotate\n  token: 'it''s-Tok3n'\n"))
        .isEqualTo("a:\n  password: \"REDACTED_1\" # rotate\n  token: 'REDACTED_2'\n");
  }

  @Test
  void aBlockScalarKeepsItsIndentation() {
    assertThat(redact("kind: Secret\nstringData:\n  a: |\n    one\n    two\n  b: x\n"))
        .isEqualTo("kind: Secret\nstringData:\n  a: |\n    REDACTED_1\n  b: REDACTED_2\n");
  }

  @Test
  void secretDataStaysBase64() {
    assertThat(redact("kind: Secret\ndata:\n  a: " + base64("hunter2") + "\n"))
        .isEqualTo("kind: Secret\ndata:\n  a: " + base64("REDACTED_1") + "\n");
  }

  @Test
  void theSameSecretHasTheSameNumberHoweverItIsWritten() {
    String text = "a:\n  password: hunter2\nb:\n  password: other3\nc:\n  password: \"hunter2\"\n";
    assertThat(redact(text))
        .isEqualTo(
            "a:\n  password: REDACTED_1\nb:\n  password: REDACTED_2\nc:\n  password: \"REDACTED_1\"\n");
  }

  @Test
  void aDockerConfigKeepsHostsAndUsers() {
    String config = "{\"auths\":{\"ghcr.io\":{\"auth\":\"" + base64("ci:hunter2") + "\"}}}";
    assertThat(redact(config))
        .isEqualTo("{\"auths\":{\"ghcr.io\":{\"auth\":\"" + base64("ci:REDACTED_1") + "\"}}}");
  }

  @Test
  void aDockerConfigInBase64IsStillOne() {
    String config = "{\"auths\":{\"ghcr.io\":{\"username\":\"ci\",\"password\":\"hunter2\"}}}";
    String redacted = redact("kind: Secret\ndata:\n  .dockerconfigjson: " + base64(config) + "\n");
    String value = redacted.substring(redacted.indexOf("json: ") + 6).strip();
    assertThat(Encoding.decode(value).orElse(""))
        .isEqualTo(" {\"auths\":{\"ghcr.io\":{\"username\":\"ci\",\"password\":\"REDACTED_1\"}}}");
  }

  @Test
  void numbersThatAreTakenAreLeftOut() {
    assertThat(redact("a: REDACTED_4\npassword: hunter2\n"))
        .isEqualTo("a: REDACTED_4\npassword: REDACTED_5\n");
  }

  @Test
  void aMapKeepsItsPlaceholdersFromRunToRun() {
    RedactionMap map = new RedactionMap();
    new Redactor(map).redact("password: hunter2\n");
    RedactionMap read = RedactionMap.parse(map.toJson()).orElseThrow();
    assertThat(new Redactor(read).redact("password: other3\n").text())
        .isEqualTo("password: REDACTED_2\n");
    assertThat(new Redactor(read).redact("password: hunter2\n").text())
        .isEqualTo("password: REDACTED_1\n");
  }

  @Test
  void whatWasMovedAroundIsRestoredToo() {
    RedactionMap map = new RedactionMap();
    new Redactor(map).redact("password: hunter2\n");
    assertThat(map.restore("# REDACTED_1, REDACTED_12 and xREDACTED_1\n"))
        .isEqualTo("# hunter2, REDACTED_12 and xhunter2\n");
  }

  @Test
  void nothingThatHoldsASecretPrintsIt() {
    RedactionMap map = new RedactionMap();
    Redaction redaction = new Redactor(map).redact("password: hunter2\n");
    assertThat(map + " " + redaction + " " + Search.in("password: hunter2\n"))
        .doesNotContain("hunter2")
        .contains("RedactionMap of 1");
  }

  @Test
  void aTextThatIsNoMapIsNone() {
    assertThat(RedactionMap.parse("{\"kind\":\"RedactionMap\"}")).isEmpty();
    assertThat(RedactionMap.parse("password: x")).isEmpty();
  }

  @Test
  void timeGrowsWithLengthOnly() {
    for (String unit :
        new String[] {
          "password=",
          "{password: x, ",
          "-----BEGIN PRIVATE KEY-----\n",
          "https://a:b@",
          "{{ x }}",
          " ",
          "\\\"",
          "eyJhbGciOiJ",
          "a: &a b\n",
          "<password>x</",
          "$2a$",
          "kind: Secret\n x\n"
        }) {
      String text = unit.repeat(1_000_000 / unit.length());
      Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> redact(text), unit);
    }
  }
}
