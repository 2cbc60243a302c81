package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pullpass.testkit.cluster.ClusterFault;
import dev.pullpass.testkit.cluster.FakeCluster;
import dev.pullpass.testkit.registry.Endpoint;
import dev.pullpass.testkit.registry.FakeRegistry;
import dev.pullpass.testkit.registry.Fault;
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

/** No password comes out, whatever is asked, however it ends. */
class CanaryTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String TYPE = "kubernetes.io/dockerconfigjson";

  @TempDir private Path folder = Path.of("");

  private final Canaries canaries = new Canaries();
  private final FakeRegistry registry = FakeRegistry.start(Personality.DISTRIBUTION_TOKEN);
  private final FakeCluster cluster = FakeCluster.start();
  private final ArrayNode items = JSON.createArrayNode();

  CanaryTest() {
    String host = registry.host();
    registry
        .user("right", canaries.plant("right"))
        .repository("acme/web")
        .tag("1")
        .readers("right");
    secret("auth", entry(host, auth("wrong", canaries.plant("auth"))));
    secret("fields", entry(host, fields("wrong", canaries.plant("fields"))));
    secret("right", entry(host, auth("right", "Kanari+right/9f3b7c21d8e6")));
    secret("key", entry("https://u:" + canaries.plantPlain("key") + "@" + host, auth("u", "p")));
    secret("token", entry(host, "{\"identitytoken\":\"" + canaries.plant("idtoken") + "\"}"));
    secret("cut", "{\"auths\":{\"" + host + "\":{\"password\":\"" + canaries.plant("cut"));
    secret("base64", entry(host, "{\"auth\":\"" + canaries.plant("base64") + "!\"}"));
    secret("number", entry(host, "{\"username\":1,\"password\":\"" + canaries.plant("no") + "\"}"));
    secret("plain", canaries.plant("nojson"));
    for (String name :
        List.of("auth", "fields", "right", "key", "token", "cut", "base64", "number", "plain")) {
      pod(name, host + "/acme/web:1", "pull access denied, authorization failed: no basic auth");
    }
    String inImage = canaries.plantPlain("image");
    String written = "user:" + inImage + "@" + host + "/acme/web:1";
    pod(
        "image",
        written,
        "couldn't parse image name \"" + written + "\": invalid reference format");
    String inUrl = canaries.plantPlain("url");
    pod(
        "url",
        host + "/acme/web:2",
        "failed to do request: Head \"https://user:" + inUrl + "@" + host + "/v2/\": EOF");
    String signature = canaries.plantPlain("signature");
    pod(
        "signed",
        host + "/acme/web:3",
        "httpReadSeeker: failed open: Get \"https://blobs.test/x?X-Amz-Signature="
            + signature
            + "&X-Amz-Security-Token="
            + canaries.plantPlain("session")
            + "\": 403 Forbidden");
    cluster.load(dump());
  }

  @AfterEach
  void stop() {
    registry.close();
    cluster.close();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String entry(String key, String entry) {
    return "{\"auths\":{\"" + key + "\":" + entry + "}}";
  }

  private static String auth(String user, String password) {
    return "{\"auth\":\"" + base64(user + ":" + password) + "\"}";
  }

  private static String fields(String user, String password) {
    return "{\"username\":\"" + user + "\",\"password\":\"" + password + "\"}";
  }

  private void secret(String name, String config) {
    ObjectNode secret = items.addObject().put("apiVersion", "v1").put("kind", "Secret");
    secret.putObject("metadata").put("namespace", "shop").put("name", name);
    secret.put("type", TYPE).putObject("data").put(".dockerconfigjson", base64(config));
  }

  private void pod(String name, String image, String message) {
    ObjectNode pod = items.addObject().put("apiVersion", "v1").put("kind", "Pod");
    pod.putObject("metadata").put("namespace", "shop").put("name", name).put("uid", "uid-" + name);
    ObjectNode spec = pod.putObject("spec");
    spec.putArray("imagePullSecrets").addObject().put("name", name);
    spec.putArray("containers").addObject().put("name", "c").put("image", image);
    ObjectNode status = pod.putObject("status").put("phase", "Pending");
    ObjectNode container = status.putArray("containerStatuses").addObject().put("name", "c");
    container
        .putObject("state")
        .putObject("waiting")
        .put("reason", "ErrImagePull")
        .put("message", message);
    ObjectNode event = items.addObject().put("apiVersion", "v1").put("kind", "Event");
    event.putObject("metadata").put("namespace", "shop").put("name", name + ".1");
    event.putObject("involvedObject").put("kind", "Pod").put("namespace", "shop").put("name", name);
    event
        .put("reason", "Failed")
        .put("message", "Failed to pull image \"" + image + "\": " + message);
  }

  private String dump() {
    return JSON.createObjectNode().put("kind", "List").set("items", items).toString();
  }

  private void assertSilent(Run run) {
    assertThat(canaries.sightings(run.out() + run.err())).isEmpty();
    assertThat(run.err()).doesNotContain("a bug");
  }

  private String[] args(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--insecure-registry", registry.host()));
    return all.toArray(String[]::new);
  }

  @ParameterizedTest(name = "why {0} -o {1}, from {2}")
  @CsvSource({
    "--no-probe, text, dump",
    "--no-probe, wide, dump",
    "--no-probe, json, dump",
    "--no-probe, yaml, dump",
    "--all, text, dump",
    "--all, wide, dump",
    "--all, json, dump",
    "--all, yaml, dump",
    "--all, wide, cluster",
    "--all, json, cluster"
  })
  void whyIsSilent(String option, String format, String source) {
    Run run = Run.pullpass(args(concat("why", option, "-o", format, source(source))));
    assertSilent(run);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("SecretMalformed").hasSizeGreaterThan(2_000);
  }

  @ParameterizedTest(name = "audit {0} -o {1}, from {2}")
  @CsvSource({
    "--probe, text, dump",
    "--probe, json, dump",
    "--probe, yaml, dump",
    "--probe, sarif, dump",
    "--probe, junit, dump",
    "--probe, html, dump",
    "--fail-on=note, text, cluster",
    "--fail-on=note, html, cluster",
    "--probe, json, cluster"
  })
  void auditIsSilent(String option, String format, String source) {
    Run run = Run.pullpass(args(concat("audit", option, "-o", format, source(source))));
    assertSilent(run);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("MalformedSecret").hasSizeGreaterThan(2_000);
  }

  private String[] source(String source) {
    return source.equals("dump")
        ? new String[] {"-f", Samples.file(folder, "dump.json", dump())}
        : new String[] {"-A", "--kubeconfig", kubeconfig()};
  }

  private static String[] concat(String a, String b, String c, String d, String... more) {
    List<String> all = new ArrayList<>(List.of(a, b, c, d));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private String kubeconfig() {
    String token = canaries.plant("kubetoken");
    return Samples.file(
        folder,
        "kubeconfig",
        cluster.kubeconfig().replace("user: {}", "user: {token: \"" + token + "\"}"));
  }

  @ParameterizedTest(name = "image check --secret {0}")
  @CsvSource({"auth", "fields", "right", "key", "token", "cut", "base64", "number", "plain"})
  void imageCheckIsSilent(String secret) {
    String file = Samples.file(folder, "dump.json", dump());
    for (String format : List.of("text", "json")) {
      assertSilent(
          Run.pullpass(
              args(
                  "image",
                  "check",
                  registry.host() + "/acme/web:1",
                  "--secret",
                  secret,
                  "-n",
                  "shop",
                  "-f",
                  file,
                  "-o",
                  format)));
      assertSilent(
          Run.pullpass(
              args(
                  "image",
                  "digest",
                  registry.host() + "/acme/web:1",
                  "--as",
                  "pod/" + secret,
                  "-n",
                  "shop",
                  "-f",
                  file,
                  "-o",
                  format)));
    }
  }

  @ParameterizedTest(name = "a registry with {0}")
  @CsvSource({"garbage", "loop", "cut", "limit", "failure"})
  void faultsOfRegistriesAreSilent(String fault) {
    Fault chosen =
        switch (fault) {
          case "garbage" -> new Fault.GarbageJson();
          case "loop" -> new Fault.RedirectLoop();
          case "cut" -> new Fault.CutConnection();
          case "limit" -> new Fault.TooManyRequests(0);
          default -> new Fault.Status(500);
        };
    registry.fault(Endpoint.TOKEN, chosen);
    String file = Samples.file(folder, "dump.json", dump());
    assertSilent(Run.pullpass(args("why", "-f", file, "-o", "json", "--registry-timeout", "2")));
    registry.heal().fault(Endpoint.MANIFEST, chosen);
    assertSilent(Run.pullpass(args("why", "-f", file, "-o", "json", "--registry-timeout", "2")));
  }

  @Test
  void faultsOfTheClusterAreSilent() {
    String config = kubeconfig();
    List<ClusterFault> faults =
        List.of(
            new ClusterFault.Unauthorized(),
            new ClusterFault.Failing(),
            new ClusterFault.CutConnection());
    for (ClusterFault fault : faults) {
      cluster.fault("*", fault);
      Run run = Run.pullpass("why", "-A", "--kubeconfig", config);
      assertSilent(run);
      assertThat(run.code()).isEqualTo(3);
    }
    cluster.close();
    assertSilent(Run.pullpass("why", "-A", "--kubeconfig", config));
  }

  @Test
  void kubeconfigsThatAreNoneAreSilent() {
    String token = canaries.plant("broken");
    String password = canaries.plantPlain("server");
    for (String text :
        List.of(
            "users: [{name: x, user: {token: \"" + token,
            "token: " + token,
            cluster.kubeconfig().replace("http://", "http://user:" + password + "@"),
            cluster.kubeconfig().replace("user: fake", "user: {token: \"" + token + "\"}"))) {
      assertSilent(Run.pullpass("why", "--kubeconfig", Samples.file(folder, "broken", text)));
    }
  }

  @Test
  void dockerConfigsAreSilent() {
    String host = registry.host();
    for (String text :
        List.of(
            entry(host, auth("wrong", canaries.plant("file"))),
            entry(host, "{\"auth\":\"" + canaries.plant("filebase64") + "!\"}"),
            "{\"auths\":{\"" + host + "\":{\"password\":\"" + canaries.plant("filecut"),
            entry("https://u:" + canaries.plantPlain("filekey") + "@" + host, auth("u", "p")))) {
      String file = Samples.file(folder, "config.json", text);
      for (String command : List.of("check", "tags", "digest")) {
        assertSilent(
            Run.pullpass(args("image", command, host + "/acme/web:1", "--docker-config", file)));
      }
    }
  }

  @Test
  void referencesWithPasswordsAreSilent() {
    String password = canaries.plantPlain("argument");
    for (String reference :
        List.of(
            "user:" + password + "@ghcr.io/acme/web:1",
            "https://user:" + password + "@ghcr.io/acme/web:1",
            password + "@ghcr.io/acme/web")) {
      Run run = Run.pullpass("image", "check", reference, "--anonymous");
      assertSilent(run);
      assertThat(run.code()).isEqualTo(2);
    }
  }

  @Test
  void proxiesAreSilent() {
    String password = canaries.plantPlain("proxy");
    String dead = "http://user:" + password + "@127.0.0.1:1";
    for (String proxy :
        List.of(
            dead, "user:" + password + "@nowhere.invalid:3128", "ftp://u:" + password + "@x:y:z")) {
      Run.World world =
          Run.World.BARE.withEnvironment(Map.of("HTTPS_PROXY", proxy, "HTTP_PROXY", proxy));
      for (String format : List.of("text", "json")) {
        assertSilent(
            world.run(
                "image", "check", "registry.invalid/acme/web:1", "--anonymous", "-o", format));
      }
    }
  }

  @Test
  void dumpsThatAreNoneAreSilent() {
    String password = canaries.plant("dump");
    for (String text :
        List.of(
            "{\"items\":[{\"kind\":\"Secret\",\"data\":{\"x\":\"" + password,
            "{\"items\":[" + password + "]}",
            "items:\n- kind: Secret\n  data: {x: " + password + "\n  y: [",
            password)) {
      assertSilent(Run.pullpass("why", "-f", Samples.file(folder, "broken", text)));
    }
  }

  @Test
  void recordedAnswersAreSilent() {
    String password = canaries.plant("recorded");
    String file = Samples.file(folder, "broken", "{\"image\":\"x\",\"password\":\"" + password);
    assertSilent(Run.pullpass("why", "-f", Samples.SHOP, "--registry-answers", file));
  }

  @Test
  void theSearchFindsEveryForm() {
    String password = canaries.plant("self");
    for (int shift = 0; shift < 4; shift++) {
      String coded = base64("u".repeat(shift) + ":" + password + "#");
      assertThat(canaries.sightings(coded)).as(coded).isNotEmpty();
    }
    assertThat(canaries.sightings("x" + password + "y")).isNotEmpty();
    assertThat(canaries.sightings("Kanari%2Bself%2F9f3b7c21d8e6")).isNotEmpty();
    assertThat(canaries.sightings("***")).isEmpty();
  }
}
