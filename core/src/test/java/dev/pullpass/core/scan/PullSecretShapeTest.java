package dev.pullpass.core.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PullSecretShapeTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          as it should be      | '[{name: regcred}]'       | nothing
          mere texts           | '[regcred]'               | 8:22 error A pull secret is a map: Kubernetes refuses the mere text regcred. -> write each as a map with a name
          one text             | regcred                   | 8:21 error imagePullSecrets of Pod/web is no list. -> write a list of maps with a name
          one map              | '{name: regcred}'         | 8:21 error imagePullSecrets of Pod/web is no list. (by hand) write a list of maps with a name
          another key          | '[{secretName: regcred}]' | 8:22 error A pull secret has no name. (by hand) write the name of a secret as name
          none                 | '[]'                      | nothing
          null                 | ~                         | nothing
          to be filled in      | '["${SECRET}"]'           | nothing
          """)
  void pullSecretsAreAListOfNames(String what, String list, String found) {
    String text =
        "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n  - name: app\n"
            + "    image: nginx:1\n  imagePullSecrets: "
            + list
            + "\n";
    assertThat(Look.told(Look.manifest(PullSecretShape.RULE, text))).as(what).isEqualTo(found);
  }

  @Test
  void thoseOfServiceAccountsToo() {
    String text =
        "apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: ci}\nimagePullSecrets:\n- regcred\n";
    assertThat(Look.told(Look.manifest(PullSecretShape.RULE, text)))
        .isEqualTo(
            "5:3 error A pull secret is a map: Kubernetes refuses the mere text regcred."
                + " -> write each as a map with a name");
  }

  @Test
  void aChartMayWantTexts() {
    assertThat(Look.told(Look.values(PullSecretShape.RULE, "imagePullSecrets: [regcred]\n")))
        .isEqualTo("nothing");
  }

  @Test
  void soMayACustomResource() {
    String text =
        """
        apiVersion: acme.test/v1
        kind: App
        spec:
          imagePullSecrets: [a]
          containers:
          - {name: a, image: b:1}
        """;
    assertThat(Look.told(Look.manifest(PullSecretShape.RULE, text))).isEqualTo("nothing");
  }
}
