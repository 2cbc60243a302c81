package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pullpass.testkit.real.ControlPlane;
import dev.pullpass.testkit.real.Faults;
import dev.pullpass.testkit.real.FaultyServer;
import dev.pullpass.testkit.real.Grant;
import dev.pullpass.testkit.real.ServerFault;
import dev.pullpass.testkit.registry.FakeRegistry;
import dev.pullpass.testkit.registry.personality.Personality;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands that write, as processes of their own against a real API server: no password is in
 * an argv, an output, a file or an event of theirs, however they end.
 */
class LeakIT {
  @TempDir private Path home = Path.of("");
  @TempDir private Path inputs = Path.of("");

  private final ControlPlane plane =
      ControlPlane.shared().orElseGet(() -> Assumptions.abort(ControlPlane.absence()));
  private final FaultyServer door = FaultyServer.before(plane);
  private final FakeRegistry registry = FakeRegistry.start(Personality.DISTRIBUTION_TOKEN);
  private final Canaries canaries = new Canaries();
  private final String right = canaries.plant("right");
  private final String old = canaries.plant("old");
  private final String place = "leak-" + Long.toString(System.nanoTime(), 36);
  private final String kubeconfig = door.kubeconfig().toString();

  @BeforeEach
  void prepare() {
    registry.user("right", right).repository("acme/web").tag("1").readers("right");
    plane.namespace(place);
  }

  @AfterEach
  void stop() {
    door.close();
    registry.close();
  }

  private WatchedRun.World world() {
    return new WatchedRun.World(home, "", Map.of("PATH", inputs + ":/usr/bin:/bin"));
  }

  /** Runs to that exit code, and looks everywhere. */
  private WatchedRun run(int code, WatchedRun.World world, String... arguments) {
    WatchedRun run = world.run(arguments);
    assertThat(run.code()).as(run.said()).isEqualTo(code);
    assertThat(canaries.sightings(run.said())).as("said").isEmpty();
    assertThat(canaries.sightings(run.commandLines())).as("command lines").isEmpty();
    assertThat(canaries.sightings(run.files())).as("files").isEmpty();
    assertThat(canaries.sightings(around())).as("cluster").isEmpty();
    return run;
  }

  /** What the cluster shows of it without the right to read secrets. */
  private String around() {
    StringBuilder all = new StringBuilder();
    for (String list : List.of("events", "serviceaccounts", "pods")) {
      all.append(plane.admin().get("/api/v1/namespaces/" + place + "/" + list));
    }
    plane
        .admin()
        .get("/api/v1/namespaces/" + place + "/secrets")
        .path("items")
        .forEach(secret -> all.append(secret.path("metadata")));
    return all.toString();
  }

  private String[] create(String... more) {
    return line(List.of("secret", "create", "regcred", "--wire"), more);
  }

  private String[] line(List<String> command, String... more) {
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of("-n", place, "--kubeconfig", kubeconfig));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private String[] user(String... more) {
    List<String> all = new ArrayList<>(List.of("--registry", registry.host()));
    all.addAll(List.of("-u", "right", "--insecure-registry", registry.host()));
    all.addAll(List.of("--prove", registry.host() + "/acme/web:1"));
    all.addAll(List.of(more));
    return create(all.toArray(String[]::new));
  }

  @Test
  void createWithAPasswordFromStandardInput() {
    run(0, world().with(right), user("--password-stdin"));
    run(0, world().with(right), user("--password-stdin", "--dry-run=client"));
    run(1, world().with(canaries.plant("wrong")), user("--password-stdin"));
  }

  @Test
  void createWithAPasswordFromAFileOrTheEnvironment() {
    String file = Samples.file(inputs, "password", right);
    run(0, world(), user("--password-file", file));
    run(0, world().with("TOKEN", right), user("--password-env", "TOKEN"));
    String many = Samples.file(inputs, "many", canaries.plant("one") + "\n" + canaries.plant("2"));
    run(1, world(), user("--password-file", many));
  }

  @Test
  void aPasswordThatWasGivenAsAnArgumentIsNotRepeated() {
    WatchedRun run = world().run(user("--password", right));
    assertThat(run.code()).isEqualTo(2);
    assertThat(canaries.sightings(run.said() + run.files())).isEmpty();
    // The watch sees what there is to see.
    assertThat(canaries.sightings(run.commandLines())).isNotEmpty();
  }

  @Test
  void createFromADockerConfigAndItsHelper() {
    String auth = FailingDeployment.base64("u:" + canaries.plant("config"));
    String config =
        "{\"auths\": {\"one.example\": {\"auth\": \"%s\"}}, \"credHelpers\": {\"two.example\": \"leak\"}}";
    String file = Samples.file(inputs, "config.json", config.formatted(auth));
    helper("echo '{\"Username\": \"u\", \"Secret\": \"" + canaries.plant("helper") + "\"}'");
    WatchedRun run = run(0, world(), create("--docker-config", file));
    assertThat(run.commandLines()).contains("docker-credential-leak");

    helper("echo 'no: " + canaries.plant("refusal") + "' | tee /dev/stderr; exit 1");
    run(0, world(), create("--docker-config", file, "--adopt"));
    String broken = canaries.plant("broken");
    String cut = Samples.file(inputs, "cut.json", "{\"auths\": {\"x\": {\"password\": \"" + broken);
    run(3, world(), create("--docker-config", cut));
  }

  private void helper(String script) {
    Path file = Path.of(Samples.file(inputs, "docker-credential-leak", "#!/bin/sh\n"));
    Samples.file(inputs, "docker-credential-leak", "#!/bin/sh\nsleep 0.3\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  @Test
  void copyAndCreateFromASecretAndTheirUndoing() {
    String source = place + "/source";
    secret("source", old);
    run(0, world(), line(List.of("secret", "copy", "target", "--from", source, "--wire")));
    run(0, world(), create("--from", source));
    for (Path undo : WatchedRun.undoFiles(home)) {
      assertThat(undo).satisfies(LeakIT::isPrivate);
      run(0, world(), "undo", undo.toString(), "--kubeconfig", kubeconfig);
    }
  }

  private static void isPrivate(Path file) throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void rotateAndItsUndoing() {
    secret("regcred", old);
    String[] rotate = {
      "secret",
      "rotate",
      place + "/regcred",
      "--password-stdin",
      "--kubeconfig",
      kubeconfig,
      "--insecure-registry",
      registry.host(),
      "--prove",
      registry.host() + "/acme/web:1"
    };
    run(1, world().with(canaries.plant("unproven")), rotate);
    String[] really = Arrays.copyOf(rotate, rotate.length + 1);
    really[rotate.length] = "--yes";
    run(0, world().with(right), really);
    assertThat(content("regcred")).contains(FailingDeployment.base64("right:" + right));
    for (Path undo : WatchedRun.undoFiles(home)) {
      run(0, world(), "undo", undo.toString(), "--kubeconfig", kubeconfig);
    }
    assertThat(content("regcred")).contains(FailingDeployment.base64("right:" + old));
  }

  @Test
  void fixWithACredentialThatIsAsked() {
    new FailingDeployment(plane.admin(), place, registry.host() + "/acme/web:1").make();
    String[] fix =
        line(
            List.of("fix"),
            "--insecure-registry",
            registry.host(),
            "--username",
            "right",
            "--password-stdin",
            "--no-wait",
            "--yes");
    run(1, world().with(canaries.plant("wrong")), fix);
    WatchedRun run = world().with(right).run(fix);
    assertThat(run.said()).contains("To undo it: pullpass undo ");
    assertThat(canaries.sightings(run.said() + run.commandLines() + run.files())).isEmpty();
    assertThat(canaries.sightings(around())).isEmpty();
    for (Path undo : WatchedRun.undoFiles(home)) {
      run(0, world(), "undo", undo.toString(), "--kubeconfig", kubeconfig);
    }
  }

  @Test
  void aServerThatFailsAtTimes() {
    door.meet(Faults.random(5, 30));
    run(0, world().with(right), user("--password-stdin"));
    for (Path undo : WatchedRun.undoFiles(home)) {
      run(0, world(), "undo", undo.toString(), "--kubeconfig", kubeconfig);
    }
  }

  @Test
  void aServerThatQuotesWhatItRefuses() {
    door.meet((method, path) -> method.equals("GET") ? ServerFault.NONE : ServerFault.ECHO);
    WatchedRun run = run(1, world().with(right), user("--password-stdin"));
    assertThat(run.said()).contains("400 denied: ", "***");
    secret("regcred", old);
    run = run(1, world().with(right), user("--password-stdin", "--adopt"));
    assertThat(run.said()).contains("400 denied: ", "***");
  }

  @Test
  void whoHasNoRightToWrite() {
    Path limited =
        plane.kubeconfig(place, List.of(Grant.toRead(place, "secrets", "serviceaccounts")));
    String[] create = user("--password-stdin");
    create[List.of(create).indexOf(kubeconfig)] = limited.toString();
    WatchedRun run = run(1, world().with(right), create);
    assertThat(run.said()).contains("cannot create resource \"secrets\"");
  }

  @Test
  void aForeignSecretAnUnwritableUndoFileAndAServerThatIsNotThere() {
    secret("regcred", old);
    run(1, world().with(right), user("--password-stdin"));
    run(3, world().with(right), user("--password-stdin", "--adopt", "--undo-file", "/proc/none"));
    door.close();
    run(3, world().with(right), user("--password-stdin"));
  }

  private void secret(String name, String password) {
    String config = FailingDeployment.config(registry.host(), "right", password);
    FailingDeployment.secret(plane.admin(), place, name, config);
  }

  private String content(String name) {
    JsonNode secret = plane.admin().get("/api/v1/namespaces/" + place + "/secrets/" + name);
    byte[] data = Base64.getDecoder().decode(secret.at("/data/.dockerconfigjson").asText());
    return new String(data, StandardCharsets.UTF_8);
  }
}
