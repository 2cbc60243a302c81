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
import java.util.stream.Stream;

/**
 * A real node of a {@link ControlPlane}: the kubelet and containerd, which pull and run the images
 * of its pods. It lives in namespaces of its own and reaches nothing but the API server and the
 * registry that it is told of. Ready in some ten seconds.
 */
final class RealNode implements AutoCloseable {
  /** The name under which it knows the registry on this machine. */
  static final String REGISTRY = "registry.test";

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
    this.group = new ControlGroup(link.name());
  }

  /**
   * Starts one, and the scheduler, so that all pods of the control plane come to it.
   *
   * @param authority the only one whose certificates the node trusts
   * @param ports those of 127.0.0.1 that the node reaches at {@link #REGISTRY}
   */
  static RealNode start(
      NodeParts parts, ControlPlane plane, TestAuthority authority, List<Integer> ports) {
    RealNode node = new RealNode(parts, plane);
    try {
      node.configure(plane.nodeKubeconfig(), authority);
      node.run(plane, ports);
      return node;
    } catch (RuntimeException failure) {
      node.close();
      throw failure;
    }
  }

  private void run(ControlPlane plane, List<Integer> ports) {
    Daemon started = Daemon.start(folder, command(), Map.of());
    daemon = Optional.of(started);
    started.await(link::isUp, PATIENCE);
    relays =
        Stream.concat(Stream.of(plane.url().getPort()), ports.stream())
            .map(port -> Relay.open(link.host(), port))
            .toList();
    plane.schedule();
    started.await(() -> isReady(plane.admin()), PATIENCE);
  }

  private void configure(String kubeconfig, TestAuthority authority) {
    folder.write("node.sh", script());
    String names = REGISTRY + " " + PlaneCommands.NAME;
    folder.write("hosts", "127.0.0.1 localhost\n" + link.host() + " " + names + "\n");
    folder.write("hosts.outside", "127.0.0.1 localhost " + REGISTRY + "\n");
    // Nobody listens there: a name that is not among the hosts is unknown at once.
    folder.write("resolv.conf", "nameserver 127.0.0.1\n");
    folder.write("ca.crt", authority.certificate());
    folder.write("kubeconfig", kubeconfig);
    folder.write("kubelet.yaml", NodeConfigs.kubelet());
    folder.write("containerd.toml", NodeConfigs.containerd(folder));
    folder.write("pods.conflist", NodeConfigs.network());
    folder.write("pause.tar", parts.image().archive(NodeConfigs.SANDBOX));
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
        "sh", "node.sh", parts.kubelet().toString(), link.name(), link.host(), link.node());
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
  BusyboxImage image() {
    return parts.image();
  }

  /** The certificate of the only authority that it trusts. */
  Path authority() {
    return folder.resolve("ca.crt");
  }

  /**
   * What hosts are called on this machine's side of the link, in the form of {@code /etc/hosts}.
   */
  Path hosts() {
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
