package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** Commands of the page's left column, run by a shell, beside those of the right one. */
record HowToKubectl(HowToCluster cluster, Path program) {
  /** The namespaces in which each of both does what the page has it do in {@code shop}. */
  static final String KUBECTL = "by-kubectl";

  static final String PULLPASS = "by-pullpass";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** True if the left command lacks nothing, and writes, or says something that can be compared. */
  static boolean isComplete(HowToPage.Row row) {
    String before = row.commandBefore();
    return before.contains("-n shop")
        && !before.contains("…")
        && (before.startsWith("kubectl create secret ")
            || before.startsWith("kubectl patch serviceaccount ")
            || before.startsWith("kubectl get secret regcred -n shop -o jsonpath='{.type}'"));
  }

  void prepare() {
    for (String namespace : new String[] {KUBECTL, PULLPASS}) {
      cluster.namespace(namespace);
      cluster
          .admin()
          .create(
              "/api/v1/namespaces/" + namespace + "/serviceaccounts", "{metadata: {name: robot}}");
    }
  }

  /** Does both; what kubectl says of a secret, pullpass says too. */
  void run(HowToPage.Row row) {
    String said = shell(in(KUBECTL, row.commandBefore()));
    Run run = cluster.pullpass(in(PULLPASS, row.command()));
    assertThat(run.code()).as(row.command() + "\n" + run.err()).isZero();
    if (row.commandBefore().contains("jsonpath")) {
      assertThat(run.out()).contains(said);
    }
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

  /** The secrets' types and decoded content, and the accounts' lists, by name. */
  Map<String, String> objectsOf(String namespace) {
    Map<String, String> all = new TreeMap<>();
    String place = "/api/v1/namespaces/" + namespace;
    for (JsonNode secret : cluster.admin().get(place + "/secrets").path("items")) {
      all.put("secret " + name(secret), secret.path("type") + " " + content(secret));
    }
    for (JsonNode account : cluster.admin().get(place + "/serviceaccounts").path("items")) {
      all.put("account " + name(account), account.path("imagePullSecrets").toString());
    }
    return all;
  }

  private static String name(JsonNode object) {
    return object.at("/metadata/name").asText();
  }

  private static String content(JsonNode secret) {
    byte[] content = Base64.getDecoder().decode(secret.at("/data/.dockerconfigjson").asText());
    return new String(content, StandardCharsets.UTF_8);
  }
}
