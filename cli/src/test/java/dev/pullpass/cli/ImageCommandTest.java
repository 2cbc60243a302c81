package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.testkit.cluster.FakeCluster;
import dev.pullpass.testkit.registry.FakeRegistry;
import dev.pullpass.testkit.registry.personality.Personality;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code pullpass image} against a registry that knows alice, who may pull acme/web, and bob. */
class ImageCommandTest {
  @TempDir private Path folder = Path.of("");

  private final FakeRegistry registry =
      FakeRegistry.start(Personality.DISTRIBUTION_TOKEN)
          .user("alice", "alices-password")
          .user("bob", "bobs-password");
  private final String host = registry.host();
  private final String digest =
      registry.repository("acme/web").tag("1.0", "1.1").readers("alice").digest("1.0");

  @AfterEach
  void stop() {
    registry.close();
  }

  private String config(String user, String password) {
    String auth =
        Base64.getEncoder()
            .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    return "{\"auths\":{\"" + host + "\":{\"auth\":\"" + auth + "\"}}}";
  }

  private String alice() {
    return Samples.file(folder, "alice.json", config("alice", "alices-password"));
  }

  /** A cluster with a pod and an account of alice's, and a secret of bob's. */
  private String objects() {
    return """
    {"apiVersion":"v1","kind":"List","items":[
    {"apiVersion":"v1","kind":"Pod","metadata":{"namespace":"shop","name":"web","uid":"u"},
     "spec":{"imagePullSecrets":[{"name":"alice"}],"containers":[{"name":"c","image":"x"}]},
     "status":{"phase":"Pending"}},
    {"apiVersion":"v1","kind":"Pod","metadata":{"namespace":"shop","name":"bare","uid":"v"},
     "spec":{"containers":[{"name":"c","image":"x"}]},"status":{"phase":"Pending"}},
    {"apiVersion":"v1","kind":"Pod","metadata":{"namespace":"ops","name":"other","uid":"w"},
     "spec":{"containers":[{"name":"c","image":"x"}]},"status":{"phase":"Pending"}},
    {"apiVersion":"v1","kind":"ServiceAccount","metadata":{"namespace":"shop","name":"robot"},
     "imagePullSecrets":[{"name":"alice"},{"name":"gone"}]},
    %s, %s,
    {"apiVersion":"v1","kind":"Secret","metadata":{"namespace":"shop","name":"tls"},
     "type":"kubernetes.io/tls","data":{}}]}
    """
        .formatted(
            secret("alice", config("alice", "alices-password")),
            secret("bob", config("bob", "bobs-password")));
  }

  private static String secret(String name, String config) {
    return """
    {"apiVersion":"v1","kind":"Secret","metadata":{"namespace":"shop","name":"%s"},
     "type":"kubernetes.io/dockerconfigjson","data":{".dockerconfigjson":"%s"}}"""
        .formatted(
            name, Base64.getEncoder().encodeToString(config.getBytes(StandardCharsets.UTF_8)));
  }

  private Run image(String command, String reference, String... more) {
    List<String> args = new ArrayList<>(List.of("image", command, host + "/" + reference));
    args.addAll(List.of("--insecure-registry", host));
    args.addAll(List.of(more));
    return Run.pullpass(args.toArray(String[]::new));
  }

  private String answer(String who) {
    return host
        + "/acme/web:1.0\n  ✓ "
        + who
        + ": 200 "
        + digest
        + " application/vnd.oci.image.manifest.v1+json\n";
  }

  @Test
  void checkWithADockerConfig() {
    String file = alice();
    assertThat(image("check", "acme/web:1.0", "--docker-config", file))
        .isEqualTo(new Run(0, answer(file + ", entry " + host + " (user name and password)"), ""));
  }

  @Test
  void checkWithoutACredential() {
    Run run = image("check", "acme/web:1.0", "--anonymous");
    assertThat(run)
        .isEqualTo(
            new Run(
                1,
                host
                    + "/acme/web:1.0\n  ✗ anonymous: 401 from "
                    + host
                    + " UNAUTHORIZED \"authentication required\"\n",
                ""));
  }

  @Test
  void checkWithTheUsersOwnConfigAndAnonymouslyByDefault() {
    Samples.file(folder, "config.json", config("alice", "alices-password"));
    Run run =
        Run.World.BARE
            .withEnvironment(Map.of("DOCKER_CONFIG", folder.toString()))
            .run("image", "check", host + "/acme/web:1.0", "--insecure-registry", host);
    assertThat(run.out().lines().filter(line -> line.startsWith("  ✓ ") || line.startsWith("  ✗ ")))
        .hasSize(2);
    assertThat(run.code()).isZero();
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "--as pod/web, Secret shop/alice, 0",
    "--as po/web, Secret shop/alice, 0",
    "--as pod/bare, anonymous, 1",
    "--as sa/robot, Secret shop/alice, 0",
    "--as serviceaccount/robot, Secret shop/alice, 0",
    "--secret alice, Secret shop/alice, 0",
    "--secret bob, Secret shop/bob, 1"
  })
  void checkWithCredentialsOfACluster(String who, String shown, int code) {
    String dump = Samples.file(folder, "dump.json", objects());
    List<String> from = new ArrayList<>(List.of(who.split(" ", -1)));
    from.addAll(List.of("-n", "shop"));
    List<String> dumped = new ArrayList<>(from);
    dumped.addAll(List.of("-f", dump));
    Run ofDump = image("check", "acme/web:1.0", dumped.toArray(String[]::new));
    assertThat(ofDump.out()).contains(code == 0 ? "✓ " + shown : "✗ " + shown);
    assertThat(ofDump.code()).isEqualTo(code);
    try (FakeCluster cluster = FakeCluster.start().load(objects())) {
      List<String> live = new ArrayList<>(from);
      live.addAll(
          List.of("--kubeconfig", Samples.file(folder, "kubeconfig", cluster.kubeconfig())));
      assertThat(image("check", "acme/web:1.0", live.toArray(String[]::new))).isEqualTo(ofDump);
    }
  }

  @Test
  void aSecretThatAnAccountNamesInVainIsSaid() {
    String dump = Samples.file(folder, "dump.json", objects());
    Run run = image("check", "acme/web:1.0", "--as", "sa/robot", "-n", "shop", "-f", dump);
    assertThat(run.err()).isEqualTo("pullpass: Secret shop/gone was not found\n");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "--as pod/none    | Pod shop/none was not found",
        "--as sa/none     | ServiceAccount shop/none was not found",
        "--secret none    | Secret shop/none was not found",
        "--secret tls     | Secret shop/tls is of type kubernetes.io/tls, no pull secret"
      })
  void whoIsNotThereIsNamed(String who, String message) {
    String dump = Samples.file(folder, "dump.json", objects());
    List<String> args = new ArrayList<>(List.of(who.split(" ", -1)));
    args.addAll(List.of("-n", "shop", "-f", dump));
    assertThat(image("check", "acme/web:1.0", args.toArray(String[]::new)))
        .isEqualTo(new Run(3, "", "pullpass: " + message + "\n"));
  }

  @Test
  void aSecretWithoutAnEntryForTheHostIsNamed() {
    String dump = Samples.file(folder, "dump.json", objects());
    assertThat(
            Run.pullpass(
                "image", "check", "ghcr.io/x/y", "--secret", "bob", "-n", "shop", "-f", dump))
        .isEqualTo(new Run(3, "", "pullpass: Secret shop/bob has no entry that matches ghcr.io\n"));
  }

  @Test
  void tags() {
    assertThat(image("tags", "acme/web", "--docker-config", alice()))
        .isEqualTo(new Run(0, "1.0\n1.1\n", ""));
  }

  @Test
  void tagsThatMayNotBeListed() {
    Run run = image("tags", "acme/web", "--anonymous");
    assertThat(run).isEqualTo(new Run(1, "", "pullpass: anonymous: " + host + " answered 401\n"));
  }

  @Test
  void digest() {
    assertThat(image("digest", "acme/web:1.0", "--docker-config", alice()))
        .isEqualTo(new Run(0, digest + "\n", ""));
  }

  @Test
  void digestOfAnAbsentTag() {
    Run run = image("digest", "acme/web:9", "--docker-config", alice());
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("404 from " + host + " MANIFEST_UNKNOWN");
    assertThat(run.code()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"check, acme/web:1.0", "tags, acme/web", "digest, acme/web:1.0"})
  void programsGetTheSchemasJson(String command, String reference) {
    Run run = image(command, reference, "--docker-config", alice(), "-o", "json");
    assertThat(new Schema("image").objections(run.out())).isEmpty();
    assertThat(run.code()).isZero();
    Run yaml = image(command, reference, "--docker-config", alice(), "-o", "yaml");
    assertThat(yaml.out()).startsWith("apiVersion: pullpass.dev/v1alpha1\n");
  }

  @Test
  void refusalsAndFaultsFitTheSchemaToo() {
    Run refused = image("check", "acme/web:1.0", "--anonymous", "-o", "json");
    registry.close();
    Run gone = image("check", "acme/web:1.0", "--anonymous", "-o", "json");
    assertThat(new Schema("image").objections(refused.out())).isEmpty();
    assertThat(new Schema("image").objections(gone.out())).isEmpty();
    assertThat(List.of(refused.code(), gone.code())).containsExactly(1, 3);
  }

  @Test
  void aDockerConfigThatIsNoneIsNamed() {
    String file = Samples.file(folder, "config", "{\"auths\": 1}");
    Run run = image("check", "acme/web:1.0", "--docker-config", file);
    assertThat(run.err()).startsWith("pullpass: " + file + ": ").hasLineCount(1);
    assertThat(run.code()).isEqualTo(3);
  }
}
