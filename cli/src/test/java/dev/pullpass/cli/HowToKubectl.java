package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Commands of the page's left column, run by a shell, beside those of the right one. */
record HowToKubectl(HowToCluster cluster, Path program) {
  /** The namespaces in which each of both does what the page has it do in {@code shop}. */
  static final String KUBECTL = "by-kubectl";

  static final String PULLPASS = "by-pullpass";

  /** What is run of the left column: what needs neither another program nor a person. */
  private static final List<String> COMPLETE =
      List.of(
          "kubectl create secret ",
          "kubectl patch serviceaccount ",
          "kubectl get secret regcred -n shop -o jsonpath='{.type}'",
          "kubectl get secrets -A ");

  /** True if the left command lacks nothing, and writes, or says something that can be compared. */
  static boolean isComplete(HowToPage.Row row) {
    String before = row.commandBefore();
    return !before.contains("…") && COMPLETE.stream().anyMatch(before::startsWith);
  }

  /** The robot of each namespace has a secret already, of somebody else. */
  void prepare() {
    for (String namespace : List.of(KUBECTL, PULLPASS)) {
      cluster.namespace(namespace);
      cluster
          .admin()
          .create(
              "/api/v1/namespaces/" + namespace + "/serviceaccounts",
              "{metadata: {name: robot}, imagePullSecrets: [{name: others}]}");
    }
  }

  /** Does both; what kubectl says of secrets, pullpass says too. */
  void run(HowToPage.Row row) {
    String said = shell(in(KUBECTL, row.commandBefore()));
    Run run = cluster.pullpass(in(PULLPASS, row.command()));
    if (row.commandBefore().startsWith("kubectl get ")) {
      assertThat(run.out()).contains(named(said));
    } else {
      assertThat(run.code()).as(row.command() + "\n" + run.err()).isZero();
    }
  }

  /** The secrets of a table, as pullpass names them; without a table the text. */
  private static List<String> named(String said) {
    return said.contains("NAMESPACE ")
        ? said.lines().skip(1).map(line -> line.split(" +", 3)).map(HowToKubectl::named).toList()
        : List.of(said);
  }

  private static String named(String[] columns) {
    return "Secret " + columns[0] + "/" + columns[1] + " (kubernetes.io/dockerconfigjson)";
  }

  private static String in(String namespace, String command) {
    return command.replace("-n shop", "-n " + namespace);
  }

  private String shell(String command) {
    try {
      ProcessBuilder builder = new ProcessBuilder("sh", "-ec", cluster.real(command));
      builder.environment().putAll(cluster.environment());
      builder.environment().put("KUBECONFIG", cluster.kubeconfig().toString());
      builder.environment().put("PATH", program.getParent() + ":/usr/bin:/bin");
      builder.directory(cluster.files().folder().toFile()).redirectErrorStream(true);
      Process process = builder.start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(command + "\n" + said).isZero();
      return said;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** The secrets' types and decoded content by name. */
  Map<String, String> secretsOf(String namespace) {
    Map<String, String> all = new TreeMap<>();
    for (JsonNode secret : list(namespace, "secrets")) {
      all.put(name(secret), secret.path("type").asText() + " " + content(secret));
    }
    return all;
  }

  /** The accounts' lists of pull secrets by name. */
  Map<String, List<String>> listsOf(String namespace) {
    Map<String, List<String>> all = new TreeMap<>();
    for (JsonNode account : list(namespace, "serviceaccounts")) {
      all.put(name(account), account.path("imagePullSecrets").findValuesAsText("name"));
    }
    return all;
  }

  private JsonNode list(String namespace, String resource) {
    return cluster.admin().get("/api/v1/namespaces/" + namespace + "/" + resource).path("items");
  }

  private static String name(JsonNode object) {
    return object.at("/metadata/name").asText();
  }

  private static String content(JsonNode secret) {
    byte[] content = Base64.getDecoder().decode(secret.at("/data/.dockerconfigjson").asText());
    return new String(content, StandardCharsets.UTF_8);
  }
}
