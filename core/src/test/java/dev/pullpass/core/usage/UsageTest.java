package dev.pullpass.core.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.cluster.Cluster;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {

  private static List<String> declared(Cluster cluster) {
    return new ImageUses(cluster, any -> true)
        .declared().stream().map(use -> use.puller() + " " + use.container().image()).toList();
  }

  @Test
  void aTemplateCountsAndNotThePodsOfItsOldOne() {
    String pod =
        """
        {"kind":"Pod","metadata":{"namespace":"shop","name":"web-1",
         "ownerReferences":[{"kind":"Deployment","name":"web","uid":"shop/web","controller":true}]},
         "spec":{"containers":[{"name":"main","image":"old:1"},{"name":"proxy","image":"mesh:2"}]}}""";
    Scene scene = new Scene().deployment("shop", "web", "new:2").add(pod);
    assertThat(declared(scene.cluster()))
        .containsExactly("Deployment shop/web new:2", "Deployment shop/web mesh:2");
  }

  @Test
  void anOldReplicaSetThatWantsNoPodsCountsNoMore() {
    String set =
        """
        {"kind":"ReplicaSet","apiVersion":"apps/v1","metadata":{"namespace":"shop","name":"web-1",
         "ownerReferences":[{"kind":"Rollout","name":"web","uid":"r"}]},"spec":{"replicas":%d,
         "template":{"spec":{"containers":[{"name":"main","image":"web:%d"}]}}}}""";
    assertThat(declared(new Scene().add(set.formatted(0, 1)).cluster())).isEmpty();
    assertThat(declared(new Scene().add(set.formatted(2, 2)).cluster()))
        .containsExactly("Rollout shop/web web:2");
  }

  @Test
  void aSecretTellsWhoHandsItToPods() {
    Scene scene =
        new Scene()
            .secret("shop", "regcred", "ghcr.io", "bot", "x")
            .account("shop", "default", "regcred")
            .deployment("shop", "web", "ghcr.io/acme/web:1", "regcred", "gone");
    assertThat(SecretUses.of(scene.cluster(), any -> true))
        .extracting(use -> use.name() + " " + use.content().found().isPresent() + use.wiredTo())
        .containsExactly(
            "shop/gone false[Deployment web]",
            "shop/regcred true[Deployment web, ServiceAccount default]");
  }

  @ParameterizedTest(name = "{0} is for {1}")
  @CsvSource({
    "https://index.docker.io/v1/, docker.io, true",
    "registry.test:5000, registry.test:5000, false",
    "https://ghcr.io, ghcr.io, false",
    "registry.test/team, registry.test/team, false"
  })
  void aKeyNamesARegistry(String key, String scope, boolean coversHub) {
    Scene scene = new Scene().secret("shop", "s", key, "bot", "x");
    HeldEntry entry = SecretUses.of(scene.cluster(), any -> true).get(0).entries().get(0);
    assertThat(entry.scope()).isEqualTo(scope);
    assertThat(entry.covers("docker.io/acme/web")).isEqualTo(coversHub);
  }

  @ParameterizedTest(name = "user {0} is shown as {2}")
  @CsvSource({
    "bot, secret, bot",
    "dop_v1_canary123, dop_v1_canary123, ***",
    "ghp_canary12345, x, ***",
    "robot$ci, x, robot$ci"
  })
  void aTokenInPlaceOfAUserIsNotShown(String user, String password, String shown) {
    Scene scene = new Scene().secret("shop", "s", "ghcr.io", user, password);
    HeldEntry entry = SecretUses.of(scene.cluster(), any -> true).get(0).entries().get(0);
    assertThat(entry.user()).isEqualTo(shown);
  }

  @ParameterizedTest(name = "{0} is written {1}")
  @CsvSource({
    "plain-1.2/x:y@z, plain-1.2/x:y@z",
    "robot$ci, \"'robot$ci'\"",
    "a b, \"'a b'\"",
    "\"it's\", \"'it'\\''s'\"",
    "\"\", \"''\""
  })
  void aWordOfACommandDoesNoMoreThanItSays(String word, String written) {
    String plain = written.replace("\"", "");
    assertThat(Shell.word(word.replace("\"", ""))).isEqualTo(plain);
  }
}
