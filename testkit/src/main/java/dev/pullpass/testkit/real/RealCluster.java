package dev.pullpass.testkit.real;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that a pull takes, for real: a control plane, a node, and a private registry that the
 * node reaches and trusts, and which lets one user in. Ready in some fifteen seconds.
 */
public final class RealCluster implements AutoCloseable {
  /** Who may use the registry. */
  public static final String USER = "alice";

  /** Made for tests. */
  public static final String PASSWORD = "canary-Pa55w0rd-alice";

  // htpasswd -nbB alice canary-Pa55w0rd-alice
  private static final String HTPASSWD =
      "alice:$2y$05$eBQf1bzcw5D.2VxLDCKSrOHZHNBD7ul5li7v7R08/vY2ClpiAMLkW";

  private final TestAuthority authority = TestAuthority.quick();
  private final ControlPlane plane;
  private final DockerRegistry registry;
  private final RealNode node;

  private RealCluster(ControlPlane plane, Path registry, NodeParts parts) {
    this.plane = plane;
    this.registry =
        DockerRegistry.start(
            registry,
            DockerRegistry.tls(authority.issue(RealNode.REGISTRY, "127.0.0.1")),
            DockerRegistry.htpasswd(List.of(HTPASSWD)));
    this.node = RealNode.start(parts, plane, authority, this.registry.port());
  }

  /**
   * Starts one; nothing where a part is absent.
   *
   * @throws AssertionError where a part is absent although real parts are required
   */
  public static Optional<RealCluster> start() {
    Map<String, String> environment = System.getenv();
    Optional<Path> registry = new RealParts(environment).find(DockerRegistry.PROGRAM);
    Optional<NodeParts> parts = NodeParts.find(environment);
    return registry.isEmpty() || parts.isEmpty()
        ? Optional.empty()
        : ControlPlane.start(new KubernetesPrograms(environment))
            .map(plane -> new RealCluster(plane, registry.get(), parts.get()));
  }

  /** One line saying what is missing where there is no such cluster. */
  public static String absence() {
    return "real part absent: a cluster with a node; it takes root, dev/control-plane/build, etcd,"
        + " docker-registry, containerd, runc, busybox, iproute2 and the CNI plugins";
  }

  /** Its control plane, the caller's alone. */
  public ControlPlane plane() {
    return plane;
  }

  /** The registry's name and port, as images and secrets name it. */
  public String registry() {
    return RealNode.REGISTRY + ":" + registry.port();
  }

  /** Pushes an image that runs. */
  public void push(String repository, String tag) {
    String login = Base64.getEncoder().encodeToString(bytes(USER + ":" + PASSWORD));
    ImagePusher.tls(registry.host(), "Basic " + login, authority)
        .image(repository, tag, node.image());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The certificate that clients of the registry must trust, in PEM. */
  public Path authority() {
    return node.authority();
  }

  /**
   * A file for Java's property {@code jdk.net.hosts.file}, by which a process on this machine finds
   * the registry under the node's name for it.
   */
  public Path hosts() {
    return node.hosts();
  }

  @Override
  public void close() {
    node.close();
    plane.close();
    registry.close();
  }
}
