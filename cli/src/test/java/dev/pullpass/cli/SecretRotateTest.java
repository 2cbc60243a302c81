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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code pullpass secret rotate}: alice's old password is kept in shop and web, under two names.
 */
class SecretRotateTest {
  private static final String OLD = "alices-old-password";
  private static final String NEW = "alices-new-password";

  @TempDir private Path folder = Path.of("");

  private final FakeCluster cluster = FakeCluster.start();
  private final FakeRegistry registry = FakeRegistry.start(Personality.DISTRIBUTION_TOKEN);
  private final String host = registry.host();

  @BeforeEach
  void load() {
    registry.user("alice", NEW).user("bob", "bobs-password");
    registry.repository("acme/web").tag("1.0").readers("alice");
    List<String> items = new ArrayList<>();
    items.add(secret("shop", "regcred", entry(host, "alice", OLD), entry("quay.io", "q", "qq")));
    items.add(secret("web", "copy", entry("https://" + host, "alice", OLD)));
    items.add(secret("ops", "regcred", entry(host, "carol", "other")));
    items.add(deployment("shop", "acme/web:1.0"));
    items.add(deployment("web", "acme/gone:1.0"));
    cluster.load("{\"kind\":\"List\",\"items\":[" + String.join(",", items) + "]}");
  }

  @AfterEach
  void stop() {
    cluster.close();
    registry.close();
  }

  private String deployment(String namespace, String image) {
    return "{\"apiVersion\":\"apps/v1\",\"kind\":\"Deployment\",\"metadata\":{\"namespace\":\""
        + namespace
        + "\",\"name\":\"app\"},\"spec\":{\"template\":{\"spec\":{\"containers\":[{\"name\":\"c\","
        + "\"image\":\""
        + host
        + "/"
        + image
        + "\"}]}}}}";
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String entry(String key, String user, String password) {
    return "\"" + key + "\":{\"auth\":\"" + base64(user + ":" + password) + "\"}";
  }

  private static String secret(String namespace, String name, String... entries) {
    return "{\"apiVersion\":\"v1\",\"kind\":\"Secret\",\"metadata\":{\"namespace\":\""
        + namespace
        + "\",\"name\":\""
        + name
        + "\"},\"type\":\"kubernetes.io/dockerconfigjson\",\"data\":{\".dockerconfigjson\":\""
        + base64("{\"auths\":{" + String.join(",", entries) + "}}")
        + "\"}}";
  }

  private String content(String namespace, String name) {
    String text = cluster.object("v1", "Secret", namespace, name).orElseThrow();
    String coded = text.replaceAll("(?s).*\"\\.dockerconfigjson\"\\s*:\\s*\"([^\"]*)\".*", "$1");
    return new String(Base64.getDecoder().decode(coded), StandardCharsets.UTF_8);
  }

  private Run rotate(String password, String... more) {
    List<String> args = new ArrayList<>(List.of("secret", "rotate", "shop/regcred"));
    args.addAll(List.of("--registry", host, "--password-stdin", "--insecure-registry", host));
    args.addAll(List.of("--undo-file", folder + "/undo.jsonl"));
    args.addAll(List.of("--kubeconfig", Samples.file(folder, "kubeconfig", cluster.kubeconfig())));
    args.addAll(List.of(more));
    return Run.World.BARE
        .withInput(password)
        .withEnvironment(Map.of("HOME", folder.toString()))
        .run(args.toArray(String[]::new));
  }

  @Test
  void thePlanIsShownAndNothingIsChanged() {
    String before = content("shop", "regcred");
    Run run = rotate(NEW);
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            Secret shop/regcred changed
                type: kubernetes.io/dockerconfigjson
              - HOST: user alice, password *** (user name and password)
              + HOST: user alice, password *** (user name and password) (new)
                quay.io: user q, password *** (user name and password)
            Secret web/copy changed
                type: kubernetes.io/dockerconfigjson
              - https://HOST: user alice, password *** (user name and password)
              + https://HOST: user alice, password *** (user name and password) (new)
            """
                .replace("HOST", host));
    assertThat(run.err())
        .contains("✓ " + host + "/acme/web:1.0 pulls with the new credential: sha256:")
        .contains("the old credential does not pull it either\n")
        .endsWith("pullpass: --yes makes it so\n");
    assertThat(content("shop", "regcred")).isEqualTo(before);
  }

  @Test
  void everyHolderGetsTheNewOneAndNothingElseChanges() {
    String other = content("ops", "regcred");
    Run run = rotate(NEW, "--yes");
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo("Secret shop/regcred changed\nSecret web/copy changed\n");
    assertThat(run.err())
        .endsWith(
            "pullpass: the new credential is in place; revoke the old one when no pull needs it any"
                + " more\n");
    assertThat(content("shop", "regcred")).contains(NEW, entry("quay.io", "q", "qq"));
    assertThat(content("web", "copy")).contains(NEW, "\"https://" + host + "\":");
    assertThat(content("ops", "regcred")).isEqualTo(other);
    assertThat(run.out() + run.err()).doesNotContain(NEW, OLD);
  }

  @Test
  void whatDoesNotPullIsNotPutAnywhere() {
    String before = content("shop", "regcred");
    Run run = rotate("wrong", "--yes", "--prove", host + "/acme/web:1.0");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("CredentialRejected")
        .endsWith("pullpass: nothing was changed\n");
    assertThat(content("shop", "regcred")).isEqualTo(before);
  }

  @Test
  void whereOneCannotBeChangedTheOthersGetTheOldOneBack() {
    cluster.forbid("patch", "secrets", "web");
    String before = content("shop", "regcred");
    Run run = rotate(NEW, "--yes");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains(
            "pullpass: ✗ a secret could not be changed; the old credential is put back everywhere");
    assertThat(content("shop", "regcred")).isEqualTo(before);
    assertThat(content("web", "copy")).contains(base64("alice:" + OLD));
  }

  @Test
  void aKeyWithAUserNameInItIsLeftToAPerson() {
    cluster.load(
        "{\"kind\":\"List\",\"items\":["
            + secret("web", "url", entry("https://alice@" + host, "alice", OLD))
            + "]}");
    Run run = rotate(NEW, "--yes");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .endsWith(
            "pullpass: ✗ Secret web/url keeps the old credential: its key has a user name in it;"
                + " write that anew\n");
    assertThat(content("shop", "regcred")).contains(NEW);
    assertThat(content("web", "url")).contains(base64("alice:" + OLD));
  }

  @Test
  void withSeveralEntriesTheRegistryHasToBeNamed() {
    Run run =
        Run.pullpass(
            "secret",
            "rotate",
            "shop/regcred",
            "--password-stdin",
            "--kubeconfig",
            Samples.file(folder, "kubeconfig", cluster.kubeconfig()));
    assertThat(run)
        .isEqualTo(
            new Run(
                2,
                "",
                "pullpass: which entry of shop/regcred? give --registry; it has "
                    + host
                    + ", quay.io\n"));
  }

  @Test
  void theOldOneIsNoNewOne() {
    assertThat(rotate(OLD).err()).endsWith("pullpass: the new credential is the old one\n");
  }
}
