package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.testkit.cluster.FakeCluster;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose credentials {@code pullpass pin} asks with, for an image that alice alone may pull. */
class PinCredentialsTest {
  @TempDir private Path folder = Path.of("");
  @TempDir private Path elsewhere = Path.of("");
  private PinFolder files = new PinFolder(Path.of(""));

  @BeforeEach
  void start() {
    files.close();
    files = new PinFolder(folder);
    files.pod("a.yaml", "HOST/acme/private:3");
  }

  @AfterEach
  void stop() {
    files.close();
  }

  private String config(String user, String password) {
    return PinFolder.config(files.host(), user, password);
  }

  private String alice() {
    return config("alice", "alices-password");
  }

  private void isPinned(Run run) {
    assertThat(run.err()).doesNotContain("not pinned");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("@" + files.digest("acme/private", "3"));
  }

  private static Run.World with(Map<String, String> environment) {
    return Run.World.BARE.withEnvironment(environment);
  }

  @Test
  void ofADockerConfig() {
    isPinned(files.pin("--docker-config", Samples.file(elsewhere, "config.json", alice())));
  }

  @Test
  void ofTheUsersOwnDockerConfig() {
    Samples.file(elsewhere, "config.json", alice());
    isPinned(files.pin(with(Map.of("DOCKER_CONFIG", elsewhere.toString()))));
  }

  @Test
  void ofACredentialHelper() {
    Path helper = elsewhere.resolve("docker-credential-test");
    Samples.file(
        elsewhere,
        "docker-credential-test",
        "#!/bin/sh\necho '{\"Username\":\"alice\",\"Secret\":\"alices-password\"}'\n");
    assertThat(helper.toFile().setExecutable(true)).isTrue();
    String other = "\"never.example\": \"missing\"";
    Samples.file(
        elsewhere,
        "config.json",
        "{\"credHelpers\":{\"" + files.host() + "\":\"test\"," + other + "}}");
    Run run =
        files.pin(
            with(
                Map.of(
                    "DOCKER_CONFIG", elsewhere.toString(), "PATH", elsewhere + ":/usr/bin:/bin")));
    isPinned(run);
    assertThat(run.err()).doesNotContain("never.example");
  }

  @Test
  void ofTheEnvironment() {
    isPinned(files.pin(with(Map.of("DOCKER_AUTH_CONFIG", alice()))));
    isPinned(
        files.pin(
            with(
                Map.of(
                    "CI_REGISTRY", files.host(),
                    "CI_REGISTRY_USER", "alice",
                    "CI_REGISTRY_PASSWORD", "alices-password"))));
  }

  @Test
  void ofOptions() {
    List<String> user = List.of("--registry", files.host(), "--username", "alice");
    isPinned(
        files.pin(
            Run.World.BARE.withInput("alices-password\n"),
            user.get(0),
            user.get(1),
            user.get(2),
            user.get(3),
            "--password-stdin"));
    isPinned(
        files.pin(
            with(Map.of("PULL", "alices-password")),
            user.get(0),
            user.get(1),
            user.get(2),
            user.get(3),
            "--password-env",
            "PULL"));
  }

  @Test
  void ofADumpOfACluster() {
    String dump = Samples.file(elsewhere, "dump.json", PinFolder.secret("regcred", alice()));
    isPinned(files.pin("-f", dump));
    isPinned(files.pin("-f", dump, "-n", "shop"));
    assertThat(files.pin("-f", dump, "-n", "other").code()).isEqualTo(3);
  }

  @Test
  void ofACluster() {
    String objects = PinFolder.secret("regcred", alice());
    try (FakeCluster cluster = FakeCluster.start().load(objects)) {
      String kubeconfig = Samples.file(elsewhere, "kubeconfig", cluster.kubeconfig());
      isPinned(files.pin("--from-cluster", "-n", "shop", "--kubeconfig", kubeconfig));
      isPinned(files.pin("--from-cluster", "-A", "--kubeconfig", kubeconfig));
      assertThat(files.pin("--from-cluster", "-n", "ops", "--kubeconfig", kubeconfig).code())
          .isEqualTo(3);
    }
  }

  @Test
  void withoutACredentialItIsSaidThatOneIsWanted() {
    assertThat(files.pin("--anonymous"))
        .isEqualTo(
            new Run(
                3,
                "",
                """
                pullpass: a.yaml:7: HOST/acme/private:3 is not pinned: HOST wants a credential (401), and none is at hand for it; or the image does not exist
                pullpass: 1 image in 1 file: 0 newly locked, 0 with a new digest, 0 as locked, 1 without a digest; nothing to write
                """));
  }

  @Test
  void aWrongPasswordIsToldByItsPlace() {
    Run run = files.pin(with(Map.of("DOCKER_AUTH_CONFIG", config("alice", "wrong"))));
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err())
        .startsWith(
            "pullpass: a.yaml:7: HOST/acme/private:3 is not pinned: the registry does not accept"
                + " the credential (CredentialRejected, 401 from HOST); DOCKER_AUTH_CONFIG, entry"
                + " HOST\n");
  }

  @Test
  void aCredentialWithoutTheRightIsToldApart() {
    String dump =
        Samples.file(
            elsewhere, "dump.json", PinFolder.secret("bob", config("bob", "bobs-password")));
    assertThat(files.pin("-f", dump).err())
        .contains("AbsentOrNoAccess", "Secret shop/bob, entry HOST")
        .doesNotContain("CredentialRejected");
  }

  @Test
  void aStaleCredentialDoesNotHideWhatIsPublic() {
    files.pod("a.yaml", "HOST/acme/db:2");
    Run run = files.pin(with(Map.of("DOCKER_AUTH_CONFIG", config("alice", "wrong"))));
    assertThat(run.code()).isZero();
  }

  @Test
  void aCredentialGoesToNoOtherHost() {
    String other = PinFolder.config("registry.example", "alice", "alices-password");
    Run run = files.pin(with(Map.of("DOCKER_AUTH_CONFIG", other)));
    assertThat(run.code()).isEqualTo(3);
    assertThat(files.registry().requests())
        .isNotEmpty()
        .noneMatch(request -> request.user().equals("alice"));
  }

  @Test
  void aConfigThatIsNoneIsNamed() {
    Run run = files.pin(with(Map.of("DOCKER_AUTH_CONFIG", "{\"auths\": 1}")));
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).startsWith("pullpass: DOCKER_AUTH_CONFIG: ").hasLineCount(1);
  }

  @Test
  void noCredentialIsEverShown() {
    Canaries canaries = new Canaries();
    String config = config("alice", canaries.plant("Environment"));
    Samples.file(elsewhere, "config.json", config("bob", canaries.plant("File")));
    String dump =
        Samples.file(
            elsewhere,
            "dump.json",
            PinFolder.secret("regcred", config("carol", canaries.plant("Secret"))));
    Run.World world =
        with(Map.of("DOCKER_AUTH_CONFIG", config, "DOCKER_CONFIG", elsewhere.toString()))
            .withInput(canaries.plant("Typed"));
    String[] typed = {
      "--registry", files.host(), "--username", "dora", "--password-stdin", "-f", dump
    };
    for (String mode : List.of("--write", "--check", "--update", "--output=json")) {
      String[] args = new String[typed.length + 1];
      System.arraycopy(typed, 0, args, 0, typed.length);
      args[typed.length] = mode;
      Run run = files.pin(world, args);
      assertThat(canaries.sightings(run.out() + run.err())).isEmpty();
    }
    assertThat(files.registry().requests())
        .anyMatch(one -> one.user().isEmpty() && one.status() == 401);
    assertThat(canaries.sightings(files.text("a.yaml"))).isEmpty();
  }
}
