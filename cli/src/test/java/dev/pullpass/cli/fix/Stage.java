package dev.pullpass.cli.fix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pullpass.cli.Io;
import dev.pullpass.cli.Main;
import dev.pullpass.cli.Terminal;
import dev.pullpass.testkit.real.ApiClient;
import dev.pullpass.testkit.real.ControlPlane;
import dev.pullpass.testkit.real.RealCluster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A real control plane, with a node or without, and pullpass before it.
 *
 * @param kubeconfig of the cluster's administrator
 * @param state where pullpass keeps its undo files
 */
record Stage(ControlPlane plane, Registries registries, Path kubeconfig, Path state) {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /**
   * What the registries of manifests are called here, and how they are asked.
   *
   * @param basic the one that lets one user in
   * @param scoped the one with tokens
   */
  record Registries(String basic, String scoped, List<String> options) {
    /** Nobody answers by these names, which are like no other test's. */
    static Registries absent(String name) {
      return new Registries(name + ".basic.invalid", name + ".scoped.invalid", List.of());
    }

    static Registries of(RealCluster cluster) {
      return new Registries(
          cluster.registry(),
          cluster.scopedRegistry(),
          List.of(
              "--ca-file=" + cluster.authority(), "--insecure-registry=" + cluster.tokenServer()));
    }
  }

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
    return plane.admin();
  }

  /** Makes the namespace and what is in it. */
  void set(Situation situation) {
    plane.namespace(situation.name());
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
    return text.replace("$BASIC", registries.basic()).replace("$SCOPED", registries.scoped());
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

  /** Waits until the node says that it has the image; it looks about every half minute. */
  void awaitImage(String image) {
    admin()
        .await(
            "/api/v1/nodes",
            nodes -> nodes.findValues("names").toString().contains(filled(image)),
            PATIENCE);
  }

  /** Waits until all pods run. */
  void awaitRunning(String namespace) {
    admin()
        .await(
            Thing.list("Pod", namespace), list -> all(list.path("items"), Stage::runs), PATIENCE);
  }

  /** Says of all pods, as a node would, that their image could not be pulled. */
  void failPods(String namespace, String message) {
    String list = Thing.list("Pod", namespace);
    for (JsonNode pod :
        admin().await(list, pods -> !pods.path("items").isEmpty(), PATIENCE).path("items")) {
      admin()
          .patch(
              list + "/" + pod.at("/metadata/name").asText() + "/status",
              """
              {"status": {"containerStatuses": [{
                "name": "app", "image": "", "imageID": "", "ready": false, "restartCount": 0,
                "state": {"waiting": {"reason": "ErrImagePull", "message": "%s"}}}]}}
              """
                  .formatted(message));
    }
  }

  /** The files by which what pullpass did can be taken back. */
  List<Path> undoFiles() {
    try (Stream<Path> files = Files.list(state.resolve("pullpass").resolve("undo"))) {
      return files.toList();
    } catch (IOException none) {
      return List.of();
    }
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
    all.addAll(registries.options());
    all.addAll(options);
    return pullpass(all);
  }

  static List<String> join(List<String> options, String... more) {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of(more));
    return all;
  }

  /** {@code fix} in one namespace. */
  Answer fix(String namespace, List<String> options) {
    List<String> all = new ArrayList<>(List.of("fix", "-n", namespace));
    all.addAll(registries.options());
    options.forEach(option -> all.add(filled(option)));
    return pullpass(all);
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
