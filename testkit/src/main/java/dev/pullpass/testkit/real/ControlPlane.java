package dev.pullpass.testkit.real;

import dev.pullpass.testkit.real.Tokens.Login;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A real Kubernetes without nodes: etcd, kube-apiserver and kube-controller-manager on free ports
 * of 127.0.0.1, with keys and certificates of its own. Namespaces get their service accounts, and
 * Deployments their pods, which stay pending: tests write the status that they need. Ready in some
 * five seconds.
 */
public final class ControlPlane implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int ATTEMPTS = 3;

  private final KubernetesPrograms programs;
  private final Scratch folder = Scratch.create("pullpass-plane");
  private final TestAuthority authority = TestAuthority.quick();
  private final Tokens tokens = Tokens.make();
  private final LoopbackPort etcd = LoopbackPort.free();
  private final LoopbackPort port = LoopbackPort.free();
  private final Deque<Daemon> daemons = new ArrayDeque<>();
  private final HttpClient client;
  private final ApiClient admin;

  private ControlPlane(KubernetesPrograms programs) {
    this.programs = programs;
    client = HttpClient.newBuilder().sslContext(authority.trusting()).build();
    admin = new ApiClient(client, url(), tokens.of(Login.ADMIN));
  }

  /** Made when first asked for, gone when the process ends. */
  private static final class Shared {
    static final Optional<ControlPlane> PLANE = start(new KubernetesPrograms(System.getenv()));

    static {
      PLANE.ifPresent(plane -> Runtime.getRuntime().addShutdownHook(new Thread(plane::close)));
    }
  }

  /**
   * The one that all tests of a process share, each in namespaces of its own; nothing where a
   * program is absent.
   *
   * @throws AssertionError where one is absent although real parts are required
   */
  public static Optional<ControlPlane> shared() {
    return Shared.PLANE;
  }

  /** One line saying what is missing where there is no control plane. */
  public static String absence() {
    return KubernetesPrograms.absence("a control plane of etcd and Kubernetes");
  }

  /**
   * Starts one for this caller alone; nothing where a program is absent.
   *
   * @throws AssertionError where one is absent although real parts are required
   */
  public static Optional<ControlPlane> start(KubernetesPrograms programs) {
    List<String> needed =
        List.of(PlaneCommands.ETCD, PlaneCommands.API_SERVER, PlaneCommands.CONTROLLERS);
    return programs.haveAll(needed) ? Optional.of(started(programs)) : Optional.empty();
  }

  /** Again with other ports where something was in the way, such as a port taken meanwhile. */
  private static ControlPlane started(KubernetesPrograms programs) {
    for (int attempt = 1; ; attempt++) {
      ControlPlane plane = new ControlPlane(programs);
      try {
        plane.startAll();
        return plane;
      } catch (DaemonFailure failure) {
        plane.close();
        if (attempt == ATTEMPTS) {
          throw failure;
        }
      }
    }
  }

  private void startAll() {
    PlaneCommands commands = new PlaneCommands(folder, etcd, port);
    commands.writeKeys(authority, tokens);
    run(PlaneCommands.ETCD, commands.etcd()).await(etcd::listens, PATIENCE);
    run(PlaneCommands.API_SERVER, commands.apiServer()).await(admin::isReady, PATIENCE);
    Path controllers = login(Login.CONTROLLERS);
    run(PlaneCommands.CONTROLLERS, commands.controllers(controllers))
        .await(() -> hasAccount("default"), PATIENCE);
  }

  /** Starts the scheduler too, which only nodes need. */
  void schedule() {
    run(PlaneCommands.SCHEDULER, PlaneCommands.scheduler(login(Login.SCHEDULER)));
  }

  private Daemon run(String program, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(programs.path(program).toString()));
    command.addAll(arguments);
    Daemon daemon = Daemon.start(folder, command, Map.of());
    daemons.push(daemon);
    return daemon;
  }

  /** The address of the API server. */
  public URI url() {
    return URI.create("https://" + port.host());
  }

  /** The administrator's access. */
  public ApiClient admin() {
    return admin;
  }

  /** The administrator's kubeconfig, with a token. */
  public Path kubeconfig() {
    return login(Login.ADMIN);
  }

  /**
   * The kubeconfig of a new user, with a client certificate, who has these rights and no others.
   */
  public Path kubeconfig(String user, Collection<Grant> grants) {
    grants.forEach(grant -> grant.to(user, admin));
    return folder.write(user + ".kubeconfig", kubeconfigs().withCertificate(authority.issue(user)));
  }

  /** A client that trusts it, and is nobody yet. */
  HttpClient client() {
    return client;
  }

  /** The identity of a server in front of it. */
  Identity identity() {
    return authority.issue("127.0.0.1");
  }

  /** The administrator's kubeconfig, for a server in front of it. */
  Path kubeconfigFor(URI server) {
    String text = new Kubeconfig(server, authority.certificate()).withToken(tokens.of(Login.ADMIN));
    return folder.write("admin-" + server.getPort() + ".kubeconfig", text);
  }

  /** The kubeconfig of one of the control plane's own parts, or of its node. */
  Path login(Login login) {
    String text = kubeconfigs().withToken(tokens.of(login));
    return folder.write(login + ".kubeconfig", text);
  }

  /** The login of the node, which knows this machine by another name. */
  String nodeKubeconfig() {
    URI server = URI.create("https://" + PlaneCommands.NAME + ":" + port.number());
    return new Kubeconfig(server, authority.certificate()).withToken(tokens.of(Login.NODE));
  }

  private Kubeconfig kubeconfigs() {
    return new Kubeconfig(url(), authority.certificate());
  }

  /** Creates a namespace, and waits for its default account: without it there are no pods. */
  public void namespace(String name) {
    admin.create("/api/v1/namespaces", "{metadata: {name: " + name + "}}");
    admin.await(account(name), account -> true, PATIENCE);
  }

  private boolean hasAccount(String namespace) {
    return admin.send("GET", account(namespace), "").isOk();
  }

  private static String account(String namespace) {
    return "/api/v1/namespaces/" + namespace + "/serviceaccounts/default";
  }

  /** Makes the store forget the past: no list that is being read in pages can go on as it was. */
  public void forget() {
    new Etcd(etcd).compact();
  }

  /** Ends it, and deletes all that it kept. */
  @Override
  public void close() {
    daemons.forEach(Daemon::close);
    folder.close();
  }
}
