package dev.pullpass.kubernetes.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.plan.Change;
import dev.pullpass.kubernetes.ApiServer;
import dev.pullpass.testkit.real.Faults;
import dev.pullpass.testkit.real.FaultyServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writing to a real API server that has faults, and whose namespaces go meanwhile. */
class FaultsSafetyIT {
  private static final int PERCENT = 30;

  @TempDir private Path folder = Path.of("");

  private final SafetyStage stage = SafetyStage.open();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aServerThatFailsAtTimesGetsEverythingOnce(int seed) {
    List<String> namespaces = stage.namespaces("faults-" + seed, 8);
    namespaces.forEach(name -> stage.edit(name, none -> List.of("foreign")));
    List<String> before = states(namespaces);
    Path file = folder.resolve("undo.jsonl");
    UndoKey key = UndoKey.passing();
    try (FaultyServer faulty = FaultyServer.before(stage.plane());
        ApiServer server = SafetyStage.server(faulty.kubeconfig())) {
      faulty.meet(Faults.random(seed, PERCENT));
      ClusterWriter writer = new ClusterWriter(server, Ownership.OWN, key);
      UndoFile undo = UndoFile.create(file, key, server.url(), "a test");
      List<Change> changes = SafetyStage.spread(namespaces, "pull");

      assertThat(writer.apply(writer.plan(changes), undo))
          .hasSize(16)
          .allMatch(outcome -> outcome.result() == Outcome.Result.DONE, "done");
      for (String namespace : namespaces) {
        assertThat(stage.entries(namespace)).containsExactly("foreign", "pull");
        assertThat(stage.admin().get(SafetyStage.secret(namespace, "pull")).isEmpty()).isFalse();
      }
      assertThat(writer.apply(writer.plan(changes), undo))
          .extracting(Outcome::result)
          .containsOnly(Outcome.Result.UNCHANGED);

      assertThat(writer.undo(writer.planUndo(UndoFile.open(file, key)))).allMatch(Outcome::isWell);
      assertThat(states(namespaces)).isEqualTo(before);
    }
  }

  private List<String> states(List<String> namespaces) {
    return namespaces.stream().map(namespace -> stage.state(namespace, "pull")).toList();
  }

  @Test
  void namespacesThatGoMeanwhileAreNoFailure() throws Exception {
    List<String> all = stage.namespaces("leaving", 100);
    List<String> leaving = new ArrayList<>(all);
    Collections.shuffle(leaving, new Random(7));
    List<String> staying = leaving.subList(30, 100);
    List<String> goneBefore = leaving.subList(0, 5);
    List<String> goneAfterPlan = leaving.subList(5, 15);
    List<String> goneMeanwhile = leaving.subList(15, 30);
    delete(goneBefore);
    stage
        .admin()
        .await(SafetyStage.account(staying.get(0)), account -> true, Duration.ofSeconds(5));
    try (ApiServer server = SafetyStage.server(stage.plane().kubeconfig())) {
      UndoKey key = UndoKey.passing();
      ClusterWriter writer = new ClusterWriter(server, Ownership.OWN, key);
      List<Step> steps = writer.plan(SafetyStage.spread(all, "pull"));
      delete(goneAfterPlan);
      Thread remover = new Thread(() -> delete(goneMeanwhile), "remover");
      remover.start();
      Path file = folder.resolve("undo.jsonl");
      List<Outcome> outcomes =
          writer.apply(steps, UndoFile.create(file, key, server.url(), "a test"));
      remover.join();

      assertThat(outcomes).hasSize(200).allMatch(Outcome::isWell);
      assertThat(outcomes)
          .filteredOn(outcome -> staying.contains(outcome.target().name().namespace()))
          .hasSize(140)
          .allMatch(outcome -> outcome.result() == Outcome.Result.DONE);
      assertThat(outcomes)
          .filteredOn(outcome -> goneAfterPlan.contains(outcome.target().name().namespace()))
          .extracting(Outcome::detail)
          .containsOnly("its namespace is being deleted");
      for (String namespace : staying) {
        assertThat(stage.entries(namespace)).containsExactly("pull");
      }

      assertThat(writer.undo(writer.planUndo(UndoFile.open(file, key)))).allMatch(Outcome::isWell);
      for (String namespace : staying) {
        assertThat(stage.state(namespace, "pull")).isEqualTo("[]");
      }
    }
  }

  private void delete(List<String> namespaces) {
    namespaces.forEach(name -> stage.admin().delete("/api/v1/namespaces/" + name));
  }

  @Test
  void anAccountThatIsNotThereIsRefusedWhereTheNamespaceStays() {
    String namespace = stage.namespaces("lonely", 1).get(0);
    try (ApiServer server = SafetyStage.server(stage.plane().kubeconfig())) {
      ClusterWriter writer = new ClusterWriter(server, Ownership.OWN, UndoKey.passing());
      Change wire = new Change.Wire(new ObjectName(namespace, "robot"), "pull");
      Path file = folder.resolve("undo.jsonl");
      UndoFile undo = UndoFile.create(file, UndoKey.passing(), server.url(), "a test");
      assertThat(writer.apply(writer.plan(List.of(wire)), undo))
          .extracting(Outcome::result, Outcome::detail)
          .containsExactly(
              tuple(Outcome.Result.LEFT, "service account " + namespace + "/robot does not exist"));
      assertThat(file).doesNotExist();
    }
  }
}
