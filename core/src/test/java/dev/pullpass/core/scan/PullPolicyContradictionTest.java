package dev.pullpass.core.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PullPolicyContradictionTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          latest is kept           | nginx:latest        | IfNotPresent | 9:22 warning With IfNotPresent each node keeps the nginx:latest that it pulled first. -> write Always
          so is no tag             | nginx               | IfNotPresent | 9:22 warning With IfNotPresent each node keeps the nginx that it pulled first. -> write Always
          so is main               | acme/app:main       | IfNotPresent | 9:22 warning With IfNotPresent each node keeps the acme/app:main that it pulled first. -> write Always
          a version may be kept    | nginx:1.27          | IfNotPresent | nothing
          a digest may be kept     | nginx:latest@DIGEST | IfNotPresent | nothing
          always is fine           | nginx:latest        | Always       | nothing
          so it is with a digest   | nginx@DIGEST        | Always       | nothing
          never pulls nothing      | r.test/app:1        | Never        | 9:22 warning r.test/app:1 is never pulled: it has to be on every node already. -> write IfNotPresent
          not even by digest       | r.test/app@DIGEST   | Never        | 9:22 warning r.test/app@DIGEST is never pulled: it has to be on every node already. -> write IfNotPresent
          built on the node        | app:dev             | Never        | nothing
          in small letters         | nginx:1             | always       | 9:22 error always is no pull policy: it is Always, IfNotPresent or Never, and Always is probably meant. -> write Always
          with hyphens             | nginx:1             | if-not-present | 9:22 error if-not-present is no pull policy: it is Always, IfNotPresent or Never, and IfNotPresent is probably meant. -> write IfNotPresent
          another word             | nginx:1             | OnFailure    | 9:22 error OnFailure is no pull policy: it is Always, IfNotPresent or Never. (by hand) which of the three is meant is not written
          left open                | nginx:1             | ''           | nothing
          a variable               | nginx:1             | '${POLICY}'  | nothing
          """)
  void thePolicyOfAContainerGoesWithItsImage(
      String what, String image, String policy, String found) {
    String text =
        Look.pod("image: " + image.replace("DIGEST", Look.DIGEST), "imagePullPolicy: " + policy);
    assertThat(Look.told(Look.manifest(PullPolicyContradiction.RULE, text)))
        .as(what)
        .isEqualTo(found.replace("DIGEST", Look.DIGEST));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          latest is kept      | 'image: {repository: a/b, tag: latest, pullPolicy: IfNotPresent}' | 1:51 warning With IfNotPresent each node keeps the a/b:latest that it pulled first. -> write Always
          a version may be    | 'image: {repository: a/b, tag: "1.2", pullPolicy: IfNotPresent}'  | nothing
          the chart's version | 'image: {repository: a/b, tag: "", pullPolicy: IfNotPresent}'     | nothing
          another word        | 'image: {repository: a/b, tag: "1", imagePullPolicy: IfNotPresnt}' | 1:53 error IfNotPresnt is no pull policy: it is Always, IfNotPresent or Never. (by hand) which of the three is meant is not written
          left open           | 'image: {repository: a/b, tag: latest, pullPolicy: ""}'           | nothing
          """)
  void thePolicyOfValuesGoesWithTheirImage(String what, String values, String found) {
    assertThat(Look.told(Look.values(PullPolicyContradiction.RULE, values)))
        .as(what)
        .isEqualTo(found);
  }
}
