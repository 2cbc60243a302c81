package dev.pullpass.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.text.JsonTokens;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept of a cluster, and what may be said of what is not there. */
class ClusterTest {
  private static final ObjectName REGCRED = new ObjectName("shop", "regcred");

  private static Cluster dump(String... objects) {
    ClusterBuilder builder = ClusterBuilder.forDump(FailedPulls::mightBeFailedPull);
    String list = "{'kind':'List','items':[" + String.join(",", objects) + "]}";
    ObjectReader.read(
        JsonTokens.of(list.replace('\'', '"').getBytes(StandardCharsets.UTF_8)), builder);
    return builder.build();
  }

  private static String pod(String namespace, String name, String reason) {
    return "{'kind':'Pod','metadata':{'namespace':'"
        + namespace
        + "','name':'"
        + name
        + "','uid':'"
        + name
        + "','ownerReferences':[{'kind':'ReplicaSet','name':'web-1','uid':'rs','controller':true}]},"
        + "'spec':{'containers':[{'name':'app','image':'a'}]},'status':{'phase':'"
        + (reason.isEmpty() ? "Running" : "Pending")
        + "','containerStatuses':[{'name':'app','ready':"
        + reason.isEmpty()
        + ",'state':"
        + (reason.isEmpty() ? "{'running':{}}" : "{'waiting':{'reason':'" + reason + "'}}")
        + "}]}}";
  }

  private static String secret(String namespace, String name, String data) {
    return "{'data':{"
        + data
        + "},'metadata':{'name':'"
        + name
        + "','namespace':'"
        + namespace
        + "'},'type':'kubernetes.io/dockerconfigjson','kind':'Secret'}";
  }

  private static String account(String namespace) {
    return "{'kind':'ServiceAccount','metadata':{'namespace':'"
        + namespace
        + "','name':'default'}}";
  }

  @Test
  void withoutAnySecretsInTheDumpNobodyLooked() {
    Cluster cluster = dump(pod("shop", "a", "ErrImagePull"), pod("ops", "b", "ErrImagePull"));
    assertThat(cluster.secret(REGCRED)).isEqualTo(new Lookup.NotAsked<>());
    assertThat(cluster.registrySecrets()).isEqualTo(new Lookup.NotAsked<>());
    assertThat(cluster.serviceAccount(REGCRED)).isEqualTo(new Lookup.NotAsked<>());
    assertThat(cluster.node("n")).isEqualTo(new Lookup.NotAsked<>());
  }

  @Test
  void aMissingSecretIsAbsentInANamespaceThatTheDumpCovers() {
    Cluster bySecret = dump(pod("shop", "a", "ErrImagePull"), secret("shop", "other", ""));
    assertThat(bySecret.secret(REGCRED)).isEqualTo(new Lookup.Absent<>());
    Cluster byAccount = dump(account("shop"), secret("ops", "other", ""));
    assertThat(byAccount.secret(REGCRED)).isEqualTo(new Lookup.Absent<>());
    Cluster byPods =
        dump(pod("shop", "a", ""), pod("ops", "b", ""), secret("kube-system", "other", ""));
    assertThat(byPods.secret(REGCRED)).isEqualTo(new Lookup.Absent<>());
  }

  @Test
  void aMissingSecretIsUnknownInANamespaceThatTheDumpDoesNotCover() {
    Cluster cluster = dump(pod("ops", "a", "ErrImagePull"), secret("ops", "other", ""));
    assertThat(cluster.secret(REGCRED)).isEqualTo(new Lookup.NotAsked<>());
  }

  @Test
  void healthyPodsAreCountedForTheirOwnersAndNotKept() {
    Cluster cluster =
        dump(
            pod("shop", "a", ""),
            pod("shop", "b", ""),
            pod("shop", "c", "ImagePullBackOff"),
            pod("shop", "d", "CrashLoopBackOff"),
            "{'kind':'ReplicaSet','metadata':{'name':'web-1','namespace':'shop','uid':'rs',"
                + "'ownerReferences':[{'kind':'Deployment','name':'web','uid':'deploy'}]}}",
            "{'kind':'Deployment','metadata':{'name':'web','namespace':'shop','uid':'deploy'}}",
            "{'kind':'HorizontalPodAutoscaler','metadata':{'name':'h','namespace':'shop'},'spec':"
                + "{'scaleTargetRef':{'kind':'Deployment','name':'web'}},"
                + "'status':{'desiredReplicas':8}}");
    assertThat(cluster.pods().stream().map(pod -> pod.name().name())).containsExactly("c");
    assertThat(cluster.healthyPods("rs")).isEqualTo(2);
    assertThat(cluster.healthyPods("deploy")).isEqualTo(2);
    List<Workload> owners = cluster.owners(cluster.pods().get(0));
    assertThat(owners.stream().map(Workload::kind)).containsExactly("ReplicaSet", "Deployment");
    assertThat(cluster.autoscaler(owners.get(1)).map(Autoscaler::desired)).contains(8);
  }

  @Test
  void aPodInTwoDumpsCountsOnce() {
    Cluster cluster = dump(pod("shop", "a", ""), pod("shop", "a", ""), pod("shop", "c", "X"));
    assertThat(cluster.healthyPods("rs")).isEqualTo(1);
  }

  @Test
  void aRedactedSecretIsToldAndItsContentUnknown() {
    Cluster cluster =
        dump(secret("shop", "regcred", "'.dockerconfigjson':'<redacted>','x':'aA=='"));
    Secret secret = cluster.secret(REGCRED).found().orElseThrow();
    assertThat(secret.keys()).containsExactly(".dockerconfigjson", "x");
    assertThat(secret.data()).isEmpty();
    assertThat(secret.isUnreadable(".dockerconfigjson")).isTrue();
    assertThat(cluster.notes())
        .containsExactly(
            "Secret shop/regcred, data..dockerconfigjson: not base64 (a redacted dump?), so its"
                + " content is unknown");
  }

  @Test
  void aSecretOfMoreThanAMebibyteIsNotKept() {
    Cluster cluster =
        dump(secret("shop", "regcred", "'.dockerconfigjson':'" + "QUFB".repeat(400_000) + "'"));
    assertThat(cluster.notes())
        .containsExactly(
            "Secret shop/regcred, data..dockerconfigjson: larger than 1 MiB, not read");
  }

  @Test
  void eventsOfBothApisAreRead() {
    Cluster cluster =
        dump(
            "{'kind':'Event','apiVersion':'events.k8s.io/v1','metadata':{'namespace':'shop'},"
                + "'regarding':{'kind':'Pod','name':'c','uid':'c',"
                + "'fieldPath':'spec.initContainers{init}'},'note':'Back-off','reason':'BackOff',"
                + "'eventTime':'2026-11-20T10:00:00.5Z','series':{'count':7,"
                + "'lastObservedTime':'2026-11-20T11:00:00Z'}}",
            "{'kind':'Event','apiVersion':'v1','metadata':{'namespace':'shop'},"
                + "'involvedObject':{'kind':'Pod','namespace':'shop','name':'c'},"
                + "'message':'Unable to pull','reason':'FailedSomehow','count':2,"
                + "'lastTimestamp':'2026-11-20T12:00:00Z'}",
            pod("shop", "c", "ErrImagePull"));
    PullEvent event = cluster.events(cluster.pods().get(0)).get(0);
    assertThat(event.container()).isEqualTo("init");
    assertThat(event.count()).isEqualTo(7);
    assertThat(event.message()).isEqualTo("Back-off");
    assertThat(cluster.asOf().map(Object::toString)).contains("2026-11-20T12:00:00Z");
  }

  @ParameterizedTest(name = "{0} is managed by {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          'annotations':{'meta.helm.sh/release-name':'web'}                         | Helm release web
          'annotations':{'argocd.argoproj.io/tracking-id':'shop:apps/Deployment:a/b'} | Argo CD application shop
          'labels':{'argocd.argoproj.io/instance':'shop'}                           | Argo CD application shop
          'labels':{'kustomize.toolkit.fluxcd.io/name':'apps'}                      | Flux Kustomization apps
          'labels':{'helm.toolkit.fluxcd.io/name':'web'},'annotations':{'meta.helm.sh/release-name':'web'} | Flux HelmRelease web
          'ownerReferences':[{'kind':'Kafka','name':'events'}]                      | operator of Kafka events
          'labels':{}                                                               | ""
          """)
  void theManagerIsNamed(String metadata, String manager) {
    Cluster cluster =
        dump("{'kind':'Deployment','metadata':{'name':'w','namespace':'n'," + metadata + "}}");
    assertThat(cluster.workload("Deployment", new ObjectName("n", "w")).map(Workload::manager))
        .isEqualTo(Optional.of(manager));
  }

  @ParameterizedTest
  @CsvSource({
    "ErrImagePull,true", "ImagePullBackOff,true", "illegal base64 data at input byte 0,true",
    "RegistryUnavailable,true", "CrashLoopBackOff,false", "ContainerCreating,false",
    "PodInitializing,false", "CreateContainerConfigError,false", "'',false"
  })
  void onlyKnownOtherWaitsAreRuledOut(String reason, boolean mightBe) {
    ContainerState state =
        new ContainerState(ContainerState.Phase.WAITING, reason, "", "", false, 0);
    assertThat(FailedPulls.mightBeFailedPull(state)).isEqualTo(mightBe);
  }

  @Test
  void objectsOfOtherMakersAreNotTaken() {
    Cluster cluster =
        dump(
            "{'kind':'Job','apiVersion':'batch.volcano.sh/v1alpha1','metadata':{'name':'j'},"
                + "'spec':{'parallelism':'many'}}");
    assertThat(cluster.workload("Job", new ObjectName("", "j"))).isEmpty();
  }
}
