package dev.pullpass.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.cluster.Access.Grant;
import dev.pullpass.core.cluster.Autoscaler;
import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.ClusterBuilder;
import dev.pullpass.core.cluster.Lookup;
import dev.pullpass.core.cluster.Namespace;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.cluster.PodCensus;
import dev.pullpass.core.cluster.PodTemplate;
import dev.pullpass.core.cluster.Secret;
import dev.pullpass.core.cluster.Workload;
import dev.pullpass.testkit.cluster.FakeCluster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that bears on pulls is read, by lists, and like its dump. */
class WholeClusterTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);

  private static final String OBJECTS =
      """
      {"kind":"List","apiVersion":"v1","items":[
       {"kind":"Namespace","apiVersion":"v1","metadata":{"name":"shop","labels":{"team":"web"}}},
       {"kind":"Namespace","apiVersion":"v1","metadata":{"name":"old"},
        "status":{"phase":"Terminating"}},
       {"kind":"Deployment","apiVersion":"apps/v1",
        "metadata":{"namespace":"shop","name":"web","uid":"d1"},
        "spec":{"replicas":0,"template":{"spec":{"serviceAccountName":"runner",
         "imagePullSecrets":[{"name":"opaque"}],
         "initContainers":[{"name":"init","image":"busybox:1"}],
         "containers":[{"name":"web","image":"ghcr.io/acme/web:1","imagePullPolicy":"Always"}]}}}},
       {"kind":"CronJob","apiVersion":"batch/v1",
        "metadata":{"namespace":"shop","name":"report","uid":"c1"},
        "spec":{"jobTemplate":{"spec":{"template":{"spec":{
         "containers":[{"name":"report","image":"ghcr.io/acme/report:1"}]}}}}}},
       {"kind":"Job","apiVersion":"batch/v1","metadata":{"namespace":"shop","name":"done","uid":"j1"},
        "spec":{"template":{"spec":{"containers":[{"name":"x","image":"x"}]}}},
        "status":{"completionTime":"2026-11-20T08:00:00Z"}},
       {"kind":"HorizontalPodAutoscaler","apiVersion":"autoscaling/v2",
        "metadata":{"namespace":"shop","name":"web"},
        "spec":{"maxReplicas":9,"scaleTargetRef":{"kind":"Deployment","name":"web"}},
        "status":{"desiredReplicas":2}},
       {"kind":"ServiceAccount","apiVersion":"v1","metadata":{"namespace":"shop","name":"runner"},
        "imagePullSecrets":[{"name":"gone"}]},
       {"kind":"Secret","apiVersion":"v1","metadata":{"namespace":"shop","name":"opaque"},
        "type":"Opaque","data":{"token":"c3ludGhldGlj"}},
       {"kind":"Secret","apiVersion":"v1","metadata":{"namespace":"shop","name":"unrelated"},
        "type":"Opaque","data":{"token":"c3ludGhldGlj"}},
       {"kind":"Secret","apiVersion":"v1","metadata":{"namespace":"ops","name":"spare"},
        "type":"kubernetes.io/dockerconfigjson","data":{".dockerconfigjson":"e30="}},
       {"kind":"Role","apiVersion":"rbac.authorization.k8s.io/v1",
        "metadata":{"namespace":"shop","name":"reader"},
        "rules":[{"apiGroups":[""],"resources":["secrets"],"verbs":["get","create"],
         "resourceNames":["opaque"]}]},
       {"kind":"Role","apiVersion":"rbac.authorization.k8s.io/v1",
        "metadata":{"namespace":"shop","name":"pods-only"},
        "rules":[{"apiGroups":[""],"resources":["pods"],"verbs":["*"]}]},
       {"kind":"ClusterRole","apiVersion":"rbac.authorization.k8s.io/v1",
        "metadata":{"name":"all"},"aggregationRule":{"clusterRoleSelectors":[]},
        "rules":[{"apiGroups":["*"],"resources":["*"],"verbs":["*"]}]},
       {"kind":"RoleBinding","apiVersion":"rbac.authorization.k8s.io/v1",
        "metadata":{"namespace":"shop","name":"readers"},
        "roleRef":{"apiGroup":"rbac.authorization.k8s.io","kind":"Role","name":"reader"},
        "subjects":[{"kind":"ServiceAccount","name":"runner"},{"kind":"Group","name":"web"}]},
       {"kind":"RoleBinding","apiVersion":"rbac.authorization.k8s.io/v1",
        "metadata":{"namespace":"shop","name":"others"},
        "roleRef":{"apiGroup":"rbac.authorization.k8s.io","kind":"Role","name":"pods-only"},
        "subjects":[{"kind":"User","name":"jane"}]},
       {"kind":"ClusterRoleBinding","apiVersion":"rbac.authorization.k8s.io/v1",
        "metadata":{"name":"admins"},
        "roleRef":{"apiGroup":"rbac.authorization.k8s.io","kind":"ClusterRole","name":"all"},
        "subjects":[{"kind":"Group","name":"admins"}]}
      ]}""";

  @TempDir Path folder;
  private FakeCluster api;

  @BeforeEach
  void start() {
    api = FakeCluster.start().load(OBJECTS);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private Cluster read(String namespace) throws IOException {
    Path kubeconfig = Files.writeString(folder.resolve("kubeconfig"), api.kubeconfig());
    Connection connection =
        new Connection(Optional.of(kubeconfig), Optional.empty(), Duration.ofSeconds(5));
    try (ClusterReader reader = ClusterReader.open(connection, CLOCK)) {
      Optional<String> where = Optional.of(namespace).filter(name -> !name.isEmpty());
      return reader.whole(where, new PodCensus());
    }
  }

  private static Cluster dump() {
    ClusterBuilder builder = ClusterBuilder.forDump(new PodCensus());
    byte[] bytes = OBJECTS.getBytes(StandardCharsets.UTF_8);
    new DumpReader(new ByteArrayInputStream(bytes)).read("-", builder);
    return builder.build();
  }

  @Test
  void workloadsWithoutPodsBringTheirTemplates() throws IOException {
    Cluster cluster = read("");
    assertThat(cluster.workloads()).isEqualTo(dump().workloads());
    assertThat(cluster.workloads().stream().map(w -> w.kind() + " " + image(w.template())))
        .containsExactly(
            "CronJob ghcr.io/acme/report:1", "Deployment busybox:1", "Job (makes no more pods)");
    Workload web = cluster.workloads().get(1);
    assertThat(web.template().serviceAccount()).isEqualTo("runner");
    assertThat(web.templatePullSecrets()).containsExactly("opaque");
    assertThat(cluster.autoscaler(web).map(Autoscaler::most)).contains(9);
  }

  private static String image(PodTemplate template) {
    return template.containers().isEmpty()
        ? "(makes no more pods)"
        : template.containers().get(0).image();
  }

  @Test
  void namespacesBringTheirLabelsAndTheirEnd() throws IOException {
    Cluster cluster = read("");
    assertThat(cluster.namespace("shop"))
        .isEqualTo(new Lookup.Found<>(new Namespace("shop", Map.of("team", "web"), false)));
    assertThat(cluster.namespace("old").found().map(Namespace::deleting)).contains(true);
    assertThat(cluster.namespace("nowhere").isAbsent()).isTrue();
  }

  @Test
  void whoMayReadSecretsIsKeptAndNothingElseOfTheRoles() throws IOException {
    List<Grant> grants = read("").access().found().orElseThrow().grants();
    assertThat(grants).isEqualTo(dump().access().found().orElseThrow().grants());
    assertThat(grants)
        .extracting(grant -> grant.binding().name() + " grants " + grant.role().name())
        .containsExactly("admins grants all", "shop/readers grants shop/reader");
    assertThat(grants.get(0).role().aggregated()).isTrue();
    assertThat(grants.get(1).role().rules())
        .singleElement()
        .hasToString("AccessRule[verbs=[get], resourceNames=[opaque]]");
    assertThat(grants.get(1).binding().grantees())
        .extracting(Object::toString)
        .containsExactly("ServiceAccount shop/runner", "Group web");
  }

  @Test
  void ofOtherSecretsOnlyThoseThatAreNamedAreRead() throws IOException {
    Cluster cluster = read("");
    assertThat(cluster.secrets())
        .extracting(Secret::name)
        .containsExactly(new ObjectName("ops", "spare"), new ObjectName("shop", "opaque"));
    assertThat(cluster.secret(new ObjectName("shop", "gone")).isAbsent()).isTrue();
  }

  @Test
  void eachKindIsListedOnceHoweverManyNamespacesThereAre() throws IOException {
    read("");
    assertThat(api.requests()).hasSize(18 + 2);
  }

  @Test
  void oneNamespaceIsReadByItself() throws IOException {
    Cluster cluster = read("shop");
    assertThat(cluster.workloads()).hasSize(3);
    assertThat(cluster.namespace("shop").found().map(Namespace::labels))
        .contains(Map.of("team", "web"));
    assertThat(cluster.registrySecrets().found().orElseThrow()).hasSize(1);
  }

  @Test
  void whatMayNotBeReadIsForbiddenNotAbsent() throws IOException {
    api.forbid("list", "clusterroles", "*").forbid("list", "namespaces", "*");
    Cluster cluster = read("");
    assertThat(cluster.namespace("nowhere")).isEqualTo(new Lookup.Forbidden<>("list namespaces"));
    assertThat(cluster.missingRights())
        .extracting(right -> right.right())
        .containsExactly("list namespaces", "list clusterroles");
  }
}
