package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pullpass.testkit.cluster.FakeCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code pullpass secret create}, {@code copy}, {@code wire} and {@code unwire} on a cluster. */
class SecretWriteTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder = Path.of("");

  private final FakeCluster cluster = FakeCluster.start();
  private String kubeconfig = "";

  @BeforeEach
  void load() {
    List<String> items = new ArrayList<>();
    for (String name : List.of("shop", "web", "ops", "kube-system")) {
      items.add(
          """
          {"apiVersion":"v1","kind":"Namespace","metadata":{"name":"%s","labels":{"team":"%s"}},
           "status":{"phase":"Active"}}"""
              .formatted(name, name.equals("ops") ? "ops" : "app"));
      items.add(account(name, "default", ""));
    }
    items.add(
        """
        {"apiVersion":"v1","kind":"Namespace","metadata":{"name":"leaving"},
         "status":{"phase":"Terminating"}}""");
    items.add(account("shop", "robot", ",\"imagePullSecrets\":[{\"name\":\"other\"}]"));
    items.add(
        """
        {"apiVersion":"v1","kind":"Secret","metadata":{"namespace":"ops","name":"gitlab",
         "labels":{"app.kubernetes.io/instance":"x"}},"type":"kubernetes.io/dockerconfigjson",
         "data":{".dockerconfigjson":"%s"}}"""
            .formatted(
                Base64.getEncoder()
                    .encodeToString(
                        "{\"auths\":{\"registry.gitlab.com\":{\"auth\":\"dTpw\"}}}"
                            .getBytes(StandardCharsets.UTF_8))));
    items.add(
        """
        {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"namespace":"shop","name":"web"},
         "spec":{"selector":{"matchLabels":{"a":"b"}},"template":{"metadata":{"labels":{"a":"b"}},
         "spec":{"containers":[{"name":"c","image":"x"}]}}}}""");
    cluster.load("{\"kind\":\"List\",\"items\":[" + String.join(",", items) + "]}");
    kubeconfig = Samples.file(folder, "kubeconfig", cluster.kubeconfig());
  }

  private static String account(String namespace, String name, String more) {
    return "{\"apiVersion\":\"v1\",\"kind\":\"ServiceAccount\",\"metadata\":{\"namespace\":\""
        + namespace
        + "\",\"name\":\""
        + name
        + "\"}"
        + more
        + "}";
  }

  @AfterEach
  void stop() {
    cluster.close();
  }

  private Run secret(String... args) {
    List<String> all = new ArrayList<>(List.of("secret"));
    all.addAll(List.of(args));
    all.addAll(List.of("--kubeconfig", kubeconfig, "--undo-file", folder + "/undo.jsonl"));
    return Run.World.BARE
        .withInput("ghp_x\n")
        .withEnvironment(Map.of("HOME", folder.toString()))
        .run(all.toArray(String[]::new));
  }

  private Run create(String... more) {
    List<String> args = new ArrayList<>(List.of("create", "regcred", "--registry", "ghcr.io"));
    args.addAll(List.of("-u", "bot", "--password-stdin"));
    args.addAll(List.of(more));
    return secret(args.toArray(String[]::new));
  }

  private JsonNode object(String kind, String namespace, String name) {
    String version = kind.equals("Deployment") ? "apps/v1" : "v1";
    return cluster
        .object(version, kind, namespace, name)
        .map(
            text -> {
              try {
                return JSON.readTree(text);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .orElse(JSON.missingNode());
  }

  private List<String> pullSecrets(String namespace, String account) {
    return object("ServiceAccount", namespace, account)
        .path("imagePullSecrets")
        .findValuesAsText("name");
  }

  private String withoutRequests(Run run) {
    return run.err().replaceAll("\\([0-9]+ requests\\)", "(N requests)");
  }

  @Test
  void oneSecretInTheNamespacesThatAreNamed() {
    Run run = create("-n", "shop,web");
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo("Secret shop/regcred created\nSecret web/regcred created\n");
    assertThat(withoutRequests(run))
        .isEqualTo(
            "pullpass: 2 Secret created (N requests)\npullpass: to undo it: pullpass undo "
                + folder
                + "/undo.jsonl\n");
    assertThat(object("Secret", "shop", "regcred").at("/data/.dockerconfigjson").asText())
        .isEqualTo(
            "eyJhdXRocyI6eyJnaGNyLmlvIjp7InVzZXJuYW1lIjoiYm90IiwicGFzc3dvcmQiOiJnaHBfeCIsImF1dGgi"
                + "OiJZbTkwT21kb2NGOTQifX19");
    assertThat(object("Secret", "ops", "regcred").isMissingNode()).isTrue();
  }

  @Test
  void allNamespacesButThoseOfTheSystemAndThoseThatGo() {
    Run run = create("-A", "--wire", "--exclude-namespaces", "o*");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            Secret shop/regcred created
            Secret web/regcred created
            ServiceAccount shop/default changed
            ServiceAccount web/default changed
            """);
    assertThat(pullSecrets("shop", "default")).containsExactly("regcred");
    assertThat(pullSecrets("kube-system", "default")).isEmpty();
  }

  @Test
  void namespacesByTheirLabels() {
    assertThat(create("--namespace-selector", "team=ops").out())
        .isEqualTo("Secret ops/regcred created\n");
  }

  @Test
  void aSecondRunWritesNothing() {
    create("-A", "--wire");
    long writes = writes();
    Run run = create("-A", "--wire");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Secret shop/regcred unchanged: holds that already\n");
    assertThat(run.err()).doesNotContain("undo");
    assertThat(writes()).isEqualTo(writes);
  }

  private long writes() {
    return cluster.requests().stream().filter(request -> !request.method().equals("GET")).count();
  }

  @Test
  void aDryRunShowsTheDifferenceWithoutThePassword() {
    Run run = create("-n", "shop", "--wire", "--dry-run=client");
    assertThat(run)
        .isEqualTo(
            new Run(
                0,
                """
                Secret shop/regcred created
                  + type: kubernetes.io/dockerconfigjson
                  + ghcr.io: user bot, password *** (GitHub classic token)
                ServiceAccount shop/default changed
                  - imagePullSecrets: []
                  + imagePullSecrets:
                  + - name: regcred
                """,
                "pullpass: nothing was changed (--dry-run=client)\n"));
    assertThat(writes()).isZero();
  }

  @Test
  void aForeignSecretOfThatNameStays() {
    Run run =
        secret(
            "create",
            "gitlab",
            "--registry",
            "registry.gitlab.com",
            "-u",
            "new",
            "--password-stdin",
            "-n",
            "ops");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .isEqualTo(
            "Secret ops/gitlab refused: secret ops/gitlab exists and was not made by pullpass;"
                + " --adopt takes it over\n");
  }

  @Test
  void whatWasWrittenCanBeTakenBack() {
    create("-n", "shop", "--service-account", "robot");
    Run undo =
        Run.World.BARE
            .withEnvironment(Map.of("HOME", folder.toString()))
            .run("undo", folder + "/undo.jsonl", "--kubeconfig", kubeconfig);
    assertThat(undo.code()).isZero();
    assertThat(object("Secret", "shop", "regcred").isMissingNode()).isTrue();
    assertThat(pullSecrets("shop", "robot")).containsExactly("other");
  }

  @Test
  void namesOnlyForPrograms() {
    assertThat(create("-n", "shop", "--wire", "-o", "name").out())
        .isEqualTo("secret/regcred\nserviceaccount/default\n");
  }

  @Test
  void aCopyCarriesTheContentAndNothingElse() {
    Run run = secret("copy", "--from", "ops/gitlab", "-A", "--service-account", "*");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            Secret shop/gitlab created
            Secret web/gitlab created
            ServiceAccount shop/default changed
            ServiceAccount shop/robot changed
            ServiceAccount web/default changed
            """);
    JsonNode copy = object("Secret", "shop", "gitlab");
    assertThat(copy.path("data")).isEqualTo(object("Secret", "ops", "gitlab").path("data"));
    assertThat(copy.at("/metadata/labels").toString())
        .isEqualTo("{\"app.kubernetes.io/managed-by\":\"pullpass\"}");
    assertThat(pullSecrets("shop", "robot")).containsExactly("other", "gitlab");
  }

  @Test
  void aSecretOfTheClusterIsASourceToo() {
    Run run = secret("create", "mine", "--from", "ops/gitlab", "-n", "web", "--dry-run=client");
    assertThat(run.out())
        .isEqualTo(
            """
            Secret web/mine created
              + type: kubernetes.io/dockerconfigjson
              + registry.gitlab.com: user u, password *** (user name and password)
            """);
    assertThat(secret("create", "mine", "--from", "ops/gitlab", "--registry", "ghcr.io").err())
        .isEqualTo("pullpass: Secret ops/gitlab: has no credential for ghcr.io\n");
  }

  @Test
  void aSourceThatIsNotThereIsNamed() {
    assertThat(secret("copy", "--from", "ops/none", "-n", "shop"))
        .isEqualTo(new Run(3, "", "pullpass: Secret ops/none was not found\n"));
    assertThat(secret("copy", "--from", "none", "-n", "shop"))
        .isEqualTo(new Run(2, "", "pullpass: --from takes NAMESPACE/NAME, not \"none\"\n"));
  }

  @Test
  void wiringAddsAndUnwiringTakesAwayOneEntryOnly() {
    secret("wire", "regcred", "-n", "shop", "--service-account", "robot");
    assertThat(pullSecrets("shop", "robot")).containsExactly("other", "regcred");
    secret("wire", "regcred", "-n", "shop", "--service-account", "robot");
    assertThat(pullSecrets("shop", "robot")).containsExactly("other", "regcred");
    secret("unwire", "other", "-n", "shop", "--service-account", "rob*");
    assertThat(pullSecrets("shop", "robot")).containsExactly("regcred");
  }

  @Test
  void aWorkloadsTemplateIsWiredByName() {
    String list = "/spec/template/spec/imagePullSecrets";
    assertThat(secret("wire", "regcred", "deploy/web", "-n", "shop").out())
        .isEqualTo("Deployment shop/web changed\n");
    assertThat(object("Deployment", "shop", "web").at(list).toString())
        .isEqualTo("[{\"name\":\"regcred\"}]");
    assertThat(secret("unwire", "regcred", "deploy/web", "-n", "shop").code()).isZero();
    assertThat(object("Deployment", "shop", "web").at(list).findValuesAsText("name")).isEmpty();
  }

  @Test
  void whatCannotBeRewiredIsRefused() {
    assertThat(secret("wire", "regcred", "pod/web-1"))
        .isEqualTo(
            new Run(
                2,
                "",
                "pullpass: Pod web-1 cannot be changed: the pull secrets of what exists are fixed;"
                    + " name its owner\n"));
    assertThat(secret("wire", "regcred", "-n", "shop", "--service-account", "nobody").out())
        .isEqualTo(
            "ServiceAccount shop/nobody refused: service account shop/nobody does not exist\n");
  }
}
