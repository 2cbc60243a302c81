package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pullpass.core.report.JsonReport;
import dev.pullpass.core.verdict.About;
import dev.pullpass.core.verdict.Diagnosis;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code why -o json} prints fits the published schema, and the schema fits the code. */
class SchemaTest {
  private static final Schema SCHEMA = new Schema("why");

  @TempDir private Path folder = Path.of("");

  private static JsonNode schema() throws IOException {
    return new JsonMapper().readTree(SCHEMA.text());
  }

  @ParameterizedTest(name = "dump {0}, {1}")
  @CsvSource({"A, replayed", "B, replayed", "A, --no-probe", "B, --no-probe"})
  void realReportsFit(String dump, String probing) {
    List<String> args =
        new ArrayList<>(List.of("why", "-f", Samples.dump(dump), "--all", "-o", "json"));
    args.addAll(
        probing.equals("replayed")
            ? List.of("--registry-answers", Samples.answers(folder))
            : List.of(probing));
    Run run = Run.pullpass(args.toArray(String[]::new));
    assertThat(SCHEMA.objections(run.out())).isEmpty();
    assertThat(WhyDumpTest.items(run)).hasSizeGreaterThan(40);
  }

  @Test
  void theReportOfTheShopFits() {
    assertThat(SCHEMA.objections(WhyDumpTest.shop("--all", "-o", "json").out())).isEmpty();
  }

  @Test
  void anEmptyReportFits() {
    Run run = WhyDumpTest.shop("-n", "ops", "-o", "json");
    assertThat(SCHEMA.objections(run.out())).isEmpty();
    assertThat(run.code()).isZero();
  }

  @ParameterizedTest(name = "{0} is no report")
  @CsvSource({
    "\"kind\": \"WhyReport\", \"kind\": \"Report\"",
    "\"TagAbsent\", \"TagGone\"",
    "\"stated\", \"guessed\"",
    "\"pod\":, \"pot\":"
  })
  void otherReportsDoNotFit(String right, String wrong) {
    String report = WhyDumpTest.shop("-o", "json").out();
    assertThat(report).contains(right);
    assertThat(SCHEMA.objections(report.replace(right, wrong))).isNotEmpty();
  }

  @Test
  void theSchemaNamesTheVerdictsOfTheCode() throws IOException {
    List<String> names = new ArrayList<>();
    schema().at("/$defs/verdict/enum").forEach(name -> names.add(name.asText()));
    assertThat(names)
        .containsExactlyElementsOf(Diagnosis.catalogue().stream().map(About::name).toList());
  }

  @Test
  void theSchemaHasTheVersionOfTheCode() throws IOException {
    assertThat(schema().at("/properties/apiVersion/const").asText()).isEqualTo(JsonReport.VERSION);
  }

  @Test
  void everyFieldIsDescribed() throws IOException {
    for (String name : List.of("why", "image", "audit", "advise")) {
      List<String> bare = new ArrayList<>();
      collect(new JsonMapper().readTree(new Schema(name).text()), "", bare);
      assertThat(bare).as(name).isEmpty();
    }
  }

  private static void collect(JsonNode node, String path, List<String> bare) {
    node.path("properties")
        .properties()
        .forEach(
            field -> {
              if (!field.getValue().has("description") && !field.getValue().has("$ref")) {
                bare.add(path + "/" + field.getKey());
              }
            });
    node.properties()
        .forEach(field -> collect(field.getValue(), path + "/" + field.getKey(), bare));
  }
}
