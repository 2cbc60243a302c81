package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pullpass.testkit.real.ApiClient;
import dev.pullpass.testkit.real.RealCluster;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Pulls that fail on a real node are explained, and once repaired they are no longer complained of.
 */
class RealVerdictsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String TYPE = "kubernetes.io/dockerconfigjson";

  /** The namespaces, and what is wrong with the pod in each. */
  private static final Map<String, String> FAILING =
      Map.of(
          "no-entry", "NoEntryForRegistry",
          "no-host", "HostUnknown",
          "no-secret", "NoPullSecret",
          "no-tag", "TagAbsent",
          "secret-absent", "SecretAbsent",
          "wrong-password", "CredentialRejected",
          "wrong-type", "SecretWrongType");

  private final RealCluster cluster =
      RealCluster.start().orElseGet(() -> Assumptions.abort(RealCluster.absence()));
  private final ApiClient admin = cluster.plane().admin();

  @AfterEach
  void stop() {
    cluster.close();
  }

  @Test
  void everyFailedPullHasItsCauseAndARepairedOneNone() throws IOException {
    cluster.push("team/app", "1.0");
    failingPods();
    FAILING.keySet().forEach(name -> admin.await(pods(name), RealVerdictsIT::waits, PATIENCE));
    List<String> expected = new ArrayList<>();
    FAILING.forEach((name, verdict) -> expected.add(name + "/app " + verdict));
    assertThat(why()).containsExactlyInAnyOrderElementsOf(expected);

    secret("secret-absent", TYPE, config(cluster.registry(), RealCluster.PASSWORD));
    admin.await(pods("secret-absent"), RealVerdictsIT::runs, PATIENCE);
    expected.remove("secret-absent/app SecretAbsent");
    assertThat(why()).containsExactlyInAnyOrderElementsOf(expected);
  }

  private void failingPods() {
    FAILING.keySet().forEach(cluster.plane()::namespace);
    String good = config(cluster.registry(), RealCluster.PASSWORD);
    secret("no-entry", TYPE, config("elsewhere.test", RealCluster.PASSWORD));
    secret("no-tag", TYPE, good);
    secret("wrong-password", TYPE, config(cluster.registry(), "guess"));
    secret("wrong-type", "Opaque", good);
    String image = cluster.registry() + "/team/app:1.0";
    pod("no-entry", "[{name: pull}]", image);
    pod("no-host", "[]", "nowhere.test/team/app:1.0");
    pod("no-secret", "[]", image);
    pod("no-tag", "[{name: pull}]", cluster.registry() + "/team/app:2.0");
    pod("secret-absent", "[{name: pull}]", image);
    pod("wrong-password", "[{name: pull}]", image);
    pod("wrong-type", "[{name: pull}]", image);
  }

  private static String pods(String namespace) {
    return "/api/v1/namespaces/" + namespace + "/pods";
  }

  private void pod(String namespace, String secrets, String image) {
    admin.create(
        pods(namespace),
        """
        metadata: {name: app}
        spec:
          terminationGracePeriodSeconds: 0
          imagePullSecrets: %s
          containers: [{name: app, image: "%s"}]
        """
            .formatted(secrets, image));
  }

  private void secret(String namespace, String type, String config) {
    admin.create(
        "/api/v1/namespaces/" + namespace + "/secrets",
        "{metadata: {name: pull}, type: %s, stringData: {.dockerconfigjson: '%s'}}"
            .formatted(type, config));
  }

  private static String config(String registry, String password) {
    return "{\"auths\": {\"%s\": {\"username\": \"%s\", \"password\": \"%s\"}}}"
        .formatted(registry, RealCluster.USER, password);
  }

  private static boolean runs(JsonNode pods) {
    return pods.at("/items/0/status/containerStatuses/0/ready").asBoolean();
  }

  private static boolean waits(JsonNode pods) {
    String reason = pods.at("/items/0/status/containerStatuses/0/state/waiting/reason").asText();
    return reason.equals("ErrImagePull") || reason.equals("ImagePullBackOff");
  }

  /** The verdicts, by a process that finds the registry under the node's name for it. */
  private List<String> why() throws IOException {
    Process why =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djdk.net.hosts.file=" + cluster.hosts(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "why",
                "-A",
                "-o",
                "json",
                "--kubeconfig=" + cluster.plane().kubeconfig(),
                "--ca-file=" + cluster.authority())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String out = new String(why.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return WhyDumpTest.items(new Run(why.onExit().join().exitValue(), out, ""));
  }
}
