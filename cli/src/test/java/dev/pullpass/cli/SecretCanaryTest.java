package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.testkit.cluster.ClusterFault;
import dev.pullpass.testkit.cluster.FakeCluster;
import dev.pullpass.testkit.registry.FakeRegistry;
import dev.pullpass.testkit.registry.personality.Personality;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No password of {@code pullpass secret} comes out where it should not. */
class SecretCanaryTest {
  @TempDir private Path folder = Path.of("");

  private final Canaries canaries = new Canaries();
  private final FakeCluster cluster = FakeCluster.start();
  private final FakeRegistry registry = FakeRegistry.start(Personality.DISTRIBUTION_TOKEN);
  private final String password = canaries.plant("typed");

  @AfterEach
  void stop() {
    cluster.close();
    registry.close();
  }

  private Run run(String... args) {
    Run.World world =
        Run.World.BARE
            .withInput(password + "\n")
            .withEnvironment(
                Map.of(
                    "HOME",
                    folder.toString(),
                    "TOKEN",
                    password,
                    "PATH",
                    folder + ":/usr/bin:/bin",
                    "DOCKER_CONFIG",
                    folder.toString()));
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--kubeconfig", Samples.file(folder, "kube", cluster.kubeconfig())));
    return world.run(all.toArray(String[]::new));
  }

  private void assertSilent(Run run) {
    assertThat(canaries.sightings(run.out() + run.err())).isEmpty();
    assertThat(run.err()).doesNotContain("a bug");
  }

  /** All files that a run left: undo files hold former contents, which are encrypted. */
  private void assertNothingOnDisk() {
    try (Stream<Path> files = Files.walk(folder.resolve(".local"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(
                canaries.sightings(
                    Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1)))
            .as(file.toString())
            .isEmpty();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[] create(String... more) {
    List<String> args = new ArrayList<>(List.of("secret", "create", "regcred", "-n", "shop"));
    args.addAll(List.of(more));
    return args.toArray(String[]::new);
  }

  @Test
  void creatingAndReplacingIsSilent() {
    for (String source : List.of("--password-stdin", "--password-env=TOKEN")) {
      assertSilent(run(create("--registry", "r.test", "-u", "me", source)));
      assertSilent(run(create("--registry", "r.test", "-u", "you", source)));
      assertSilent(run(create("--registry", "r.test", "-u", "her", source, "--dry-run=client")));
    }
    assertNothingOnDisk();
  }

  @Test
  void refusalsAndProofsAreSilent() {
    registry.repository("acme/web").tag("1").readers("nobody");
    String image = registry.host() + "/acme/web:1";
    assertSilent(
        run(
            create(
                "--registry",
                registry.host(),
                "-u",
                "me",
                "--password-stdin",
                "--prove",
                image,
                "--insecure-registry",
                registry.host())));
    assertSilent(run(create("--registry", "ghcr.io", "-u", "me:x", "--password-stdin")));
  }

  @Test
  void helpersThatTalkTooMuchAreSilent() {
    String told = canaries.plantPlain("helper");
    Path helper =
        Path.of(
            Samples.file(
                folder,
                "docker-credential-loud",
                "#!/bin/sh\necho " + told + "\necho " + told + " >&2\nexit 1\n"));
    assertThat(helper.toFile().setExecutable(true)).isTrue();
    Samples.file(folder, "config.json", "{\"credHelpers\":{\"r.test\":\"loud\"}}");
    Run run = run(create("--docker-login"));
    assertSilent(run);
    assertThat(run.err()).contains("docker-credential-loud failed with exit code 1");
  }

  @Test
  void aClusterThatFailsIsSilent() {
    for (ClusterFault fault :
        List.of(new ClusterFault.Unauthorized(), new ClusterFault.CutConnection())) {
      cluster.fault("*", fault);
      assertSilent(run(create("--registry", "r.test", "-u", "me", "--password-stdin")));
      cluster.heal();
    }
    cluster.forbid("create", "secrets", "shop");
    Run run = run(create("--registry", "r.test", "-u", "me", "--password-stdin"));
    assertSilent(run);
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void whatIsTypedIntoTheWrongPlaceIsSilent() {
    for (List<String> wrong :
        List.of(
            List.of("--password", password),
            List.of("--password=" + password),
            List.of("--pasword=" + password),
            List.of("--pasword", password),
            List.of("-p", password),
            List.of("--password-env", password),
            List.of("--registry", "me:" + password + "@r.test"),
            List.of(password))) {
      assertSilent(
          run(
              create(
                  Stream.concat(Stream.of("--registry", "r.test", "-u", "me"), wrong.stream())
                      .toArray(String[]::new))));
    }
  }

  @Test
  void rotatingIsSilent() {
    run(create("--registry", registry.host(), "-u", "me", "--password-env=TOKEN"));
    registry.user("me", password);
    registry.repository("acme/web").tag("1").readers("me");
    Run run =
        run(
            "secret",
            "rotate",
            "shop/regcred",
            "-u",
            "me2",
            "--password-stdin",
            "--yes",
            "--prove",
            registry.host() + "/acme/web:1",
            "--insecure-registry",
            registry.host());
    assertSilent(run);
    assertNothingOnDisk();
  }
}
