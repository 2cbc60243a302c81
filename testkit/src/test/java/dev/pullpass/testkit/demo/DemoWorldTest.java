package dev.pullpass.testkit.demo;

import static dev.pullpass.testkit.demo.DemoRegistries.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DemoWorldTest {
  private final DemoWorld world = DemoWorld.start(Clock.systemUTC());

  @AfterEach
  void stop() {
    world.close();
  }

  private Pods pods(String namespace, String workload) {
    return new Pods(world, namespace, workload);
  }

  private ObjectNode deployment(String namespace, String name) {
    return world
        .cluster()
        .object("apps/v1", "Deployment", namespace, name)
        .map(ClusterView::parse)
        .orElseThrow();
  }

  @Test
  void everyWorkloadStandsAsItsScenarioSays() {
    for (DemoExpectation expected : world.expectations()) {
      List<String> states = pods(expected.namespace(), expected.workload()).states();
      assertThat(states).as(expected.toString()).isNotEmpty();
      boolean allRun = states.stream().allMatch("Running"::equals);
      assertThat(allRun).as(expected.toString()).isEqualTo(expected.isHealthy());
    }
  }

  @Test
  void aStuckRollOutLeavesTheOlderPodsServing() {
    assertThat(pods("shop", "storefront").states())
        .containsExactlyInAnyOrder("Running", "Running", "Running", "Running", "ImagePullBackOff");
    assertThat(deployment("shop", "storefront").path("status"))
        .hasToString(
            "{\"replicas\":5,\"readyReplicas\":4,\"availableReplicas\":4,\"updatedReplicas\":1}");
  }

  @Test
  void aSecretThatIsNotThereIsAnEventOfThePod() {
    String events =
        new ClusterView(world.cluster())
            .list("/api/v1/events", "Event").stream()
                .filter(e -> e.at("/metadata/namespace").asText().equals("batch"))
                .filter(e -> e.path("reason").asText().startsWith("FailedToRetrieve"))
                .map(e -> e.path("message").asText())
                .findFirst()
                .orElse("");
    assertThat(events)
        .isEqualTo(
            "Unable to retrieve some image pull secrets (registry-credentails); attempting to pull"
                + " the image may not succeed.");
  }

  @Test
  void aRepairedSecretLetsThePodsRunAtTheNextSync() {
    String config = Configs.login(world.registries().plain(), "ci", PASSWORD);
    world.cluster().load(Manifests.secret("web", "ci-pull", config));
    world.sync();
    assertThat(pods("web", "frontend").states()).containsExactly("Running", "Running", "Running");
    assertThat(deployment("web", "frontend").at("/status/readyReplicas").asInt()).isEqualTo(3);
  }

  @Test
  void aRestartedWorkloadGetsTheAccountsPresentList() {
    List<String> before = pods("web", "landing").names();
    ObjectNode landing = deployment("web", "landing");
    landing
        .withObject("/spec/template/metadata/annotations")
        .put("kubectl.kubernetes.io/restartedAt", "2026-11-21T00:00:00Z");
    world.cluster().load(landing.toString());
    world.sync();
    assertThat(pods("web", "landing").states()).containsExactly("Running", "Running");
    assertThat(pods("web", "landing").names()).doesNotContainAnyElementsOf(before);
  }

  @Test
  void aRepairDuringASyncIsNotUndone() {
    ClusterView view = new ClusterView(world.cluster());
    ObjectNode seen = deployment("shop", "storefront");
    view.setImage("shop", "storefront", "localhost/repaired:1");
    seen.withObject("/status").put("readyReplicas", 1);
    view.put(seen);
    assertThat(deployment("shop", "storefront").at("/spec/template/spec/containers/0/image"))
        .hasToString("\"localhost/repaired:1\"");
  }

  @Test
  void aPodThatIsGoneIsNotBroughtBackByItsKubelet() {
    ClusterView view = new ClusterView(world.cluster());
    ObjectNode pod = pods("web", "landing").all().get(0);
    view.deletePod(pod);
    view.put(pod.put("note", "late"));
    assertThat(pods("web", "landing").names()).doesNotContain(pod.at("/metadata/name").asText());
  }

  @Test
  void whatOthersDoMakesTheirWorkloadsWell() {
    for (OthersAct act : world.others()) {
      world.perform(act);
      Standing standing =
          world.standings().stream()
              .filter(s -> s.workload().concerns(act.namespace(), act.workload() + "-"))
              .findFirst()
              .orElseThrow();
      assertThat(standing.isWell()).as(act.what()).isTrue();
    }
  }

  @Test
  void whoIsNotWellIsCounted() {
    assertThat(world.standings())
        .contains(
            new Standing(new DemoExpectation("shop", "storefront", "TagAbsent"), 4, 5),
            new Standing(new DemoExpectation("shop", "checkout", "NoPullSecret"), 0, 3),
            new Standing(new DemoExpectation("shop", "catalog", "Pullable"), 2, 2));
  }

  @Test
  void onlyAChangeMakesControllersWork() {
    world.syncIfChanged();
    world.syncIfChanged();
    int before = world.registries().requests();
    world.syncIfChanged();
    assertThat(world.registries().requests()).isEqualTo(before);
    new ClusterView(world.cluster()).deletePod(pods("web", "landing").all().get(0));
    world.syncIfChanged();
    assertThat(pods("web", "landing").names()).hasSize(2);
  }

  @Test
  void goingBackToTheOlderImageKeepsThePodsThatServe() {
    List<String> serving =
        pods("shop", "storefront").all().stream()
            .filter(pod -> pod.at("/status/phase").asText().equals("Running"))
            .map(pod -> pod.at("/metadata/name").asText())
            .toList();
    String older =
        deployment("shop", "storefront")
            .at("/spec/template/spec/containers/0/image")
            .asText()
            .replace("1.4.2", "1.4.1");
    new ClusterView(world.cluster()).setImage("shop", "storefront", older);
    world.sync();
    assertThat(pods("shop", "storefront").names()).containsExactlyElementsOf(serving).hasSize(4);
  }

  @Test
  void aDeletedPodIsMadeAgain() {
    ObjectNode pod = pods("web", "landing").all().get(0);
    new ClusterView(world.cluster()).deletePod(pod);
    world.sync();
    assertThat(pods("web", "landing").states())
        .containsExactlyInAnyOrder("Running", "ImagePullBackOff");
  }

  @Test
  void aSyncWithoutRepairsMakesNoPods() {
    List<String> before = pods("shop", "").names();
    world.sync();
    assertThat(pods("shop", "").names()).isEqualTo(before);
  }
}
