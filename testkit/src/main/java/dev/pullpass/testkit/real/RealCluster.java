package dev.pullpass.testkit.real;

import dev.pullpass.testkit.real.TokenServer.User;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that a pull takes, for real: a control plane, a node, and two private registries that
 * the node reaches and trusts: one lets one user in, the other tells by tokens who may pull what.
 * Ready in some fifteen seconds.
 */
public final class RealCluster implements AutoCloseable {
  /** Who may use the registry. */
  public static final String USER = "alice";

  /** Made for tests. */
  public static final String PASSWORD = "canary-Pa55w0rd-alice";

  /** Who may pull {@code other/app} from the registry with tokens, and not {@code team/app}. */
  public static final String OTHER_USER = "carol";

  /** Made for tests. */
  public static final String OTHER_PASSWORD = "canary-Pa55w0rd-carol";

  // htpasswd -nbB alice canary-Pa55w0rd-alice
  private static final String HTPASSWD =
      "alice:$2y$05$eBQf1bzcw5D.2VxLDCKSrOHZHNBD7ul5li7v7R08/vY2ClpiAMLkW";

  private final TestAuthority authority = TestAuthority.quick();
  private final TestAuthority signers = new TestAuthority();
  private final TokenServer tokens = tokens();
  private final ControlPlane plane;
  private final DockerRegistry registry;
  private final DockerRegistry scoped;
  private final RealNode node;

  private RealCluster(ControlPlane plane, Path registry, NodeParts parts) {
    this.plane = plane;
    this.registry =
        DockerRegistry.start(
            registry,
            DockerRegistry.tls(authority.issue(RealNode.REGISTRY, "127.0.0.1")),
            DockerRegistry.htpasswd(List.of(HTPASSWD)));
    this.scoped =
        DockerRegistry.start(
            registry,
            DockerRegistry.tls(authority.issue(RealNode.REGISTRY, "127.0.0.1")),
            DockerRegistry.token(tokens, signers));
    this.node =
        RealNode.start(
            parts, plane, authority, List.of(this.registry.port(), scoped.port(), tokens.port()));
  }

  private TokenServer tokens() {
    return TokenServer.start(
        RealNode.REGISTRY,
        signers.issue("token-server"),
        List.of(
            new User("", "", Set.of("open/app")),
            new User(USER, PASSWORD, Set.of("open/app", "team/app")),
            new User(OTHER_USER, OTHER_PASSWORD, Set.of("open/app", "other/app"))));
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

  /** Pushes an image that runs to {@link #registry}. */
  public void push(String repository, String tag) {
    String login = Base64.getEncoder().encodeToString(bytes(USER + ":" + PASSWORD));
    ImagePusher.tls(registry.host(), "Basic " + login, authority)
        .image(repository, tag, node.image());
  }

  /**
   * The registry with tokens: {@code open/app} is for anybody, {@code team/app} for {@link #USER},
   * {@code other/app} for {@link #OTHER_USER}.
   */
  public String scopedRegistry() {
    return RealNode.REGISTRY + ":" + scoped.port();
  }

  /** Its token server, which speaks plain HTTP. */
  public String tokenServer() {
    return tokens.host();
  }

  /** Pushes an image that runs to the registry with tokens. */
  public void pushScoped(String repository, String tag) {
    String token = tokens.token(repository, List.of("pull", "push"));
    ImagePusher.tls(scoped.host(), "Bearer " + token, authority)
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
    scoped.close();
    tokens.close();
  }
}
