package dev.pullpass.cli.fix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pullpass.cli.Io;
import dev.pullpass.cli.Main;
import dev.pullpass.cli.Terminal;
import dev.pullpass.testkit.real.ApiClient;
import dev.pullpass.testkit.real.RealCluster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A real cluster, and pullpass before it.
 *
 * @param kubeconfig of the cluster's administrator
 * @param state where pullpass keeps its undo files
 */
record Stage(RealCluster cluster, Path kubeconfig, Path state) {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** How a command ended, and what it said. */
  record Answer(int code, String out, String err) {
    JsonNode json() {
      try {
        return new JsonMapper().readTree(out);
      } catch (IOException malformed) {
        throw new UncheckedIOException(out + err, malformed);
      }
    }
  }

  ApiClient admin() {
    return cluster.plane().admin();
  }

  /** Makes the namespace and what is in it. */
  void set(Situation situation) {
    cluster.plane().namespace(situation.name());
    make(situation.name(), situation.things());
  }

  void make(String namespace, List<Thing> things) {
    String uid = "";
    for (Thing thing : things) {
      String manifest = filled(thing.manifest()).replace("$UID", uid);
      String list = Thing.list(thing.kind(), namespace);
      JsonNode made =
          thing.kind().equals("ServiceAccount")
              ? admin().patch(list + "/default", manifest)
              : admin().create(list, manifest);
      uid = made.at("/metadata/uid").asText();
    }
  }

  private String filled(String text) {
    return text.replace("$BASIC", cluster.registry()).replace("$SCOPED", cluster.scopedRegistry());
  }

  /** Waits until there are so many pods, and the node has made up its mind about each. */
  void awaitNode(String namespace, long pods) {
    admin()
        .await(
            Thing.list("Pod", namespace),
            list ->
                list.path("items").size() == pods
                    && all(list.path("items"), pod -> runs(pod) || fails(pod)),
            PATIENCE);
  }

  /** Waits until all pods run. */
  void awaitRunning(String namespace) {
    admin()
        .await(
            Thing.list("Pod", namespace), list -> all(list.path("items"), Stage::runs), PATIENCE);
  }

  private static boolean all(JsonNode pods, Predicate<JsonNode> wanted) {
    boolean all = !pods.isEmpty();
    for (JsonNode pod : pods) {
      all &= wanted.test(pod);
    }
    return all;
  }

  static boolean runs(JsonNode pod) {
    return pod.at("/status/phase").asText().equals("Running")
        && pod.at("/status/containerStatuses/0/ready").asBoolean();
  }

  /** The reason may be anything: the kubelet puts there what it stumbled over. */
  private static boolean fails(JsonNode pod) {
    String reason = pod.at("/status/containerStatuses/0/state/waiting/reason").asText();
    return !reason.isEmpty() && !reason.equals("ContainerCreating");
  }

  /** The verdicts of {@code why}. */
  List<String> verdicts(String namespace, String... options) {
    List<String> verdicts = new ArrayList<>();
    asking(namespace, "why", List.of(options))
        .json()
        .path("items")
        .forEach(item -> verdicts.add(item.path("verdict").asText()));
    return verdicts;
  }

  private Answer asking(String namespace, String command, List<String> options) {
    List<String> all = new ArrayList<>(List.of(command, "-n", namespace, "-o", "json"));
    all.addAll(registries());
    all.addAll(options);
    return pullpass(all);
  }

  /** {@code fix} in one namespace. */
  Answer fix(String namespace, List<String> options) {
    List<String> all = new ArrayList<>(List.of("fix", "-n", namespace));
    all.addAll(registries());
    options.forEach(option -> all.add(filled(option)));
    return pullpass(all);
  }

  private List<String> registries() {
    return List.of(
        "--ca-file=" + cluster.authority(), "--insecure-registry=" + cluster.tokenServer());
  }

  /** Any command; on standard input is the password of the one who may pull. */
  Answer pullpass(List<String> arguments) {
    List<String> all = new ArrayList<>(arguments);
    all.add("--kubeconfig=" + kubeconfig);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Main.run(io(out, err), all.toArray(String[]::new));
    return new Answer(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Io io(ByteArrayOutputStream out, ByteArrayOutputStream err) {
    return new Io(
        new PrintStream(out, false, StandardCharsets.UTF_8),
        new PrintStream(err, false, StandardCharsets.UTF_8),
        new ByteArrayInputStream(RealCluster.OTHER_PASSWORD.getBytes(StandardCharsets.UTF_8)),
        Map.of("XDG_STATE_HOME", state.toString()),
        Clock.systemUTC(),
        Terminal.NONE);
  }
}
