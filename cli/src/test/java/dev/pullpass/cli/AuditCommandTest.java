package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pullpass.core.audit.Audit;
import dev.pullpass.core.audit.AuditRule;
import dev.pullpass.testkit.cluster.FakeCluster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code pullpass audit} from the command line, over dumps and over a cluster. */
class AuditCommandTest {
  private static final Schema SCHEMA = new Schema("audit");

  @TempDir private Path folder = Path.of("");

  private static Run shop(String... more) {
    List<String> args = new ArrayList<>(List.of("audit", "-f", Samples.SHOP));
    args.addAll(List.of(more));
    return Run.pullpass(args.toArray(String[]::new));
  }

  private Run dump(String name, String... more) {
    List<String> args = new ArrayList<>(List.of("audit", "-f", Samples.dump(name)));
    args.addAll(List.of(more));
    return Run.pullpass(args.toArray(String[]::new));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"text", "json", "yaml", "sarif", "junit", "html"})
  void theShopReadsAsAgreedInEveryForm(String format) {
    Run run = shop("-o", format);
    Golden.check("audit/shop." + format, run.out());
    assertThat(run).isEqualTo(new Run(1, run.out(), ""));
  }

  @ParameterizedTest(name = "dump {0}")
  @CsvSource({"A", "B"})
  void realClustersReadAsAgreed(String name) {
    Golden.check("audit/" + name + ".text", dump(name).out());
  }

  @ParameterizedTest(name = "dump {0}")
  @CsvSource({"A", "B"})
  void probingDecidesWhatWasOpen(String name) {
    Run run = dump(name, "--probe", "--registry-answers", Samples.answers(folder));
    Golden.check("audit/" + name + ".probed.text", run.out());
    assertThat(run.out()).doesNotContain("Not known");
  }

  @ParameterizedTest(name = "dump {0}")
  @CsvSource({"A", "B"})
  void theSummaryIsOneLine(String name) {
    Run run = dump(name, "--summary");
    assertThat(run.out())
        .matches(
            "errors=\\d+ warnings=\\d+ notes=\\d+ expiring=0 open=\\d+ pulls=\\d+ workloads=52"
                + " secrets=\\d+\n");
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({
    "shop, error, 1",
    "shop, never, 0",
    "ops, error, 0",
    "ops, warning, 1",
  })
  void theExitStatusSaysWhetherSomethingWouldFail(String namespace, String failOn, int code) {
    assertThat(shop("-n", namespace, "--fail-on", failOn).code()).isEqualTo(code);
  }

  @Test
  void remarksAloneAreNoFaultUnlessAskedFor() {
    String file =
        Samples.file(
            folder,
            "dump.json",
            """
            {"kind":"List","items":[
             {"kind":"Deployment","apiVersion":"apps/v1","metadata":{"namespace":"shop","name":"web"},
              "spec":{"template":{"spec":{"containers":[{"name":"web","image":"nginx"}]}}}}]}
            """);
    assertThat(Run.pullpass("audit", "-f", file).code()).isZero();
    assertThat(Run.pullpass("audit", "-f", file, "--fail-on", "warning").code()).isZero();
    assertThat(Run.pullpass("audit", "-f", file, "--fail-on", "note").code()).isEqualTo(1);
  }

  @ParameterizedTest(name = "dump {0}")
  @CsvSource({"A", "B"})
  void realReportsFitTheSchema(String name) {
    assertThat(SCHEMA.objections(dump(name, "-o", "json").out())).isEmpty();
    Run probed = dump(name, "-o", "json", "--probe", "--registry-answers", Samples.answers(folder));
    assertThat(SCHEMA.objections(probed.out())).isEmpty();
  }

  @Test
  void theSchemaNamesTheFindingsOfTheCode() throws IOException {
    List<String> names = new ArrayList<>();
    new JsonMapper()
        .readTree(SCHEMA.text())
        .at("/$defs/findingId/enum")
        .forEach(name -> names.add(name.asText()));
    assertThat(names)
        .containsExactlyElementsOf(Audit.catalogue().stream().map(AuditRule::id).toList());
  }

  @ParameterizedTest(name = "{0} is no report")
  @CsvSource({
    "\"AuditReport\", \"Report\"",
    "\"WouldFail\", \"WillFail\"",
    "\"severity\": \"error\", \"severity\": \"bad\"",
    "\"outlook\":, \"look\":"
  })
  void otherReportsDoNotFit(String right, String wrong) {
    String report = shop("-o", "json").out();
    assertThat(report).contains(right);
    assertThat(SCHEMA.objections(report.replace(right, wrong))).isNotEmpty();
  }

  @Test
  void aLiveClusterReadsLikeItsDump() throws IOException {
    try (FakeCluster cluster = FakeCluster.start().load(Samples.text(Samples.SHOP))) {
      Run live = live(cluster, "-A", "-o", "json");
      assertThat(findings(live.out())).isEqualTo(findings(shop("-o", "json").out()));
      assertThat(live.code()).isEqualTo(1);
    }
  }

  private Run live(FakeCluster cluster, String... more) {
    String config = Samples.file(folder, "config", cluster.kubeconfig());
    List<String> args = new ArrayList<>(List.of("audit", "--kubeconfig", config));
    args.addAll(List.of(more));
    return Run.pullpass(args.toArray(String[]::new));
  }

  private static List<String> findings(String json) throws IOException {
    JsonNode report = new JsonMapper().readTree(json);
    List<String> lines = new ArrayList<>();
    report.path("findings").forEach(f -> lines.add(f.path("sentence").asText()));
    return lines.stream().sorted().toList();
  }

  @Test
  void whatMayNotBeReadIsNamedAtTheEnd() {
    try (FakeCluster cluster = FakeCluster.start().load(Samples.text(Samples.SHOP))) {
      for (String resource : List.of("secrets", "serviceaccounts", "clusterroles", "namespaces")) {
        cluster.forbid("*", resource, "*");
      }
      Stream<String> notSeen =
          live(cluster, "-A").out().lines().filter(line -> line.startsWith("Not seen"));
      assertThat(notSeen)
          .anyMatch(line -> line.contains("list secrets in all namespaces"))
          .contains(
              "Not seen: No right to list serviceaccounts in all namespaces: which pull secrets"
                  + " the service accounts name is not known.");
    }
  }

  @Test
  void whereThereIsNothingToLookAtItSaysSo() {
    String file = Samples.file(folder, "empty.json", "{\"kind\":\"List\",\"items\":[]}");
    assertThat(Run.pullpass("audit", "-f", file))
        .isEqualTo(
            new Run(
                3, "", "pullpass: there are no pods, workloads or secrets in what was given\n"));
    assertThat(shop("-n", "nowhere"))
        .isEqualTo(
            new Run(3, "", "pullpass: there is nothing in namespace nowhere in what was given\n"));
  }
}
