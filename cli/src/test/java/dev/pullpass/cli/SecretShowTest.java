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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code pullpass secret show} and {@code check}. */
class SecretShowTest {
  @TempDir private Path folder = Path.of("");

  private final FakeRegistry registry =
      FakeRegistry.start(Personality.DISTRIBUTION_TOKEN).user("alice", "alices-password");
  private final String host = registry.host();

  SecretShowTest() {
    registry.repository("acme/web").tag("1.0").readers("alice");
  }

  @AfterEach
  void stop() {
    registry.close();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String pullSecret(String name, String type, String content) {
    String key = type.equals("Opaque") ? "config.json" : ".dockerconfigjson";
    return "{\"apiVersion\":\"v1\",\"kind\":\"Secret\",\"metadata\":{\"namespace\":\"shop\","
        + "\"name\":\""
        + name
        + "\"},\"type\":\""
        + type
        + "\",\"data\":{\""
        + key
        + "\":\""
        + base64(content)
        + "\"}}";
  }

  private static String entry(String key, String user, String password) {
    return "\"" + key + "\":{\"auth\":\"" + base64(user + ":" + password) + "\"}";
  }

  private static String auths(String... entries) {
    return "{\"auths\":{" + String.join(",", entries) + "}}";
  }

  private String objects() {
    String type = "kubernetes.io/dockerconfigjson";
    String token = base64("{\"payload\":\"p\",\"datakey\":\"d\",\"expiration\":1795000000}");
    List<String> items = new ArrayList<>();
    items.add(
        pullSecret(
            "good",
            type,
            auths(entry("ghcr.io", "bot", "ghp_secret1"), entry("quay.io", "a+b", "secret2"))));
    items.add(pullSecret("cut", type, "{\"auths\":{\"ghcr.io\":{\"password\":\"secret3"));
    items.add(pullSecret("opaque", "Opaque", auths(entry("ghcr.io", "bot", "secret4"))));
    items.add(
        pullSecret("ecr", type, auths(entry("1.dkr.ecr.us-east-1.amazonaws.com", "AWS", token))));
    items.add(pullSecret("token", type, auths(entry("r.test", "ghp_secret55", "ghp_secret55"))));
    items.add(pullSecret("here", type, auths(entry(host, "alice", "alices-password"))));
    items.add(pullSecret("wrong", type, auths(entry(host, "alice", "secret6"))));
    items.add(
        """
        {"apiVersion":"v1","kind":"ServiceAccount","metadata":{"namespace":"shop","name":"default"},
         "imagePullSecrets":[{"name":"good"}]},
        {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"namespace":"shop","name":"web",
         "uid":"d"},"spec":{"template":{"spec":{"imagePullSecrets":[{"name":"good"}],
         "containers":[{"name":"c","image":"HOST/acme/web:1.0"}]}}}},
        {"apiVersion":"v1","kind":"Pod","metadata":{"namespace":"shop","name":"bare","uid":"p"},
         "spec":{"imagePullSecrets":[{"name":"good"}],"containers":[{"name":"c","image":"x"}]},
         "status":{"phase":"Running"}}"""
            .replace("HOST", host));
    return "{\"apiVersion\":\"v1\",\"kind\":\"List\",\"items\":[" + String.join(",", items) + "]}";
  }

  private Run secret(String... args) {
    List<String> all = new ArrayList<>(List.of("secret"));
    all.addAll(List.of(args));
    all.addAll(List.of("-f", Samples.file(folder, "dump.json", objects())));
    return Run.pullpass(all.toArray(String[]::new));
  }

  @Test
  void whatASecretHoldsAndWhoUsesIt() {
    assertThat(secret("show", "good"))
        .isEqualTo(
            new Run(
                0,
                """
                Secret shop/good (kubernetes.io/dockerconfigjson)
                  ghcr.io: user bot, GitHub classic token
                  quay.io: user a+b, Quay robot account
                  used by ServiceAccount default, Deployment web, Pod bare
                """,
                ""));
  }

  @Test
  void whatIsWrongIsSaidWithItsPlace() {
    Run run = secret("show", "cut", "opaque", "ecr", "token");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .isEqualTo(
            """
            Secret shop/cut (kubernetes.io/dockerconfigjson)
              ✗ byte 40, auths["ghcr.io"].password: The document ends too early: it was cut off, or a bracket or quote is missing. This fails every pull of a pod that names it.
              used by nobody that is seen here
            Secret shop/opaque (Opaque)
              ✗ the kubelet passes over it: it is of type Opaque with the keys [config.json]
              used by nobody that is seen here
            Secret shop/ecr (kubernetes.io/dockerconfigjson)
              1.dkr.ecr.us-east-1.amazonaws.com: user AWS, ECR authorization token
                ✗ ended at 2026-11-18T11:06:40Z
              used by nobody that is seen here
            Secret shop/token (kubernetes.io/dockerconfigjson)
              r.test: user ***, GitHub classic token
              used by nobody that is seen here
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "yaml"})
  void noPasswordIsShown(String format) {
    for (String command : List.of("show", "check")) {
      Run run = secret(command, "-o", format, command.equals("check") ? "here" : "good");
      assertThat(run.out() + run.err()).doesNotContain("secret1", "alices-password");
    }
    Run all = secret("show", "-o", format);
    for (int i = 1; i <= 6; i++) {
      assertThat(all.out() + all.err())
          .doesNotContain("secret" + i)
          .doesNotContain(base64("secret" + i).substring(0, 8));
    }
  }

  @Test
  void aCheckAsksForTheImagesInUse() {
    Run run = secret("check", "here", "wrong", "--insecure-registry", host);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .isEqualTo(
            """
            Secret shop/here
              HOST: user alice, user name and password
                ✓ HOST/acme/web:1.0 pulls
            Secret shop/wrong
              HOST: user alice, user name and password
                ✗ HOST/acme/web:1.0 answered 401 UNAUTHORIZED "authentication required"
            """
                .replace("HOST", host));
  }

  @Test
  void aCheckWithoutAnImageAsksWhetherTheUserIsKnown() {
    String unused = objects().replace(host + "/acme/web:1.0", "x");
    String dump = Samples.file(folder, "unused.json", unused);
    Run run =
        Run.pullpass("secret", "check", "here", "wrong", "--insecure-registry", host, "-f", dump);
    assertThat(run.out())
        .isEqualTo(
            """
            Secret shop/here
              HOST: user alice, user name and password
                ✓ the registry takes it (no image in use is known for it)
            Secret shop/wrong
              HOST: user alice, user name and password
                ✗ the registry does not take it
            """
                .replace("HOST", host));
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void aCheckCanProveAnotherImage() {
    Run run = secret("check", "here", "--prove", host + "/acme/web:9", "--insecure-registry", host);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("✗ " + host + "/acme/web:9 answered 404 MANIFEST_UNKNOWN");
  }

  @Test
  void whatIsNotThereIsNamed() {
    assertThat(secret("show", "nothing", "-n", "shop"))
        .isEqualTo(new Run(3, "", "pullpass: Secret nothing was not found in namespace shop\n"));
  }

  @Test
  void aLiveClusterIsReadAlike() {
    try (FakeCluster cluster = FakeCluster.start()) {
      cluster.load(objects());
      String kubeconfig = Samples.file(folder, "kubeconfig", cluster.kubeconfig());
      Run live = Run.pullpass("secret", "show", "good", "-n", "shop", "--kubeconfig", kubeconfig);
      assertThat(live).isEqualTo(secret("show", "good"));
      cluster.forbid("list", "secrets", "");
      cluster.forbid("list", "secrets", "shop");
      Run named = Run.pullpass("secret", "show", "cut", "-n", "shop", "--kubeconfig", kubeconfig);
      assertThat(named.out()).startsWith("Secret shop/cut (kubernetes.io/dockerconfigjson)\n");
      assertThat(Run.pullpass("secret", "show", "-n", "shop", "--kubeconfig", kubeconfig))
          .satisfies(
              run -> {
                assertThat(run.code()).isEqualTo(3);
                assertThat(run.err()).contains("no right to list secrets in namespace shop");
              });
    }
  }
}
