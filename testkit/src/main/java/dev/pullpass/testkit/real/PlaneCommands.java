package dev.pullpass.testkit.real;

import java.nio.file.Path;
import java.util.List;

/** The command lines of a control plane's parts, and the files that they name. */
record PlaneCommands(Scratch folder, LoopbackPort store, LoopbackPort port) {
  static final String ETCD = "etcd";
  static final String API_SERVER = "kube-apiserver";
  static final String CONTROLLERS = "kube-controller-manager";
  static final String SCHEDULER = "kube-scheduler";

  /** Kubernetes' own name for the API server. */
  static final String NAME = "kubernetes.default.svc";

  void writeKeys(TestAuthority authority, Tokens tokens) {
    Identity server = authority.issue("127.0.0.1", NAME);
    folder.write("ca.crt", authority.certificate());
    folder.write("server.crt", server.certificate());
    folder.write("server.key", server.privateKey());
    Identity accounts = authority.issue("service-accounts");
    folder.write("accounts.crt", accounts.certificate());
    folder.write("accounts.key", accounts.privateKey());
    folder.write("tokens.csv", tokens.csv());
  }

  List<String> etcd() {
    String clients = "http://" + store.host();
    return List.of(
        "--data-dir=" + folder.resolve("etcd"),
        "--listen-client-urls=" + clients,
        "--advertise-client-urls=" + clients,
        // Nobody joins: any port will do.
        "--listen-peer-urls=http://127.0.0.1:0",
        "--unsafe-no-fsync");
  }

  List<String> apiServer() {
    return List.of(
        "--etcd-servers=http://" + store.host(),
        "--bind-address=127.0.0.1",
        "--advertise-address=127.0.0.1",
        "--secure-port=" + port.number(),
        "--endpoint-reconciler-type=none",
        "--tls-cert-file=" + folder.resolve("server.crt"),
        "--tls-private-key-file=" + folder.resolve("server.key"),
        "--client-ca-file=" + folder.resolve("ca.crt"),
        "--token-auth-file=" + folder.resolve("tokens.csv"),
        "--service-account-key-file=" + folder.resolve("accounts.crt"),
        "--service-account-signing-key-file=" + folder.resolve("accounts.key"),
        "--service-account-issuer=https://" + NAME,
        "--service-cluster-ip-range=10.0.0.0/24",
        "--authorization-mode=Node,RBAC",
        "--allow-privileged");
  }

  /**
   * All controllers but one: the collector of lost pods would delete those that tests bind to a
   * node which nobody runs.
   */
  List<String> controllers(Path kubeconfig) {
    return List.of(
        "--kubeconfig=" + kubeconfig,
        "--service-account-private-key-file=" + folder.resolve("accounts.key"),
        "--root-ca-file=" + folder.resolve("ca.crt"),
        "--controllers=*,-pod-garbage-collector-controller",
        "--kube-api-qps=500",
        "--kube-api-burst=1000",
        "--leader-elect=false",
        "--secure-port=0");
  }

  static List<String> scheduler(Path kubeconfig) {
    return List.of("--kubeconfig=" + kubeconfig, "--leader-elect=false", "--secure-port=0");
  }
}
