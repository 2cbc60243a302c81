package dev.pullpass.core.redact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.yaml.MalformedYaml;
import dev.pullpass.core.yaml.YamlText;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any secret in any frame. */
class RedactorProperties {
  /** Each has its secret at {@code @}. */
  private static final List<String> FRAMES =
      List.of(
          "apiVersion: v1\nkind: Secret\nstringData:\n  x: '@'\n",
          "{\"kind\": \"Secret\", \"stringData\": {\"x\": \"@\"}}",
          "kind: List\nitems:\n- kind: Secret\n  stringData: {x: '@'}\n",
          "kind: Secret\nmetadata:\n  name: {{ .x }}\nstringData:\n  {{- if .y }}\n  x: '@'\n",
          "registry:\n  auths:\n    ghcr.io:\n      password: '@'\n",
          "{\"auths\":{\"ghcr.io\":{\"username\":\"u\",\"password\":\"@\"}}}",
          "auth:\n  password: '@' # comment\n",
          "env:\n- name: DB_PASSWORD\n  value: '@'\n",
          "env:\n- value: '@'\n  name: DB_PASSWORD\n",
          "args: ['--password', '@']\n",
          "args:\n- --db-password=@\n",
          "script:\n- docker login -u ci -p @ ghcr.io\n",
          "run: |\n  echo @ | docker login -u ci --password-stdin ghcr.io\n",
          "script:\n- kubectl create secret generic x --from-literal=k=@\n",
          "script:\n- skopeo copy --src-creds u:@ docker://a docker://b\n",
          "url: postgres://app:@@db:5432/x\n",
          "export DB_PASSWORD=@\n",
          "FROM x\nENV DB_PASSWORD=@\n",
          "[db]\npassword = @\n",
          "<password>@</password>\n",
          "# password: @\na: b\n",
          "headers:\n- 'X-Api-Key: @'\n",
          "headers:\n  Authorization: Bearer @\n",
          "config: |\n  db:\n    password: @\n",
          "note: \"{\\\"password\\\": \\\"@\\\"}\"\n");

  @Provide
  Arbitrary<String> secrets() {
    Arbitrary<String> middle =
        Arbitraries.strings()
            .alpha()
            .numeric()
            .withChars("_.+/=!%^*~")
            .ofMinLength(8)
            .ofMaxLength(40);
    return middle.map(text -> "q7Z" + text + "k9").filter(text -> !text.contains("//"));
  }

  @Property(tries = 2000)
  void noSecretSurvivesInAnyFrame(
      @ForAll("frames") String frame, @ForAll("secrets") String secret) {
    String text = fill(frame, secret);
    assertThat(new Redactor().redact(text).text().contains(secret)).isFalse();
  }

  @Property(tries = 2000)
  void whatParsesStillDoesAndComesBack(
      @ForAll("frames") String frame, @ForAll("secrets") String secret) {
    String text = fill(frame, secret);
    RedactionMap map = new RedactionMap();
    String redacted = new Redactor(map).redact(text).text();
    assertThat(parses(redacted)).isEqualTo(parses(text));
    assertThat(map.restore(redacted).equals(text)).isTrue();
    assertThat(new Redactor().redact(redacted).text()).isEqualTo(redacted);
  }

  @Property(tries = 2000)
  void anyTextIsReadWithoutHarm(@ForAll("texts") String text) {
    Redaction redaction = new Redactor().redact(text);
    StringBuilder expected = new StringBuilder();
    int done = 0;
    for (Replacement each : redaction.replacements()) {
      expected.append(text, done, each.span().start()).append(each.placeholder());
      done = each.span().end();
    }
    assertThat(redaction.text()).isEqualTo(expected.append(text.substring(done)).toString());
  }

  @Provide
  Arbitrary<String> frames() {
    return Arbitraries.of(FRAMES);
  }

  /** Bits of all syntaxes in any order. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "password",
            "kind: Secret",
            "data:",
            "\n",
            "\n  ",
            ": ",
            "=",
            "\"",
            "'",
            "{",
            "}",
            "[",
            "]",
            "- ",
            "#",
            "|",
            ">",
            "&a ",
            "*a",
            "{{",
            "}}",
            "://",
            "@",
            "x:y",
            "\\",
            "\\n",
            "\r\n",
            "-----BEGIN PRIVATE KEY-----",
            "-----END PRIVATE KEY-----",
            "QUJDREVGR0hJSktM",
            "==",
            "eyJhdXRocyI6eyJhIjp7ImF1dGgiOiJkVHB3In19fQ==",
            "--token ",
            "docker login -p ",
            "echo ",
            "$2y$05$",
            "Bearer ",
            "ghp_0123456789abcdefABCDEF0123456789abcd",
            "auth",
            "value",
            "name",
            "\u00e4",
            "\ud83d\ude00",
            "\0",
            "\t",
            "---",
            ",",
            ";",
            "<",
            "</",
            "/",
            "REDACTED_1")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  private static String fill(String frame, String secret) {
    int at = frame.indexOf('@');
    return frame.substring(0, at) + secret + frame.substring(at + 1);
  }

  private static boolean parses(String text) {
    try {
      return !YamlText.parse(text).documents().isEmpty();
    } catch (MalformedYaml malformed) {
      return false;
    }
  }
}
