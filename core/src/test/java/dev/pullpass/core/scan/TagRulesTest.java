package dev.pullpass.core.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagRulesTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a short name            | nginx                     | 8:12 warning nginx has no tag, which means latest. -> pin the digest that the tag means now
          a port is no tag        | registry:5000/app         | 8:12 warning registry:5000/app has no tag, which means latest. -> pin the digest that the tag means now
          a host with a port      | r.test:5000/team/app      | 8:12 warning r.test:5000/team/app has no tag, which means latest. -> pin the digest that the tag means now
          a tag                   | nginx:1.27                | nothing
          a port and a tag        | registry:5000/app:1       | nothing
          a digest alone          | nginx@DIGEST              | nothing
          latest is written       | nginx:latest              | nothing
          a colon without a tag   | 'nginx:'                  | nothing
          a variable              | app:${TAG}                | nothing
          """)
  void anImageWithoutATagIsFound(String what, String image, String found) {
    assertThat(container(MissingTag.RULE, image)).as(what).isEqualTo(found);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          latest                  | nginx:latest              | 8:12 warning nginx:latest is another image tomorrow. -> pin the digest that the tag means now
          in capitals             | nginx:LATEST              | 8:12 warning nginx:LATEST is another image tomorrow. -> pin the digest that the tag means now
          behind a port           | registry:5000/app:latest  | 8:12 warning registry:5000/app:latest is another image tomorrow. -> pin the digest that the tag means now
          a digest decides        | nginx:latest@DIGEST       | nothing
          not the whole tag       | nginx:latest-alpine       | nothing
          in the name             | acme/latest:1             | nothing
          no tag at all           | nginx                     | nothing
          """)
  void latestIsFoundInAnyCase(String what, String image, String found) {
    assertThat(container(LatestTag.RULE, image)).as(what).isEqualTo(found);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          stable                  | nginx:stable              | 8:12 note nginx:stable has a tag that is made to move. -> pin the digest that the tag means now
          main in capitals        | acme/app:Main             | 8:12 note acme/app:Main has a tag that is made to move. -> pin the digest that the tag means now
          latest is another rule  | nginx:latest              | nothing
          a version               | nginx:1.27                | nothing
          a digest decides        | nginx:stable@DIGEST       | nothing
          only the start          | nginx:stable-alpine       | nothing
          """)
  void aTagThatMovesIsFound(String what, String image, String found) {
    assertThat(container(MutableTag.RULE, image)).as(what).isEqualTo(found);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a tag                   | nginx:1.27                | 8:12 warning nginx:1.27 is not pinned to a digest. -> pin the digest that the tag means now
          no tag                  | nginx                     | 8:12 warning nginx is not pinned to a digest. -> pin the digest that the tag means now
          a digest                | nginx:1.27@DIGEST         | nothing
          a variable              | app:${TAG}                | nothing
          """)
  void anImageWithoutADigestIsFoundWhereItIsAskedFor(String what, String image, String found) {
    assertThat(container(MissingDigest.RULE, image)).as(what).isEqualTo(found);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          latest in a chart       | 'image: {repository: a/b, tag: latest}'   | 1:31 warning a/b:latest is another image tomorrow. -> pin the digest that the tag means now
          latest by itself        | 'image: {tag: latest}'                    | 1:14 warning The tag latest is another image tomorrow. -> pin the digest that the tag means now
          a digest beside it      | 'image: {tag: latest, digest: "DIGEST"}'  | nothing
          a digest within it      | 'image: {tag: "latest@DIGEST"}'           | nothing
          the chart has the tag   | 'image: {repository: a/b, tag: ""}'       | nothing
          a variable before it    | 'image: {repository: "{{ .x }}", tag: latest}' | 1:38 warning The tag latest is another image tomorrow. -> pin the digest that the tag means now
          """)
  void valuesHoldTagsByThemselves(String what, String values, String found) {
    String text = values.replace("DIGEST", Look.DIGEST);
    assertThat(Look.told(Look.values(LatestTag.RULE, text))).as(what).isEqualTo(found);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a container in values   | 'sidecars: [{name: x, image: acme/x}]'  | 1:29 warning acme/x has no tag, which means latest. -> pin the digest that the tag means now
          a mere text             | 'image: acme/x'                         | 1:8 note acme/x has no tag, which means latest. -> pin the digest that the tag means now
          the tag beside it       | 'image: {repository: acme/x}'           | nothing
          """)
  void aChartMayAddTheTag(String what, String values, String found) {
    assertThat(Look.told(Look.values(MissingTag.RULE, values))).as(what).isEqualTo(found);
  }

  private static String container(ScanRule rule, String image) {
    String text = image.replace("DIGEST", Look.DIGEST);
    return Look.told(Look.manifest(rule, Look.pod("image: \"" + text + "\"")));
  }
}
