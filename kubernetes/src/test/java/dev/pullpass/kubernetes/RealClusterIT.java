package dev.pullpass.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.FailedPulls;
import dev.pullpass.core.cluster.Lookup;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.cluster.Pod;
import dev.pullpass.core.cluster.Workload;
import dev.pullpass.testkit.real.ApiClient;
import dev.pullpass.testkit.real.ControlPlane;
import dev.pullpass.testkit.real.Grant;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What the fakes promise about the API server, the real one keeps. */
class RealClusterIT {
  private static final Duration SOON = Duration.ofSeconds(30);

  private final ControlPlane plane =
      ControlPlane.shared().orElseGet(() -> Assumptions.abort(ControlPlane.absence()));
  private final ApiClient admin = plane.admin();

  private static ClusterReader reader(Path kubeconfig) {
    Connection connection = new Connection(Optional.of(kubeconfig), Optional.empty(), SOON);
    return ClusterReader.open(connection, Clock.systemUTC());
  }

  private static Cluster read(Path kubeconfig, String namespace) {
    try (ClusterReader reader = reader(kubeconfig)) {
      return reader.read(PodQuery.inNamespace(namespace), FailedPulls::mightBeFailedPull);
    }
  }

  /** A Deployment with so many pods, and what its pod template says besides. */
  private List<String> deployment(String namespace, int replicas, String spec) {
    admin.create(
        "/apis/apps/v1/namespaces/" + namespace + "/deployments",
        """
        metadata: {name: web}
        spec:
          replicas: %d
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec: {%s, containers: [{name: web, image: "registry.example/team/web:1"}]}
        """
            .formatted(replicas, spec));
    return admin
        .await(pods(namespace), list -> list.path("items").size() == replicas, SOON)
        .findValues("metadata")
        .stream()
        .map(metadata -> metadata.path("name").asText())
        .filter(name -> name.startsWith("web-"))
        .toList();
  }

  private static String pods(String namespace) {
    return "/api/v1/namespaces/" + namespace + "/pods";
  }

  private static String secret(String name, String type, String key) {
    return "{metadata: {name: %s}, type: %s, stringData: {%s: '{\"auths\": {}}'}}"
        .formatted(name, type, key);
  }

  private void fail(String namespace, String pod) {
    admin.patch(
        pods(namespace) + "/" + pod + "/status",
        """
        {"status": {"containerStatuses": [{
          "name": "web", "image": "registry.example/team/web:1", "imageID": "", "ready": false,
          "restartCount": 0, "state": {"waiting": {"reason": "ErrImagePull",
          "message": "401 Unauthorized"}}}]}}
        """);
    admin.create(
        "/api/v1/namespaces/" + namespace + "/events",
        """
        metadata: {generateName: pull-}
        involvedObject: {apiVersion: v1, kind: Pod, namespace: %s, name: %s, uid: %s}
        reason: Failed
        type: Warning
        message: "Failed to pull image: 401 Unauthorized"
        """
            .formatted(namespace, pod, uid(admin.get(pods(namespace) + "/" + pod))));
  }

  private static String uid(JsonNode object) {
    return object.at("/metadata/uid").asText();
  }

  @Test
  void aFailedPullIsReadWithAllThatBearsOnIt() {
    plane.namespace("whole");
    String secrets = "/api/v1/namespaces/whole/secrets";
    admin.create(secrets, secret("pull", "kubernetes.io/dockerconfigjson", ".dockerconfigjson"));
    admin.create(secrets, secret("old", "kubernetes.io/dockercfg", ".dockercfg"));
    admin.create(secrets, secret("opaque", "Opaque", ".dockerconfigjson"));
    admin.patch(
        "/api/v1/namespaces/whole/serviceaccounts/default",
        "{\"imagePullSecrets\": [{\"name\": \"opaque\"}, {\"name\": \"nowhere\"}]}");
    List<String> names = deployment("whole", 2, "imagePullSecrets: [{name: pull}]");
    fail("whole", names.get(0));

    Cluster cluster = read(plane.kubeconfig(), "whole");

    assertThat(cluster.pods()).extracting(pod -> pod.name().name()).containsExactly(names.get(0));
    Pod pod = cluster.pods().get(0);
    assertThat(pod.imagePullSecrets()).containsExactly("pull");
    assertThat(cluster.owners(pod))
        .extracting(Workload::kind)
        .containsExactly("ReplicaSet", "Deployment");
    assertThat(cluster.events(pod)).hasSize(1);
    assertThat(cluster.serviceAccount(name("default")).found().orElseThrow().imagePullSecrets())
        .containsExactly("opaque", "nowhere");
    assertThat(cluster.registrySecrets("whole").found().orElseThrow())
        .extracting(secret -> secret.name().name())
        .containsExactlyInAnyOrder("pull", "old");
    assertThat(cluster.secret(name("opaque")).found()).isPresent();
    assertThat(cluster.secret(name("nowhere"))).isEqualTo(new Lookup.Absent<>());
  }

  private static ObjectName name(String name) {
    return new ObjectName("whole", name);
  }

  @Test
  void longListsComeInPages() {
    plane.namespace("pages");
    List<String> names = deployment("pages", 600, "imagePullSecrets: []");
    fail("pages", names.get(599));
    try (ClusterReader reader = reader(plane.kubeconfig())) {
      Cluster all = reader.read(PodQuery.inNamespace("pages"), pod -> true);
      assertThat(all.pods()).extracting(pod -> pod.name().name()).hasSameElementsAs(names);
      assertThat(all.pods()).hasSize(600);
    }
    assertThat(read(plane.kubeconfig(), "pages").pods()).hasSize(1);
  }

  @Test
  void aListThatExpiresMeanwhileTakesOneMoreRequest() {
    plane.namespace("expired");
    List<String> names = deployment("expired", 600, "imagePullSecrets: []");
    AtomicInteger seen = new AtomicInteger();
    int undisturbed = requests(names, pod -> true);
    assertThat(requests(names, pod -> seen.incrementAndGet() > 1 || forgotten()))
        .isEqualTo(undisturbed + 1);
  }

  private int requests(List<String> names, Predicate<Pod> wanted) {
    try (ClusterReader reader = reader(plane.kubeconfig())) {
      Cluster all = reader.read(PodQuery.inNamespace("expired"), wanted);
      assertThat(all.pods()).extracting(pod -> pod.name().name()).hasSameElementsAs(names);
      return reader.requests();
    }
  }

  private boolean forgotten() {
    plane.forget();
    return true;
  }

  @Test
  void whatMayNotBeReadIsForbiddenNotAbsent() {
    plane.namespace("limited");
    List<String> names = deployment("limited", 1, "imagePullSecrets: [{name: pull}]");
    fail("limited", names.get(0));
    Path podsOnly = plane.kubeconfig("pods-only", List.of(Grant.toRead("limited", "pods")));

    Cluster cluster = read(podsOnly, "limited");

    Pod pod = cluster.pods().get(0);
    assertThat(cluster.secret(new ObjectName("limited", "pull")))
        .isEqualTo(new Lookup.Forbidden<>("get secrets in namespace limited"));
    assertThat(cluster.registrySecrets())
        .isEqualTo(new Lookup.Forbidden<>("list secrets in all namespaces"));
    assertThat(cluster.serviceAccount(new ObjectName("limited", "default")))
        .isEqualTo(new Lookup.Forbidden<>("get serviceaccounts in namespace limited"));
    assertThat(cluster.events(pod)).isEmpty();
    assertThat(cluster.owners(pod)).isEmpty();
  }

  @Test
  void whoMayReadOneNamespaceIsServedThere() {
    plane.namespace("own");
    admin.create(
        "/api/v1/namespaces/own/secrets",
        secret("pull", "kubernetes.io/dockerconfigjson", ".dockerconfigjson"));
    fail("own", deployment("own", 1, "imagePullSecrets: []").get(0));
    Path own = plane.kubeconfig("own", List.of(Grant.toRead("own", "*")));

    Cluster cluster = read(own, "own");

    assertThat(cluster.registrySecrets("own").found().orElseThrow()).hasSize(1);
    assertThat(cluster.registrySecrets("elsewhere"))
        .isEqualTo(new Lookup.Forbidden<>("list secrets in all namespaces"));
    assertThat(cluster.owners(cluster.pods().get(0))).hasSize(2);
  }

  @Test
  void whoHasNoRightsIsToldSo() {
    Path nobody = plane.kubeconfig("nobody", List.of());
    assertThatThrownBy(() -> read(nobody, "default"))
        .isInstanceOf(ClusterProblem.class)
        .hasMessage(
            "may not list pods in namespace default, so there is nothing to look at: pods is"
                + " forbidden: User \"nobody\" cannot list resource \"pods\" in API group \"\" in the"
                + " namespace \"default\" (the API server "
                + plane.url()
                + " (context real))");
  }
}
