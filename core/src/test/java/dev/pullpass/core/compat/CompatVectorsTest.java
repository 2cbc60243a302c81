package dev.pullpass.core.compat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.source.FileKind;
import dev.pullpass.core.source.KubeObject;
import dev.pullpass.core.source.Reading;
import dev.pullpass.core.source.Readings;
import dev.pullpass.core.source.SourceFile;
import dev.pullpass.core.text.Json;
import dev.pullpass.core.text.JsonObject;
import dev.pullpass.core.text.JsonReading;
import dev.pullpass.core.text.JsonString;
import dev.pullpass.core.text.JsonValue;
import dev.pullpass.core.text.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every verdict under {@code compat/}, each of which names its source. */
class CompatVectorsTest {
  private static final Map<String, String> FILES =
      Map.ofEntries(
          Map.entry("ckv_k8s_14", "CKV_K8S_14"),
          Map.entry("ckv_k8s_15", "CKV_K8S_15"),
          Map.entry("ckv_k8s_43", "CKV_K8S_43"),
          Map.entry("kube_linter_latest_tag", "latest-tag"),
          Map.entry("trivy_ksv013", "KSV-0013"),
          Map.entry("gatekeeper_disallowedtags", "K8sDisallowedTags"),
          Map.entry("gatekeeper_imagedigests", "K8sImageDigests"),
          Map.entry("kyverno_disallow_latest_tag", "disallow-latest-tag"),
          Map.entry("kyverno_imagepullpolicy_always", "imagepullpolicy-always"),
          Map.entry("kyverno_require_image_checksum", "require-image-checksum"),
          Map.entry("kyverno_require_imagepullsecrets", "require-imagepullsecrets"));

  private static final Map<String, String> COLUMNS =
      Map.ofEntries(
          Map.entry("CKV_K8S_14", "CKV_K8S_14"),
          Map.entry("CKV_K8S_15(no policy)", "CKV_K8S_15"),
          Map.entry("CKV_K8S_43", "CKV_K8S_43"),
          Map.entry("kube-linter latest-tag", "latest-tag"),
          Map.entry("kube-score image-tag", "container-image-tag"),
          Map.entry("kube-score pull-policy(no policy)", "container-image-pull-policy"),
          Map.entry("polaris tagNotSpecified", "tagNotSpecified"),
          Map.entry("trivy KSV-0013", "KSV-0013"),
          Map.entry("gatekeeper disallowedtags", "K8sDisallowedTags"),
          Map.entry("gatekeeper imagedigests", "K8sImageDigests"),
          Map.entry("kyverno disallow-latest-tag", "disallow-latest-tag"),
          Map.entry("kyverno require-image-checksum", "require-image-checksum"));

  @TestFactory
  Stream<DynamicTest> everyVerdictIsThatOfTheTool() {
    return FILES.entrySet().stream()
        .flatMap(
            file ->
                Stream.of("official_fixtures", "derived_cases")
                    .flatMap(list -> table(file.getKey()).objects(list).stream())
                    .map(row -> test(file.getKey(), file.getValue(), row)));
  }

  private static DynamicTest test(String file, String rule, JsonObject row) {
    String expected = row.text("per_doc_oracle").or(() -> row.text("expected")).orElseThrow();
    return DynamicTest.dynamicTest(
        file + ": " + text(row),
        () ->
            assertThat(judge(rule(rule, row), manifest(row))).isEqualTo(Outcome.valueOf(expected)));
  }

  @TestFactory
  Stream<DynamicTest> everyToolSaysOfEveryImageWhatTheMatrixTells() {
    return table("cross_tool_matrix").objects("cases").stream()
        .flatMap(
            row ->
                row.members().stream()
                    .filter(member -> COLUMNS.containsKey(member.name()))
                    .map(member -> matrixTest(row, member)));
  }

  private static DynamicTest matrixTest(JsonObject row, JsonObject.Member column) {
    boolean missing = row.text("image").filter("<missing>"::equals).isPresent();
    String container =
        missing ? "{}" : "{\"image\":" + text(row.field("image").orElseThrow()) + "}";
    return DynamicTest.dynamicTest(
        column.name() + ": " + text(row),
        () ->
            assertThat(
                    judge(
                        rule(COLUMNS.getOrDefault(column.name(), ""), row), pod(named(container))))
                .isEqualTo(Outcome.valueOf(((JsonString) column.value()).text())));
  }

  @Test
  void theMatrixIsWhole() {
    assertThat(table("cross_tool_matrix").objects("cases")).hasSize(35);
  }

  @TestFactory
  Stream<DynamicTest> kubeScoreAndPolarisSayWhatTheirOwnTestsSay() {
    return Stream.of(
            new Own("container-image-tag", "foo/bar:latest", "", Outcome.FAILED),
            new Own("container-image-pull-policy", "foo/bar:123", "", Outcome.FAILED),
            new Own("container-image-pull-policy", "foo/bar:latest", "", Outcome.PASSED),
            new Own("container-image-pull-policy", "foo/bar", "", Outcome.PASSED),
            new Own("container-image-pull-policy", "foo/bar:latest", "Always", Outcome.PASSED),
            new Own("container-image-pull-policy", "foo/bar:latest", "Never", Outcome.FAILED),
            new Own("tagNotSpecified", "nginx:v1.2.3", "", Outcome.PASSED),
            new Own("tagNotSpecified", "nginx", "", Outcome.FAILED),
            new Own("tagNotSpecified", "nginx:latest", "", Outcome.FAILED),
            new Own("pullPolicyNotAlways", "nginx:1", "", Outcome.FAILED),
            new Own("pullPolicyNotAlways", "nginx@sha256:1", "IfNotPresent", Outcome.FAILED),
            new Own("pullPolicyNotAlways", "nginx:1", "Always", Outcome.PASSED))
        .map(own -> DynamicTest.dynamicTest(own.toString(), own::check));
  }

  private record Own(String rule, String image, String policy, Outcome expected) {
    void check() {
      String policyField = policy.isEmpty() ? "" : ",\"imagePullPolicy\":\"" + policy + "\"";
      String container = "{\"name\":\"a\",\"image\":\"" + image + "\"" + policyField + "}";
      assertThat(judge(known(rule), pod(container))).isEqualTo(expected);
    }
  }

  @Test
  void theContainersThatFailAreNamed() {
    String manifest =
        pod(
            "{\"name\":\"a\",\"image\":\"a:1\"},{\"name\":\"b\",\"image\":\"b\"},"
                + "{\"name\":\"c\",\"image\":\"c\"}");
    assertThat(failed("latest-tag", manifest)).containsExactly("b", "c");
    assertThat(failed("CKV_K8S_14", manifest)).containsExactly("b");
  }

  @Test
  void toolsGoByTheirNames() {
    assertThat(Tool.of("kube-linter")).contains(Tool.KUBE_LINTER);
    assertThat(Tool.of("lint")).isEmpty();
  }

  private static List<String> failed(String rule, String manifest) {
    Reading reading = read(manifest);
    return known(rule)
        .judge(reading.objects().get(0), reading.pods().stream().findFirst())
        .failed()
        .stream()
        .map(container -> container.name())
        .toList();
  }

  private static CompatRule known(String id) {
    return Stream.of(Tool.values())
        .flatMap(tool -> tool.rules().stream())
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static CompatRule rule(String id, JsonObject row) {
    Optional<JsonValue> params = row.field("params");
    if (params.isEmpty()) {
      return known(id);
    }
    JsonObject given = (JsonObject) params.get();
    return switch (id) {
      case "latest-tag" ->
          KubeLinter.latestTag(patterns(given, "BlockList"), patterns(given, "AllowList"));
      case "K8sDisallowedTags" ->
          Gatekeeper.disallowedTags(given.texts("tags"), given.texts("exemptImages"));
      default -> Gatekeeper.imageDigests(given.texts("exemptImages"));
    };
  }

  private static List<Pattern> patterns(JsonObject params, String name) {
    return params.texts(name).stream().map(Pattern::compile).toList();
  }

  private static Outcome judge(CompatRule rule, String manifest) {
    Reading reading = read(manifest);
    KubeObject object = reading.objects().get(0);
    return rule.judge(object, reading.pods().stream().findFirst()).outcome();
  }

  private static Reading read(String manifest) {
    return Readings.of(new SourceFile("a.json", FileKind.MANIFEST, manifest));
  }

  private static String manifest(JsonObject row) {
    Optional<JsonValue> whole = row.field("manifest");
    if (whole.isPresent()) {
      return "{\"apiVersion\":\"v1\"," + text(whole.get()).substring(1);
    }
    if (row.field("containers").isPresent()) {
      return object(row.text("kind").orElse("Pod"), spec(row));
    }
    String container =
        row.field("container")
            .map(CompatVectorsTest::text)
            .orElseGet(
                () ->
                    row.field("image")
                        .map(image -> "{\"image\":" + text(image) + "}")
                        .orElse("{}"));
    return pod(named(container));
  }

  private static String spec(JsonObject row) {
    List<String> fields = new ArrayList<>();
    for (String name :
        List.of("containers", "initContainers", "ephemeralContainers", "imagePullSecrets")) {
      row.field(name).ifPresent(value -> fields.add("\"" + name + "\":" + text(value)));
    }
    return "{" + String.join(",", fields) + "}";
  }

  private static String pod(String containers) {
    return object("Pod", "{\"containers\":[" + containers + "]}");
  }

  private static String object(String kind, String spec) {
    String inner =
        switch (kind) {
          case "Pod" -> spec;
          case "CronJob" -> "{\"jobTemplate\":{\"spec\":{\"template\":{\"spec\":" + spec + "}}}}";
          default -> "{\"template\":{\"spec\":" + spec + "}}";
        };
    return "{\"apiVersion\":\"v1\",\"kind\":\"" + kind + "\",\"spec\":" + inner + "}";
  }

  /** Kubernetes has no container without a name. */
  private static String named(String container) {
    return container.equals("{}")
        ? "{\"name\":\"a\"}"
        : "{\"name\":\"a\"," + container.substring(1);
  }

  private static String text(JsonValue value) {
    return JsonWriter.compact().value(value).text();
  }

  private static JsonObject table(String name) {
    try (InputStream in =
        CompatVectorsTest.class.getResourceAsStream("/compat/" + name + ".json")) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      return (JsonObject) ((JsonReading.Document) Json.read(bytes)).value();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
