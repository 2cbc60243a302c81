package dev.pullpass.core.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValuesKeysTest {
  private static final String IMAGE = "{{ .Values.image.repository }}:{{ .Values.image.tag }}";
  private static final String VALUES = "image:\n  repository: nginx\n  tag: \"1.2\"\n";
  private static final String MEANING = ValuesKeys.MEANING;

  private static String values(String values) {
    return TestChart.of(IMAGE, values).patched("values.yaml");
  }

  @Test
  void theKeyStandsBehindTheTagAndSaysWhatItIs() {
    assertThat(values("image:\n  tag: \"1.2\" # ours\n  pullPolicy: Always\nport: 80\n"))
        .isEqualTo(
            "image:\n  tag: \"1.2\" # ours\n  # "
                + MEANING
                + "\n  digest: \"\"\n  pullPolicy: Always\nport: 80\n");
  }

  @Test
  void helmDocsReadsTheComment() {
    assertThat(values("image:\n  # -- The tag\n  tag: a\n"))
        .isEqualTo("image:\n  # -- The tag\n  tag: a\n  # -- " + MEANING + "\n  digest: \"\"\n");
  }

  @Test
  void commentsWithTwoSignsStayThat() {
    assertThat(values("## The image\nimage:\n  ## The tag\n  tag: a\n"))
        .isEqualTo(
            "## The image\nimage:\n  ## The tag\n  tag: a\n  ## " + MEANING + "\n  digest: \"\"\n");
  }

  @Test
  void parametersAreDescribedWhereTheOthersAre() {
    assertThat(values("## @param image.tag The tag\n##\nimage:\n  tag: a\n"))
        .isEqualTo(
            "## @param image.tag The tag\n## @param image.digest "
                + MEANING
                + "\n##\nimage:\n  tag: a\n  digest: \"\"\n");
  }

  @Test
  void aMapInBracesStaysOne() {
    assertThat(values("image: {repository: nginx, tag: a}\n"))
        .isEqualTo("image: {repository: nginx, tag: a, digest: \"\"}\n");
  }

  @Test
  void anEmptyKeyThatIsThereIsUsed() {
    TestChart chart = TestChart.of(IMAGE, "image:\n  tag: a\n  digest:\n");
    assertThat(chart.patch().edits()).containsOnlyKeys("templates/deployment.yaml");
  }

  @Test
  void aSchemaThatListsTheTagListsTheDigest() {
    String schema =
        """
        {
          "properties": {
            "image": {
              "additionalProperties": false,
              "properties": {
                "repository": { "type": "string" },
                "tag": { "type": "string" }
              }
            }
          }
        }
        """;
    TestChart chart = TestChart.of(IMAGE, VALUES).with("values.schema.json", schema);
    assertThat(chart.patched("values.schema.json"))
        .isEqualTo(
            schema.replace(
                "\"tag\": { \"type\": \"string\" }",
                "\"tag\": { \"type\": \"string\" },\n        \"digest\": {\"type\": \"string\"}"));
  }

  @Test
  void referencesWithinASchemaAreFollowed() {
    String schema =
        "{\"$defs\": {\"i\": {\"properties\": {\"tag\": {}}}},"
            + " \"properties\": {\"image\": {\"$ref\": \"#/$defs/i\"}}}";
    TestChart chart = TestChart.of(IMAGE, VALUES).with("values.schema.json", schema);
    assertThat(chart.patched("values.schema.json"))
        .isEqualTo(
            schema.replace("\"tag\": {}", "\"tag\": {}, \"digest\": {\"type\": \"string\"}"));
  }

  @Test
  void aSchemaThatLeavesTheImageOpenStays() {
    TestChart chart =
        TestChart.of(IMAGE, VALUES)
            .with("values.schema.json", "{\"properties\": {\"image\": {\"type\": \"object\"}}}");
    assertThat(chart.patch().edits()).doesNotContainKey("values.schema.json");
  }

  @Test
  void aTableOfValuesGetsARowBelowTheTags() {
    String readme =
        """
        | Parameter          | Description | Default |
        |--------------------|-------------|---------|
        | `image.repository` | Where       | `nginx` |
        | `image.tag`        | Which       | `1.2`   |
        | `image.pullPolicy` | When        | `Never` |
        """;
    assertThat(TestChart.of(IMAGE, VALUES).with("README.md", readme).patched("README.md"))
        .isEqualTo(
            readme.replace(
                "| `1.2`   |\n",
                "| `1.2`   |\n| `image.digest`     | " + MEANING + " | `\"\"`    |\n"));
  }

  @Test
  void aSortedTableStaysSorted() {
    String readme =
        """
        | Key | Type | Default | Description |
        |-----|------|---------|-------------|
        | affinity | object | `{}` | Where it runs |
        | image.repository | string | `"nginx"` | Where it is |
        | image.tag | string | `"1.2"` | Which it is |
        """;
    assertThat(TestChart.of(IMAGE, VALUES).with("README.md", readme).patched("README.md"))
        .isEqualTo(
            readme.replace(
                "Where it runs |\n",
                "Where it runs |\n| image.digest | string | `\"\"` | " + MEANING + " |\n"));
  }
}
