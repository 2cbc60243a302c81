package dev.pullpass.core.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.source.FileKind;
import dev.pullpass.core.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainCredentialTest {
  private static final String ELSEWHERE =
      " (by hand) keep it elsewhere, and replace it: it has been read already";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a token of GitHub     | 'token: ghp_16C7e42F292c6912E7710c838347Ae178B4a'      | 1:8 warning A credential stands here in the open: value of a key that says so.
          a random password     | 'registryPassword: Zx81kQ0pLm7Vt3Rw'                   | 1:19 note A credential stands here in the open: value of a key that says so.
          a default password    | 'adminPassword: changeme'                              | nothing
          an example            | '# password: Zx81kQ0pLm7Vt3Rw'                         | nothing
          a template            | 'password: "{{ .Values.global.password }}"'            | nothing
          a secret's name       | 'existingSecret: regcred-0a1b2c3d4e5f'                 | nothing
          a password in a URL   | 'url: https://me:Zx81kQ0pLm7Vt3Rw@r.test/v2'           | 1:17 warning A credential stands here in the open: password in a URL.
          an example of a URL   | 'url: https://user:password@r.test/v2'                 | nothing
          an image by digest    | 'image: a/b@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef' | nothing
          """)
  void aCredentialInValuesIsFound(String what, String values, String found) {
    String wanted = found.equals("nothing") ? found : found + ELSEWHERE;
    assertThat(Look.told(Look.values(PlainCredential.RULE, values + "\n")))
        .as(what)
        .isEqualTo(wanted);
  }

  @Test
  void aSecretIsToldOnce() {
    String text =
        """
        apiVersion: v1
        kind: Secret
        metadata: {name: db}
        stringData:
          user: hugo
          password: sesame
        """;
    assertThat(Look.told(Look.manifest(PlainCredential.RULE, text)))
        .isEqualTo("5:9 note Secret/db holds its values in the open." + ELSEWHERE);
  }

  @Test
  void whatFillsASecretIsNone() {
    String text =
        """
        apiVersion: v1
        kind: Secret
        metadata: {name: db}
        stringData:
          password: ${DB_PASSWORD}
        """;
    assertThat(Look.told(Look.manifest(PlainCredential.RULE, text))).isEqualTo("nothing");
  }

  @Test
  void theValueIsNotShown() {
    SourceFile file =
        new SourceFile(
            "values.yaml",
            FileKind.VALUES,
            "a: {password: Zx81kQ0pLm7Vt3Rw, token: Yx92kQ0pLm7Vt3Rw}\n");
    List<Finding> found = Look.file(PlainCredential.RULE, file);
    assertThat(found).hasSize(2);
    assertThat(found.toString()).doesNotContain("Zx81", "Yx92");
    assertThat(Scan.file(file, Look.settings(PlainCredential.RULE)).toString())
        .doesNotContain("Zx81", "Yx92");
  }
}
