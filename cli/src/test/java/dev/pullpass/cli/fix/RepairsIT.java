package dev.pullpass.cli.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.testkit.real.RealCluster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * What cannot be pulled on a real node is repaired: the pod runs, nothing is left to repair, and it
 * can all be taken back. All is broken at once; then each is looked at by itself, some at a time.
 */
@TestInstance(Lifecycle.PER_CLASS)
class RepairsIT {
  private static final int AT_A_TIME = 4;

  @TempDir private Path folder = Path.of("");

  private final RealCluster cluster =
      RealCluster.start().orElseGet(() -> Assumptions.abort(RealCluster.absence()));
  private final Path kubeconfig = cluster.plane().kubeconfig();
  private final ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME);

  @BeforeAll
  void images() {
    cluster.push("team/app", "1.0");
    cluster.push("team/many", "2.0");
    cluster.push("team/many", "2.1");
    cluster.push("team/never", "1.0");
    cluster.push("team/again", "1.0");
    cluster.pushScoped("team/app", "1.0");
    cluster.pushScoped("other/app", "1.0");
    cluster.pushScoped("open/app", "1.0");
  }

  @AfterAll
  void stop() {
    workers.shutdownNow();
    cluster.close();
  }

  @TestFactory
  Stream<DynamicTest> isRepairedRunsAndCanBeTakenBack() {
    List<Situation> all =
        Stream.of(Situations.ofSecrets(), Situations.ofContents(), Situations.ofImages())
            .flatMap(List::stream)
            .filter(s -> s.name().matches(System.getProperty("situation", ".*")))
            .toList();
    stage(Situations.vault()).set(Situations.vault());
    all.forEach(situation -> stage(situation).set(situation));
    List<Future<?>> running = new ArrayList<>();
    all.forEach(situation -> running.add(workers.submit(() -> repair(situation))));
    return Stream.iterate(0, i -> i < all.size(), i -> i + 1)
        .map(i -> DynamicTest.dynamicTest(all.get(i).toString(), () -> await(running.get(i))));
  }

  private static void await(Future<?> done) throws Throwable {
    try {
      done.get();
    } catch (ExecutionException failed) {
      throw failed.getCause();
    }
  }

  private Stage stage(Situation situation) {
    return new Stage(cluster, kubeconfig, folder.resolve(situation.name()));
  }

  private void repair(Situation situation) {
    Stage stage = stage(situation);
    long t0 = System.nanoTime();
    try {
      rep(situation);
    } finally {
      System.err.println(situation + " " + (System.nanoTime() - t0) / 1000000);
    }
  }

  private void rep(Situation situation) {
    Stage stage = stage(situation);
    String namespace = situation.name();
    stage.awaitNode(namespace, Thing.pods(situation.things()));
    stage.make(namespace, situation.later());
    stage.awaitNode(namespace, Thing.pods(situation.things()) + Thing.pods(situation.later()));
    Map<String, String> broken = Snapshot.contents(stage.admin(), namespace);
    assertThat(stage.verdicts(namespace)).containsOnly(situation.verdict());

    List<String> options = new ArrayList<>(situation.options());
    options.addAll(List.of("--yes", "--timeout=60"));
    Stage.Answer fixed = stage.fix(namespace, options);
    assertThat(fixed.code()).as("%s", fixed).isZero();
    assertThat(fixed.out()).endsWith("Repaired: no failing image pull is left.\n");
    stage.awaitRunning(namespace);
    assertThat(stage.verdicts(namespace)).isEmpty();
    assertThat(stage.verdicts(namespace, "--all")).containsOnly("Pullable");

    Map<String, String> versions = Snapshot.versions(stage.admin(), namespace);
    Stage.Answer again = stage.fix(namespace, options);
    assertThat(again).isEqualTo(new Stage.Answer(0, "No failing image pull.\n", again.err()));
    assertThat(Snapshot.versions(stage.admin(), namespace)).isEqualTo(versions);

    undo(stage);
    assertThat(Snapshot.contents(stage.admin(), namespace)).isEqualTo(broken);
  }

  /** Evicted pods are no change that could be taken back. */
  private static void undo(Stage stage) {
    for (Path file : undoFiles(stage)) {
      Stage.Answer undone = stage.pullpass(List.of("undo", file.toString()));
      assertThat(undone.code()).as("%s", undone).isZero();
    }
  }

  private static List<Path> undoFiles(Stage stage) {
    Path folder = stage.state().resolve("pullpass").resolve("undo");
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (java.io.IOException none) {
      return List.of();
    }
  }
}
