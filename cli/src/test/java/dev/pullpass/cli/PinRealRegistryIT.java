package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.testkit.real.DockerRegistry;
import dev.pullpass.testkit.real.ImagePusher;
import dev.pullpass.testkit.real.RealParts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code pullpass pin} against a real registry that wants a password, whose tags are moved. */
class PinRealRegistryIT {
  private static final String PASSWORD = "canary-Pa55w0rd-bot";

  /** htpasswd -nbB -C 5 bot canary-Pa55w0rd-bot. */
  private static final String USER =
      "bot:$2y$05$EPNFHsHkzpXDSySa8.bfxOJHwKPQuHjxFculnI4M2xNKI.ROWjP22";

  @TempDir private Path folder = Path.of("");
  @TempDir private Path elsewhere = Path.of("");

  private final DockerRegistry registry =
      DockerRegistry.start(
          new RealParts(System.getenv())
              .find(DockerRegistry.PROGRAM)
              .orElseGet(() -> Assumptions.abort("there is no " + DockerRegistry.PROGRAM)),
          DockerRegistry.plain(),
          DockerRegistry.htpasswd(List.of(USER)));
  private final ImagePusher pusher =
      ImagePusher.plain(registry.host(), HowToCluster.basic("bot", PASSWORD));

  @AfterEach
  void stop() {
    registry.close();
  }

  private Run pin(String password, String... args) {
    Samples.file(elsewhere, "config.json", PinFolder.config(registry.host(), "bot", password));
    List<String> all = new ArrayList<>(List.of("pin"));
    all.addAll(List.of(args));
    all.addAll(List.of("--lock", folder.resolve("pullpass.lock").toString()));
    all.addAll(List.of("--insecure-registry", registry.host(), folder.toString()));
    return Run.World.BARE
        .withEnvironment(Map.of("DOCKER_CONFIG", elsewhere.toString()))
        .run(all.toArray(String[]::new));
  }

  private String text(String name) {
    return Samples.text(folder.resolve(name).toString());
  }

  @Test
  void tagsArePinnedCheckedMovedAndUpdated() {
    String index = pusher.index("acme/web", "1.0", List.of("linux/amd64", "linux/arm64"));
    String single = pusher.image("acme/db", "2", "linux/amd64");
    String images = registry.host() + "/acme/";
    Samples.file(
        folder,
        "pod.yaml",
        "kind: Pod\nspec:\n  containers:\n  - image: "
            + images
            + "web:1.0\n  - image: "
            + images
            + "db:2\n");

    assertThat(pin(PASSWORD, "--write").code()).isZero();
    assertThat(text("pod.yaml"))
        .contains("web:1.0@" + index + "\n")
        .contains("db:2@" + single + "\n");
    assertThat(text("pullpass.lock"))
        .contains("vnd.oci.image.index.v1+json\n    platforms: [linux/amd64, linux/arm64]\n")
        .contains("vnd.oci.image.manifest.v1+json\n");
    assertThat(pin(PASSWORD, "--check").code()).isZero();

    String moved = pusher.index("acme/db", "2", List.of("linux/s390x"));
    Run checked = pin(PASSWORD, "--check");
    assertThat(checked.code()).isEqualTo(1);
    assertThat(checked.out())
        .contains("db:2: the tag has moved\n  locked  " + single)
        .contains("  now     " + moved + "\n")
        .doesNotContain("web");

    assertThat(pin(PASSWORD, "--update", "--write").code()).isZero();
    assertThat(text("pod.yaml"))
        .contains("web:1.0@" + index + "\n")
        .contains("db:2@" + moved + "\n");
    assertThat(pin(PASSWORD, "--check").code()).isZero();
  }

  @Test
  void aWrongPasswordIsNoMovedTag() {
    pusher.image("acme/db", "2", "linux/amd64");
    String image = registry.host() + "/acme/db:2";
    Samples.file(folder, "pod.yaml", "kind: Pod\nspec: {containers: [{image: '" + image + "'}]}\n");
    assertThat(pin(PASSWORD, "--write").code()).isZero();
    Run checked = pin("wrong", "--check");
    assertThat(checked.code()).isEqualTo(3);
    assertThat(checked.out())
        .contains("cannot be checked: the registry does not accept the credential")
        .contains("CredentialRejected, 401 from " + registry.host())
        .contains(elsewhere.resolve("config.json") + ", entry " + registry.host());
    assertThat(checked.out() + checked.err()).doesNotContain(PASSWORD);
  }

  @Test
  void aRegistryThatIsStoppedIsNotCalledGood() {
    pusher.image("acme/db", "2", "linux/amd64");
    String image = registry.host() + "/acme/db:2";
    Samples.file(folder, "pod.yaml", "kind: Pod\nspec: {containers: [{image: '" + image + "'}]}\n");
    assertThat(pin(PASSWORD, "--write").code()).isZero();
    registry.close();
    assertThat(pin(PASSWORD, "--check").code()).isEqualTo(3);
    assertThat(pin(PASSWORD, "--check", "--offline").code()).isZero();
  }
}
