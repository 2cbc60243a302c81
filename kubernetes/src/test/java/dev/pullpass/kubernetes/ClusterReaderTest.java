package dev.pullpass.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.ClusterBuilder;
import dev.pullpass.core.cluster.FailedPulls;
import dev.pullpass.core.cluster.Lookup;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.cluster.Pod;
import dev.pullpass.core.cluster.Workload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A live cluster is read like its dump, and what cannot be read is told. */
class ClusterReaderTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);
  private static final String NAMESPACE = "wrong-password";

  @TempDir Path folder;
  private ScriptedCluster api;

  @BeforeEach
  void start() throws IOException {
    api = ScriptedCluster.ofDump("A");
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private ClusterReader reader(Path kubeconfig) {
    Duration patience = Duration.ofSeconds(1);
    return ClusterReader.open(
        new Connection(Optional.of(kubeconfig), Optional.empty(), patience), CLOCK);
  }

  private Cluster read(PodQuery query) throws IOException {
    try (ClusterReader reader = reader(api.kubeconfig(folder))) {
      return reader.read(query, FailedPulls::mightBeFailedPull);
    }
  }

  @Test
  void aWholeClusterIsReadLikeItsDump() throws IOException {
    Cluster live = read(PodQuery.everywhere());
    Cluster dump = dump();
    assertThat(live.pods()).isEqualTo(dump.pods());
    for (Pod pod : dump.pods()) {
      assertThat(live.events(pod)).isEqualTo(dump.events(pod));
      assertThat(live.node(pod.node())).isEqualTo(dump.node(pod.node()));
      assertThat(live.owners(pod)).isEqualTo(dump.owners(pod));
      assertAccountAndSecrets(live, dump, pod);
    }
    assertThat(live.registrySecrets()).isEqualTo(dump.registrySecrets());
    assertThat(live.asOf()).contains(CLOCK.instant());
  }

  private static void assertAccountAndSecrets(Cluster live, Cluster dump, Pod pod) {
    ObjectName account = new ObjectName(pod.namespace(), pod.serviceAccount());
    assertThat(live.serviceAccount(account)).isEqualTo(dump.serviceAccount(account));
    for (String secret : pod.imagePullSecrets()) {
      ObjectName name = new ObjectName(pod.namespace(), secret);
      assertThat(live.secret(name)).isEqualTo(dump.secret(name));
    }
  }

  private static Cluster dump() throws IOException {
    ClusterBuilder builder = ClusterBuilder.forDump(FailedPulls::mightBeFailedPull);
    try (InputStream dump = ClusterReaderTest.class.getResourceAsStream("/dumps/A.json.gz")) {
      byte[] bytes = Objects.requireNonNull(dump).readAllBytes();
      new DumpReader(new ByteArrayInputStream(bytes)).read("-", builder);
    }
    return builder.build();
  }

  @Test
  void onePodTakesFewRequests() throws IOException {
    try (ClusterReader reader = reader(api.kubeconfig(folder))) {
      Cluster cluster = reader.read(PodQuery.pod(NAMESPACE, "db-0"), pod -> true);
      assertThat(cluster.pods()).hasSize(1);
      assertThat(cluster.owners(cluster.pods().get(0)).stream().map(Workload::kind))
          .containsExactly("StatefulSet");
      assertThat(reader.namespace()).isEqualTo(NAMESPACE);
      assertThat(reader.requests()).isEqualTo(9).isEqualTo(api.requests.size());
    }
  }

  @Test
  void aHealthyNamespaceTakesOneRequest() throws IOException {
    Cluster cluster = read(PodQuery.inNamespace("ok-pod-secret"));
    assertThat(cluster.pods()).isEmpty();
    assertThat(api.requests).containsExactly("/api/v1/namespaces/ok-pod-secret/pods?limit=500");
  }

  @Test
  void secretsThatMayNotBeReadAreForbiddenNotAbsent() throws IOException {
    api.forbid("/secrets").forbid("/secrets/acme-pull");
    Cluster cluster = read(PodQuery.inNamespace(NAMESPACE));
    assertThat(cluster.secret(new ObjectName(NAMESPACE, "acme-pull")))
        .isEqualTo(new Lookup.Forbidden<>("get secrets in namespace wrong-password"));
    assertThat(cluster.registrySecrets())
        .isEqualTo(new Lookup.Forbidden<>("list secrets in all namespaces"));
    assertThat(cluster.registrySecrets(NAMESPACE))
        .isEqualTo(new Lookup.Forbidden<>("list secrets in namespace wrong-password"));
  }

  @Test
  void withRightsInOneNamespaceItsSecretsAreSeen() throws IOException {
    api.forbid("/v1/secrets");
    Cluster cluster = read(PodQuery.inNamespace(NAMESPACE));
    assertThat(cluster.secret(new ObjectName(NAMESPACE, "acme-pull")).found()).isPresent();
    assertThat(cluster.registrySecrets(NAMESPACE).found()).isPresent();
    assertThat(cluster.registrySecrets("elsewhere"))
        .isEqualTo(new Lookup.Forbidden<>("list secrets in all namespaces"));
  }

  @Test
  void aSecretThatIsNamedButAbsentIsAskedForByName() throws IOException {
    Cluster cluster = read(PodQuery.inNamespace("secret-missing"));
    Pod pod = cluster.pods().get(0);
    ObjectName name = new ObjectName(pod.namespace(), pod.imagePullSecrets().get(0));
    assertThat(cluster.secret(name)).isEqualTo(new Lookup.Absent<>());
    assertThat(cluster.secret(new ObjectName(pod.namespace(), "never-named")))
        .isEqualTo(new Lookup.NotAsked<>());
  }

  @Test
  void everythingElseMayBeForbiddenAndTheRunGoesOn() throws IOException {
    api.forbid("/events").forbid("/serviceaccounts/default").forbid("/nodes/node1");
    api.forbid("/statefulsets/db").forbid("/horizontalpodautoscalers").forbid("/secrets");
    Cluster cluster = read(PodQuery.inNamespace(NAMESPACE));
    Pod pod = cluster.pods().get(0);
    assertThat(cluster.events(pod)).isEmpty();
    assertThat(cluster.owners(pod)).isEmpty();
    assertThat(cluster.node("node1")).isEqualTo(new Lookup.Forbidden<>("get nodes"));
    assertThat(cluster.serviceAccount(new ObjectName(NAMESPACE, "default")))
        .isEqualTo(new Lookup.Forbidden<>("get serviceaccounts in namespace wrong-password"));
  }

  @Test
  void aUserWithoutAnyRightsIsTold() {
    api.forbid("/pods");
    assertThatThrownBy(() -> read(PodQuery.everywhere()))
        .isInstanceOf(ClusterProblem.class)
        .hasMessageMatching(
            "may not list pods in all namespaces, so there is nothing to look at: no /pods for you"
                + " \\(the API server http://127.0.0.1:\\d+ \\(context lab\\)\\)");
  }

  @Test
  void anExpiredListIsContinuedOrReadAgain() throws IOException {
    AtomicInteger pages = new AtomicInteger();
    for (String next : new String[] {"20", ""}) {
      pages.set(0);
      api.fault(
          "/api/v1/pods",
          exchange -> {
            if (pages.incrementAndGet() == 2) {
              ScriptedCluster.respond(exchange, 410, ScriptedCluster.status(410, "expired", next));
            } else {
              api.answer(exchange, "/api/v1/pods");
            }
          });
      assertThat(read(PodQuery.everywhere()).pods()).isEqualTo(dump().pods());
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          401 | does not accept the credentials of the kubeconfig (401); log in again
          404 | answered 404 to GET /api/v1/pods
          418 | answered 418 to GET /api/v1/pods
          """)
  void otherRefusalsNameServerAndContext(int status, String message) {
    api.fault("/pods", exchange -> ScriptedCluster.respond(exchange, status, "{}"));
    assertThatThrownBy(() -> read(PodQuery.everywhere()))
        .isInstanceOf(ClusterProblem.class)
        .hasMessageStartingWith("the API server http://127.0.0.1:")
        .hasMessageEndingWith(" (context lab) " + message);
  }

  @Test
  void somethingElseThanKubernetesIsTold() {
    api.fault("/pods", exchange -> ScriptedCluster.respond(exchange, 200, "<html>hunter2</html>"));
    assertThatThrownBy(() -> read(PodQuery.everywhere()))
        .isInstanceOf(ClusterProblem.class)
        .hasMessageEndingWith(
            " answered GET /api/v1/pods with something else than Kubernetes' JSON (line 1, column 1:"
                + " not valid JSON); is this address really an API server?");
  }

  @Test
  void aSilentServerIsNotWaitedForLong() {
    api.fault("/pods", exchange -> sleep(10));
    assertThatThrownBy(() -> read(PodQuery.everywhere()))
        .isInstanceOf(ClusterProblem.class)
        .hasMessageEndingWith(" (context lab) gave no answer to GET /api/v1/pods within 1 s");
  }

  @Test
  void anAnswerThatStopsInTheMiddleIsNotWaitedForLong() {
    api.fault(
        "/pods",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write("{\"kind\":".getBytes(StandardCharsets.UTF_8));
          exchange.getResponseBody().flush();
          sleep(10);
        });
    assertThatThrownBy(() -> read(PodQuery.everywhere()))
        .isInstanceOf(ClusterProblem.class)
        .hasMessageEndingWith(" (context lab) broke off its answer to GET /api/v1/pods; try again");
  }

  private static void sleep(int seconds) {
    try {
      Thread.sleep(seconds * 1000L);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
