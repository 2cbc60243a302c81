package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** {@code pullpass why} on dumps. */
class WhyDumpTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder = Path.of("");

  static Run shop(String... more) {
    List<String> args = new ArrayList<>(List.of("why", "-f", Samples.SHOP, "--no-probe"));
    args.addAll(List.of(more));
    return Run.pullpass(args.toArray(String[]::new));
  }

  static JsonNode json(Run run) {
    try {
      return JSON.readTree(run.out());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** {@code namespace/pod verdict}, an item a line. */
  static List<String> items(Run run) {
    List<String> items = new ArrayList<>();
    for (JsonNode item : json(run).path("items")) {
      items.add(
          item.path("namespace").asText()
              + "/"
              + item.path("pod").asText()
              + " "
              + item.path("verdict").asText());
    }
    return items;
  }

  @ParameterizedTest
  @CsvSource({"text", "wide", "json", "yaml"})
  void theShopReadsAsAgreed(String format) {
    Run run = shop("-o", format, "--all");
    Golden.check("why/shop." + format, run.out());
    assertThat(run).isEqualTo(new Run(1, run.out(), ""));
  }

  @ParameterizedTest
  @CsvSource({"A, 40, 41", "B, 39, 40"})
  void aRealClusterIsExplainedInEveryFormat(String cluster, int causes, int containers) {
    String answers = Samples.answers(folder);
    String[] args = {"why", "-f", Samples.dump(cluster), "--registry-answers", answers, "-o", ""};
    args[6] = "json";
    Run json = Run.pullpass(args);
    args[6] = "yaml";
    Run yaml = Run.pullpass(args);
    args[6] = "text";
    Run text = Run.pullpass(args);
    args[6] = "wide";
    Run wide = Run.pullpass(args);
    assertThat(List.of(json.code(), yaml.code(), text.code(), wide.code())).containsOnly(1);
    assertThat(json.err() + yaml.err() + text.err() + wide.err()).isEmpty();
    assertThat(json(json).path("items")).hasSize(containers);
    assertThat(json(json).path("causes")).hasSize(causes);
    assertThat(new Load(LoadSettings.builder().build()).loadFromString(yaml.out()))
        .isEqualTo(new Load(LoadSettings.builder().build()).loadFromString(json.out()));
    String headline = causes + " causes, " + containers + " containers without image\n";
    assertThat(text.out()).startsWith(headline);
    assertThat(wide.out()).startsWith(headline).hasSizeGreaterThan(text.out().length());
    assertThat(text.out()).doesNotContain("\u001b");
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "checkout-6d7f9b-x2x4z, shop/checkout-6d7f9b-x2x4z NoEntryForRegistry",
    "pod/db-0, shop/db-0 TagAbsent",
    "po/db-0, shop/db-0 TagAbsent",
    "pods/db-0, shop/db-0 TagAbsent",
    "deploy/checkout, shop/checkout-6d7f9b-x2x4z NoEntryForRegistry",
    "deployments.apps/checkout, shop/checkout-6d7f9b-x2x4z NoEntryForRegistry",
    "rs/checkout-6d7f9b, shop/checkout-6d7f9b-x2x4z NoEntryForRegistry",
    "sts/db, shop/db-0 TagAbsent",
    "StatefulSet/db, shop/db-0 TagAbsent",
    "job/nightly-29390, shop/nightly-29390-abcde ReferenceInvalid",
    "cronjob/nightly, shop/nightly-29390-abcde ReferenceInvalid",
    "cj/nightly, shop/nightly-29390-abcde ReferenceInvalid"
  })
  void aTargetIsAPodOrAWorkload(String target, String item) {
    Run run = shop("-o", "json", target);
    assertThat(items(run)).containsExactly(item);
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void severalTargetsAreExplainedTogether() {
    assertThat(items(shop("-o", "json", "sts/db", "cj/nightly")))
        .containsExactly("shop/db-0 TagAbsent", "shop/nightly-29390-abcde ReferenceInvalid");
  }

  @Test
  void aTargetThatIsWellIsNoFault() {
    assertThat(shop("pod/tool")).isEqualTo(new Run(0, "No failing image pull.\n", ""));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "nobody                | 3 | nothing found for Pod nobody in what was given",
        "deploy/nobody         | 3 | nothing found for Deployment nobody in what was given",
        "deploy/checkout -n ops| 3 | nothing found for Deployment checkout in namespace ops in what"
            + " was given",
        "secret/regcred        | 2 | \"secret/regcred\" is not POD or KIND/NAME; kinds are pod,"
            + " deploy, rs, sts, ds, job, cronjob",
        "pod/                  | 2 | \"pod/\" is not POD or KIND/NAME; kinds are pod, deploy, rs,"
            + " sts, ds, job, cronjob",
        "pod/a/b               | 2 | \"pod/a/b\" is not POD or KIND/NAME; kinds are pod, deploy,"
            + " rs, sts, ds, job, cronjob"
      })
  void aTargetThatIsNotThereIsNamed(String args, int code, String message) {
    assertThat(shop(args.split(" ", -1)))
        .isEqualTo(new Run(code, "", "pullpass: " + message + "\n"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      value = {
        "-n ops                       | nothing",
        "-n shop -l app=db            | shop/db-0 TagAbsent",
        "-l app=db                    | shop/db-0 TagAbsent",
        "-l app!=db,app!=nightly      | shop/checkout-6d7f9b-x2x4z NoEntryForRegistry",
        "-A -l app=nobody             | nothing",
        "--all -n ops                 | ops/tool Pullable"
      })
  void namespaceAndLabelsNarrow(String args, String item) {
    List<String> all = new ArrayList<>(List.of("-o", "json"));
    all.addAll(List.of(args.split(" ", -1)));
    Run run = shop(all.toArray(String[]::new));
    assertThat(items(run)).isEqualTo(item == null ? List.of() : List.of(item));
    assertThat(run.code()).isEqualTo(item == null || item.endsWith("Pullable") ? 0 : 1);
  }

  @Test
  void standardInputIsADumpToo() {
    String dump = Samples.text(Samples.SHOP);
    Run run = Run.World.BARE.withInput(dump).run("why", "-f", "-", "--no-probe", "--all");
    assertThat(run).isEqualTo(shop("--all"));
  }

  @Test
  void severalDumpsAreOneCluster() throws IOException {
    JsonNode items = JSON.readTree(Samples.text(Samples.SHOP)).path("items");
    List<String> args = new ArrayList<>(List.of("why", "--no-probe", "--all"));
    for (int i = 0; i < items.size(); i++) {
      args.add("-f");
      args.add(Samples.file(folder, i + ".json", items.get(i).toString()));
    }
    assertThat(Run.pullpass(args.toArray(String[]::new))).isEqualTo(shop("--all"));
  }

  @Test
  void recordedAnswersProve() {
    String answers =
        Samples.file(
            folder,
            "answers.jsonl",
            """
            {"image":"ghcr.io/acme/db:16.9","user":"robot","password":"not-a-real-password",\
            "steps":[{"step":"manifest","url":"https://ghcr.io/v2/acme/db/manifests/16.9",\
            "status":404,"headers":[],"body":"{\\"errors\\":[{\\"code\\":\\"MANIFEST_UNKNOWN\\",\
            \\"message\\":\\"manifest unknown\\"}]}"},{"step":"tags","url":"https://ghcr.io/v2/",\
            "status":200,"headers":[],"body":"{\\"tags\\":[\\"16.8\\",\\"15.1\\"]}"}]}
            """);
    Run run =
        Run.pullpass(
            "why", "sts/db", "-f", Samples.SHOP, "--registry-answers", answers, "-o", "json");
    JsonNode item = json(run).path("items").path(0);
    assertThat(item.path("confidence").asText()).isEqualTo("proven");
    assertThat(item.path("fix").toString()).contains("16.8");
  }

  @Test
  void anEmptyListIsACluster() {
    String list = "{\"kind\":\"List\",\"items\":[]}";
    assertThat(Run.World.BARE.withInput(list).run("why", "-f", "-").code()).isZero();
  }
}
