package dev.pullpass.core.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.usage.ImageUses;
import dev.pullpass.core.usage.Scene;
import dev.pullpass.core.usage.SecretUses;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The same cluster gives the same page, and no page holds a password. */
class PageProperties {
  /** Where people and tools put a credential in a Docker config. */
  private static final List<String> PLACES =
      List.of(
          "{\"auths\":{\"HOST\":{\"username\":\"ci\",\"password\":\"CANARY\"}}}",
          "{\"auths\":{\"HOST\":{\"auth\":\"ENCODED\"}}}",
          "{\"auths\":{\"HOST\":{\"auth\":\"CANARY\"}}}",
          "{\"auths\":{\"HOST\":{\"username\":\"CANARY\",\"password\":\"CANARY\"}}}",
          "{\"auths\":{\"https://ci:CANARY@HOST/v1/\":{\"username\":\"ci\",\"password\":\"x\"}}}",
          "{\"auths\":{\"ci:CANARY@HOST\":{}}}",
          "{\"auths\":{\"https://HOST/?token=CANARY\":{\"auth\":\"ENCODED\"}}}",
          "{\"auths\":{\"HOST\":{\"identitytoken\":\"CANARY\",\"registrytoken\":\"CANARY\"}}}",
          "{\"auths\":{\"HOST\":{\"username\":\"ci\",\"password\":\"CANARY",
          "{\"HOST\":{\"username\":\"ci\",\"password\":\"CANARY\"}}",
          "CANARY");

  private static String page(Cluster cluster) {
    return Page.write(
        new Content(
            new ImageUses(cluster, any -> true).declared(),
            SecretUses.of(cluster, any -> true),
            List.of(),
            cluster.notes()));
  }

  private static Scene scene() {
    Scene scene =
        new Scene()
            .deployment("shop", "web", "ghcr.io/acme/web:1", "regcred", "other")
            .deployment("shop", "api", "ghcr.io/acme/web:2")
            .deployment("ops", "tool", "ghcr.io/acme/web", "regcred")
            .deployment("ops", "bad", "ghcr.io/Acme/web:1")
            .running("ops", "job", "quay.io/acme/job@sha256:" + "0".repeat(64))
            .running("shop", "job", "quay.io/acme/job:1")
            .secret("shop", "regcred", "ghcr.io", "bot", "ghp_x")
            .secret("ops", "regcred", "ghcr.io", "bot", "ghp_x")
            .secret("ops", "hub", "https://index.docker.io/v1/", "bot", "x")
            .account("shop", "default", "regcred")
            .account("ops", "default", "hub", "gone");
    for (int i = 0; i < 12; i++) {
      scene.deployment("team-" + i, "web", "registry.test:5000/team/web:" + i % 3);
    }
    return scene;
  }

  @Property(tries = 100)
  void theOrderOfTheObjectsChangesNoByte(@ForAll long seed) {
    assertThat(page(scene().shuffled(seed))).isEqualTo(page(scene().cluster()));
  }

  @Property(tries = 300)
  void aPlantedPasswordIsNeverWritten(
      @ForAll("canaries") String canary, @ForAll("places") String place) {
    String encoded = encoded(canary);
    String pair = encoded("ci:" + canary);
    String content =
        place.replace("ENCODED", pair).replace("CANARY", canary).replace("HOST", "ghcr.io");
    Cluster cluster =
        new Scene()
            .config("shop", "regcred", content.replace("\\", ""))
            .deployment("shop", "web", "ghcr.io/acme/web:1", "regcred")
            .cluster();
    assertThat(page(cluster)).doesNotContain(canary, encoded, pair);
  }

  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Provide
  Arbitrary<String> canaries() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .numeric()
        .ofMinLength(16)
        .ofMaxLength(40)
        .map(rest -> "canary" + rest);
  }

  @Provide
  Arbitrary<String> places() {
    return Arbitraries.of(PLACES);
  }
}
