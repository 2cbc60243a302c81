package dev.pullpass.testkit.real;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A real node of a {@link ControlPlane}: the kubelet and containerd, which pull and run the images
 * of its pods. It lives in namespaces of its own and reaches nothing but the API server and the
 * registries that it is told of. Ready in some ten seconds.
 */
public final class RealNode implements AutoCloseable {
  /** The name under which it knows the registries on this machine. */
  public static final String REGISTRY = "registry.test";

  static final String NAME = "node1";
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final NodeParts parts;
  private final Scratch folder = Scratch.create("pullpass-node");
  private final NodeLink link;
  private final ControlGroup group;
  private Optional<Daemon> daemon = Optional.empty();
  private List<Relay> relays = List.of();

  private RealNode(NodeParts parts, ControlPlane plane) {
    int port = plane.url().getPort();
    this.parts = parts;
    this.link = NodeLink.ofPort(port);
    this.group = ControlGroup.named("pullpass-" + port);
  }

  /**
   * Starts one, and the scheduler, so that all pods of the control plane come to it: the control
   * plane should be the caller's own. Nothing where a part is absent.
   *
   * @param authority the only one whose certificates the node trusts
   * @param registries the ports of 127.0.0.1 that the node reaches at {@link #REGISTRY}
   * @throws AssertionError where a part is absent although real parts are required
   */
  public static Optional<RealNode> start(
      ControlPlane plane, TestAuthority authority, int... registries) {
    return NodeParts.find(System.getenv())
        .map(parts -> new RealNode(parts, plane).started(plane, authority, registries));
  }

  /** One line saying what is missing where there is no node. */
  public static String absence() {
    return "real part absent: a node; it takes root, containerd, runc, busybox, iproute2, the CNI"
        + " plugins, and dev/control-plane/build";
  }

  private RealNode started(ControlPlane plane, TestAuthority authority, int... registries) {
    try {
      configure(plane.nodeKubeconfig(), authority);
      Daemon started = Daemon.start(folder, command(), Map.of());
      daemon = Optional.of(started);
      started.await(link::isUp, PATIENCE);
      relays =
          IntStream.concat(IntStream.of(plane.url().getPort()), IntStream.of(registries))
              .mapToObj(port -> Relay.open(link.host(), port))
              .toList();
      plane.schedule();
      started.await(() -> isReady(plane.admin()), PATIENCE);
      return this;
    } catch (DaemonFailure failure) {
      close();
      throw failure;
    }
  }

  private void configure(String kubeconfig, TestAuthority authority) {
    folder.write("node.sh", script());
    folder.write("hosts", "127.0.0.1 localhost\n" + link.host() + " " + names() + "\n");
    folder.write("hosts.outside", "127.0.0.1 localhost " + names() + "\n");
    // Nobody listens there: a name that is not among the hosts is unknown at once.
    folder.write("resolv.conf", "nameserver 127.0.0.1\n");
    folder.write("ca.crt", authority.certificate());
    folder.write("kubeconfig", kubeconfig);
    folder.write("kubelet.yaml", NodeConfigs.kubelet(group.path()));
    folder.write("containerd.toml", NodeConfigs.containerd(folder));
    folder.write("pods.conflist", NodeConfigs.network());
    folder.write("pause.tar", parts.image().archive(NodeConfigs.SANDBOX));
  }

  private static String names() {
    return REGISTRY + " " + PlaneCommands.NAME;
  }

  private static String script() {
    try (InputStream script = RealNode.class.getResourceAsStream("node.sh")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private List<String> command() {
    return List.of(
        "unshare",
        "--mount",
        "--pid",
        "--fork",
        "--kill-child",
        "--mount-proc",
        "sh",
        "node.sh",
        parts.kubelet().toString(),
        link.name(),
        link.host(),
        link.node());
  }

  private static boolean isReady(ApiClient admin) {
    JsonNode node = admin.send("GET", "/api/v1/nodes/" + NAME, "").body();
    for (JsonNode condition : node.at("/status/conditions")) {
      if (condition.path("type").asText().equals("Ready")) {
        return condition.path("status").asText().equals("True");
      }
    }
    return false;
  }

  /** The image that its pods can run: pushed by {@link ImagePusher}, it needs no download. */
  public BusyboxImage image() {
    return parts.image();
  }

  /**
   * A file for Java's property {@code jdk.net.hosts.file}, so that {@link #REGISTRY} means the same
   * to a process on this machine.
   */
  public Path hosts() {
    return folder.resolve("hosts.outside");
  }

  /** Ends it, its containers and its link. */
  @Override
  public void close() {
    relays.forEach(Relay::close);
    daemon.ifPresent(Daemon::close);
    group.remove();
    folder.close();
  }
}
