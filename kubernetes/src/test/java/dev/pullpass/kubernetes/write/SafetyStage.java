package dev.pullpass.kubernetes.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.credential.Confidential;
import dev.pullpass.core.plan.Change;
import dev.pullpass.core.plan.SecretContent;
import dev.pullpass.kubernetes.ApiServer;
import dev.pullpass.kubernetes.Connection;
import dev.pullpass.testkit.real.ApiClient;
import dev.pullpass.testkit.real.ControlPlane;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;

/** The real API server, what the tests of safety put on it, and what they find there. */
record SafetyStage(ControlPlane plane) {
  static final String CONFIG = "{\"auths\":{\"registry.example\":{\"auth\":\"dTpw\"}}}";

  static SafetyStage open() {
    return new SafetyStage(
        ControlPlane.shared().orElseGet(() -> Assumptions.abort(ControlPlane.absence())));
  }

  ApiClient admin() {
    return plane.admin();
  }

  static ApiServer server(Path kubeconfig) {
    return ApiServer.open(
        new Connection(Optional.of(kubeconfig), Optional.empty(), Duration.ofSeconds(30)));
  }

  /** So many namespaces, all with their default accounts. */
  List<String> namespaces(String prefix, int count) {
    List<String> names = IntStream.range(0, count).mapToObj(i -> prefix + "-" + i).toList();
    names.forEach(name -> admin().create("/api/v1/namespaces", "{metadata: {name: " + name + "}}"));
    names.forEach(name -> admin().await(account(name), account -> true, Duration.ofSeconds(60)));
    return names;
  }

  static String account(String namespace) {
    return "/api/v1/namespaces/" + namespace + "/serviceaccounts/default";
  }

  static String secret(String namespace, String name) {
    return "/api/v1/namespaces/" + namespace + "/secrets/" + name;
  }

  /** The names in the list of the default account. */
  List<String> entries(String namespace) {
    return Objects.names(admin().get(account(namespace)).path("imagePullSecrets"));
  }

  /**
   * Somebody who changes the list as other careful programs do: by reading the account, and
   * replacing it if it still has that version.
   */
  void edit(String namespace, UnaryOperator<List<String>> change) {
    int status = 409;
    while (status == 409) {
      ObjectNode account = (ObjectNode) admin().get(account(namespace));
      List<String> names = change.apply(Objects.names(account.path("imagePullSecrets")));
      ArrayNode list = account.putArray("imagePullSecrets");
      names.forEach(name -> list.add(Objects.named(name)));
      status = admin().send("PUT", account(namespace), account.toString()).status();
    }
    if (status != 200) {
      throw new AssertionError("a stranger's edit was answered " + status);
    }
  }

  /** A secret that pulls, and the account that names it, in each of the namespaces. */
  static List<Change> spread(List<String> namespaces, String secret) {
    List<Change> changes = new ArrayList<>();
    for (String namespace : namespaces) {
      changes.add(
          new Change.PutSecret(
              new ObjectName(namespace, secret), new SecretContent.Given(content(CONFIG))));
      changes.add(new Change.Wire(new ObjectName(namespace, "default"), secret));
    }
    return changes;
  }

  static Confidential content(String config) {
    return Confidential.of(config.getBytes(StandardCharsets.UTF_8));
  }

  /** What there is of a secret and of the default account's list, without versions. */
  String state(String namespace, String secret) {
    JsonNode found = admin().send("GET", secret(namespace, secret), "").body();
    return found.path("type").asText() + found.path("data") + entries(namespace);
  }
}
