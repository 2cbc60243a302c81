package dev.pullpass.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pullpass.testkit.real.ApiClient;
import dev.pullpass.testkit.real.ControlPlane;
import dev.pullpass.testkit.real.DockerRegistry;
import dev.pullpass.testkit.real.ImagePusher;
import dev.pullpass.testkit.real.KubernetesPrograms;
import dev.pullpass.testkit.real.RealParts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the page calls the examples' cluster, with real parts but the node. */
final class HowToCluster implements AutoCloseable {
  /** The page's name for the registry. */
  static final String REGISTRY = "registry.example.com";

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int TWELVE_HOURS = 43_200;
  private static final String PASSWORD = "canary-Pa55w0rd-bot";

  // htpasswd -nbB -C 5 bot canary-Pa55w0rd-bot, and the same of bot-2
  private static final List<String> USERS =
      List.of(
          "bot:$2y$05$EPNFHsHkzpXDSySa8.bfxOJHwKPQuHjxFculnI4M2xNKI.ROWjP22",
          "bot-2:$2y$05$k3OrOF1HDPr3MhSrZvQHpe/QNB7H7D5lA5gVt5GZ1iKP5owHLgEvK");

  private final ControlPlane plane;
  private final DockerRegistry registry;
  private final HowToFiles files;
  private final HowToKubelet kubelet;
  private long tokenEnds = Run.World.CLOCK.instant().getEpochSecond() + TWELVE_HOURS;

  private HowToCluster(ControlPlane plane, Path registry, Path folder) {
    this.plane = plane;
    this.registry =
        DockerRegistry.start(registry, DockerRegistry.plain(), DockerRegistry.htpasswd(USERS));
    files = new HowToFiles(folder, this.registry.host());
    kubelet = HowToKubelet.start(plane.admin(), this.registry.host());
  }

  /** Starts and fills one; nothing where a part is absent. */
  static Optional<HowToCluster> start(Path folder) {
    Optional<Path> program = new RealParts(System.getenv()).find(DockerRegistry.PROGRAM);
    return program.flatMap(
        registry ->
            ControlPlane.start(new KubernetesPrograms(System.getenv()))
                .map(plane -> new HowToCluster(plane, registry, folder)));
  }

  /** One line saying what is missing. */
  static String absence() {
    return ControlPlane.absence() + "; and docker-registry";
  }

  /** Makes what the page says is there, and waits until the pods fail or run as it says. */
  void fill() {
    files.write(PASSWORD);
    ImagePusher pusher = ImagePusher.plain(registry.host(), basic("bot", PASSWORD));
    pusher.image("acme/web", "1.0", "linux/amd64");
    pusher.image("acme/web", "1.1", "linux/amd64");
    pusher.image("acme/api", "latest", "linux/amd64");
    List.of("ops", "shop", "web").forEach(plane::namespace);
    pullpass(
        "pullpass secret create regcred -n ops --registry registry.example.com -u bot"
            + " --password-stdin --wire <token");
    new HowToObjects(this).create();
    admin().await("/api/v1/pods", HowToCluster::allSeen, SOON);
  }

  private static boolean allSeen(JsonNode pods) {
    int seen = pods.path("items").findValues("containerStatuses").size();
    return seen == HowToObjects.PODS;
  }

  static String basic(String user, String password) {
    return "Basic " + encoded(user + ":" + password);
  }

  static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  ApiClient admin() {
    return plane.admin();
  }

  Path kubeconfig() {
    return plane.kubeconfig();
  }

  HowToFiles files() {
    return files;
  }

  /** The text with the registry's real name. */
  String real(String text) {
    return text.replace(REGISTRY, registry.host());
  }

  /** Creates a namespace, and waits for its account. */
  void namespace(String name) {
    plane.namespace(name);
  }

  /** Runs a command as the page has it, told where the cluster is, and that HTTP will do. */
  Run pullpass(String line) {
    HowToCommand command = HowToCommand.parse(real(line));
    List<String> more = new ArrayList<>();
    if (command.hasCluster()) {
      more.addAll(List.of("--kubeconfig", kubeconfig().toString()));
    }
    if (command.asksRegistries()) {
      more.addAll(List.of("--insecure-registry", registry.host()));
    }
    return new Run.World(input(command), environment(), Terminal.NONE)
        .run(files.located(command).with(more));
  }

  private String input(HowToCommand command) {
    return command
        .inputFile()
        .map(files::text)
        .or(() -> command.program().map(this::printed))
        .orElse("");
  }

  /** What a cloud's program prints: AWS's another token each time. */
  private String printed(String program) {
    tokenEnds += 1;
    return (program.equals("aws") ? ecrToken(tokenEnds) : PASSWORD) + "\n";
  }

  /** A token in the form of Amazon ECR's, which ends then (epoch seconds). */
  static String ecrToken(long ends) {
    return encoded("{\"payload\":\"p\",\"datakey\":\"d\",\"expiration\":" + ends + "}");
  }

  Map<String, String> environment() {
    return Map.of(
        "HOME", files.folder().toString(), "REGISTRY_PASSWORD", PASSWORD, "PATH", "/usr/bin:/bin");
  }

  @Override
  public void close() {
    kubelet.close();
    plane.close();
    registry.close();
  }
}
