package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.testkit.real.ControlPlane;
import dev.pullpass.testkit.real.Faults;
import dev.pullpass.testkit.real.FaultyServer;
import dev.pullpass.testkit.real.JavaProgram;
import dev.pullpass.testkit.real.Standstill;
import dev.pullpass.testkit.registry.FakeRegistry;
import dev.pullpass.testkit.registry.personality.Personality;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code pullpass fix} is killed while it repairs on a real API server, and run again. */
class KilledFixIT {
  private static final Duration SOON = Duration.ofSeconds(60);

  /** The secret, the account, and the pod. */
  private static final int WRITES = 3;

  @TempDir private Path home = Path.of("");

  private final ControlPlane plane =
      ControlPlane.shared().orElseGet(() -> Assumptions.abort(ControlPlane.absence()));
  private final FaultyServer door = FaultyServer.before(plane);
  private final FakeRegistry registry = FakeRegistry.start(Personality.DISTRIBUTION_TOKEN);
  private final String place = "fix-" + Long.toString(System.nanoTime(), 36);
  private final FailingDeployment deployment =
      new FailingDeployment(plane.admin(), place, registry.host() + "/acme/web:1");

  @AfterEach
  void stop() {
    door.close();
    registry.close();
  }

  private void prepare() {
    String ops = place + "-ops";
    plane.namespace(place);
    plane.namespace(ops);
    registry.user("bot", "right").repository("acme/web").tag("1").readers("bot");
    String config = FailingDeployment.config(registry.host(), "bot", "right");
    FailingDeployment.secret(plane.admin(), ops, "pull", config);
    deployment.make();
  }

  static Stream<Standstill> everyStep() {
    return Stream.iterate(0, step -> step < WRITES, step -> step + 1)
        .flatMap(step -> Stream.of(Standstill.after(step), Standstill.withinAnswerAfter(step)));
  }

  @ParameterizedTest
  @MethodSource("everyStep")
  void betweenAnyTwoStepsRunningAgainCompletesAndUndoRestores(Standstill standstill)
      throws Exception {
    prepare();
    String broken = deployment.pod();
    door.meet(standstill);
    ProcessBuilder builder = JavaProgram.of(Main.class, fix("first.jsonl"));
    builder.environment().put("HOME", home.toString());
    Path said = home.resolve("said");
    Process process = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    assertThat(standstill.await(SOON)).as(Files.readString(said)).isTrue();
    process.destroyForcibly().waitFor();
    standstill.release();
    door.meet(Faults.none());

    Run again = pullpass(fix("second.jsonl"));
    assertThat(again.code()).as(again.out() + again.err()).isZero();
    assertThat(deployment.pod()).isNotEqualTo(broken);
    assertThat(list()).isEqualTo("[{\"name\":\"pull\"}]");
    assertThat(secretStatus()).isEqualTo(200);

    undo("second.jsonl");
    undo("first.jsonl");
    assertThat(list()).isEmpty();
    assertThat(secretStatus()).isEqualTo(404);
  }

  private String[] fix(String undoFile) {
    return with(
        "fix",
        "--yes",
        "--no-wait",
        "-n",
        place,
        "--insecure-registry",
        registry.host(),
        "--undo-file",
        home.resolve(undoFile).toString());
  }

  private String[] with(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--kubeconfig", door.kubeconfig().toString()));
    return all.toArray(String[]::new);
  }

  private Run pullpass(String... arguments) {
    return Run.World.BARE.withEnvironment(Map.of("HOME", home.toString())).run(arguments);
  }

  private void undo(String file) {
    Path path = home.resolve(file);
    if (Files.exists(path)) {
      assertThat(pullpass(with("undo", path.toString()))).extracting(Run::code).isEqualTo(0);
    }
  }

  private String list() {
    String account = "/api/v1/namespaces/" + place + "/serviceaccounts/default";
    return plane.admin().get(account).path("imagePullSecrets").toString();
  }

  private int secretStatus() {
    String secret = "/api/v1/namespaces/" + place + "/secrets/pull";
    return plane.admin().send("GET", secret, "").status();
  }
}
