package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pullpass.testkit.real.ControlPlane;
import dev.pullpass.testkit.real.Faults;
import dev.pullpass.testkit.real.FaultyServer;
import dev.pullpass.testkit.real.JavaProgram;
import dev.pullpass.testkit.real.Standstill;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** pullpass is killed while it writes to a real API server, and run again. */
class KilledIT {
  private static final Duration SOON = Duration.ofSeconds(60);

  /** Both accounts name others before; the second secret is updated, the first is made. */
  private static final int WRITES = 4;

  @TempDir private Path home = Path.of("");

  private final ControlPlane plane =
      ControlPlane.shared().orElseGet(() -> Assumptions.abort(ControlPlane.absence()));
  private final FaultyServer door = FaultyServer.before(plane);
  private final String kubeconfig = door.kubeconfig().toString();
  private final String place = "killed-" + Long.toString(System.nanoTime(), 36);
  private final String old = place + "-old";
  private final List<String> places = List.of(place, old);

  @AfterEach
  void stop() {
    door.close();
  }

  private void prepare() {
    for (String place : places) {
      plane.namespace(place);
      plane.admin().patch(account(place), "{\"imagePullSecrets\": [{\"name\": \"others\"}]}");
    }
    assertThat(pullpass("old\n", create("--undo-file", home + "/before.jsonl", "-n", old)))
        .isZero();
    plane.admin().patch(account(old), "{\"imagePullSecrets\": [{\"name\": \"others\"}]}");
  }

  private static String account(String namespace) {
    return "/api/v1/namespaces/" + namespace + "/serviceaccounts/default";
  }

  private String[] create(String... more) {
    List<String> arguments = new ArrayList<>(List.of("secret", "create", "regcred"));
    arguments.addAll(List.of("--registry", "registry.example", "-u", "bot", "--password-stdin"));
    arguments.addAll(List.of("--wire", "--kubeconfig", kubeconfig));
    arguments.addAll(List.of(more));
    return arguments.toArray(String[]::new);
  }

  private String[] spread(String undoFile) {
    return create("-n", String.join(",", places), "--undo-file", home.resolve(undoFile).toString());
  }

  private int pullpass(String in, String... arguments) {
    return Run.World.BARE
        .withInput(in)
        .withEnvironment(Map.of("HOME", home.toString()))
        .run(arguments)
        .code();
  }

  private Process start(String... arguments) throws IOException {
    ProcessBuilder builder = JavaProgram.of(Main.class, arguments);
    builder.environment().put("HOME", home.toString());
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    try (var input = process.getOutputStream()) {
      input.write("new\n".getBytes(StandardCharsets.UTF_8));
    }
    return process;
  }

  private static void kill(Process process) throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** What there is in all places, but versions and times. */
  private String state() {
    return places.stream().map(this::state).collect(Collectors.joining("\n"));
  }

  private String state(String place) {
    JsonNode secret =
        plane.admin().send("GET", "/api/v1/namespaces/" + place + "/secrets/regcred", "").body();
    return place + " " + secret.path("data") + secret.at("/metadata/labels") + list(place);
  }

  private JsonNode list(String place) {
    return plane.admin().get(account(place)).path("imagePullSecrets");
  }

  /** No account names what is not there. */
  private void assertNothingHalfDone() {
    for (String place : places) {
      boolean there =
          plane.admin().send("GET", "/api/v1/namespaces/" + place + "/secrets/regcred", "").status()
              == 200;
      assertThat(there || !list(place).toString().contains("regcred")).as(state()).isTrue();
    }
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
    String before = state();
    door.meet(standstill);
    Process process = start(spread("first.jsonl"));
    assertThat(standstill.await(SOON)).as("held").isTrue();
    kill(process);
    standstill.release();
    door.meet(Faults.none());
    assertNothingHalfDone();

    completesAndIsUndone(before);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 500, 700, 900, 1100, 1300})
  void atAnyMomentRunningAgainCompletesAndUndoRestores(int millis) throws Exception {
    prepare();
    String before = state();
    Process process = start(spread("first.jsonl"));
    TimeUnit.MILLISECONDS.sleep(millis);
    kill(process);
    assertNothingHalfDone();

    completesAndIsUndone(before);
  }

  private void completesAndIsUndone(String before) {
    assertThat(pullpass("new\n", spread("second.jsonl"))).isZero();
    String complete = state();
    for (String place : places) {
      assertThat(list(place).toString())
          .isEqualTo("[{\"name\":\"others\"},{\"name\":\"regcred\"}]");
    }
    assertThat(pullpass("new\n", spread("third.jsonl"))).isZero();
    assertThat(state()).isEqualTo(complete);
    assertThat(home.resolve("third.jsonl")).doesNotExist();

    undo("second.jsonl");
    assertNothingHalfDone();
    undo("first.jsonl");
    assertThat(state()).isEqualTo(before);
  }

  /** A run that was killed before it wrote anything leaves none, and one that had nothing to do. */
  private void undo(String file) {
    Path path = home.resolve(file);
    if (Files.exists(path)) {
      assertThat(pullpass("", "undo", path.toString(), "--kubeconfig", kubeconfig)).isZero();
    }
  }
}
