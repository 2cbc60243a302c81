package dev.pullpass.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster that cannot be connected to is told in one line that says what to try. */
class ConnectionTest {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final String PASSWORD = "synthetic";

  /** Of a key made for this test and thrown away; valid through the year 2020. */
  private static final String EXPIRED_CERTIFICATE =
      "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUJHakNCd0FJQkFUQUtCZ2dxaGtqT1BRUURBakFaTVJjd0ZR"
          + "WURWUVFEREE1emVXNTBhR1YwYVdNdGFtRnUKWlRBZUZ3MHlNREF4TURFd01EQXdNREJhRncweU1UQXhNREV3TURB"
          + "d01EQmFNQmt4RnpBVkJnTlZCQU1NRG5ONQpiblJvWlhScFl5MXFZVzVsTUZrd0V3WUhLb1pJemowQ0FRWUlLb1pJ"
          + "emowREFRY0RRZ0FFcit2di9OeTdSNzdFCkdtOEFpeFJjKytaT0RHMkI0Rnc1RXVjaXpuWHAzMDQ5K0RkZlZkYk1s"
          + "QVRHb0FmQ0dyNjhWNU9hZHZlTncrMGwKRHNLMVE3aElWekFLQmdncWhrak9QUVFEQWdOSkFEQkdBaUVBbnF0UUtq"
          + "QmpDcGRyeUtIMGNHSFk2S2FFYVIxNQpGc3JJeDE4NXhudUl3c1VDSVFDZEpJaHc4R2tncStWajdUeW52bmZIYmE5"
          + "R0ErT25oRDBSS1pVSkJDT0hqQT09Ci0tLS0tRU5EIENFUlRJRklDQVRFLS0tLS0K";

  @TempDir Path folder;

  private static ClusterReader reader(Path kubeconfig) {
    Duration patience = Duration.ofSeconds(2);
    return ClusterReader.open(
        new Connection(Optional.of(kubeconfig), Optional.empty(), patience), CLOCK);
  }

  private Path kubeconfig() throws IOException {
    return ScriptedCluster.kubeconfig(folder, "http://127.0.0.1:1");
  }

  @Test
  void anExpiredClientCertificateIsTold() throws IOException {
    try (ScriptedCluster api = ScriptedCluster.ofDump("A")) {
      api.fault("/pods", exchange -> ScriptedCluster.respond(exchange, 401, "{}"));
      Path file = api.kubeconfig(folder);
      String user = "{client-certificate-data: " + EXPIRED_CERTIFICATE + "}";
      Files.writeString(file, Files.readString(file).replace("{token: synthetic-token}", user));
      try (ClusterReader reader = reader(file)) {
        assertThatThrownBy(() -> reader.read(PodQuery.everywhere(), pod -> true))
            .isInstanceOf(ClusterProblem.class)
            .hasMessageEndingWith(
                " does not accept the credentials of the kubeconfig (401): the client certificate"
                    + " expired on 2021-01-01T00:00:00Z; log in again");
      }
    }
  }

  @Test
  void anUntrustedServerIsTold() throws Exception {
    HttpsServer https =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    https.setHttpsConfigurator(new HttpsConfigurator(selfSigned()));
    https.start();
    try {
      assertUnreachable(
          "https://127.0.0.1:" + https.getAddress().getPort(),
          "TLS failed (unable to find valid certification path to requested target); check"
              + " certificate-authority in the kubeconfig");
    } finally {
      https.stop(0);
    }
  }

  private SSLContext selfSigned() throws IOException, GeneralSecurityException {
    Path store = folder.resolve("keys.p12");
    keytool(store);
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream input = Files.newInputStream(store)) {
      keys.load(input, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private static void keytool(Path store) throws IOException {
    String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Process process =
        new ProcessBuilder(
                tool,
                "-genkeypair",
                "-alias",
                "api",
                "-keyalg",
                "EC",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .start();
    process.getInputStream().readAllBytes();
    assertThat(process.onExit().join().exitValue()).isZero();
  }

  @Test
  void aRefusedConnectionIsTold() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    assertUnreachable(
        "http://127.0.0.1:" + port,
        "the connection was refused; is the cluster running, and is this the right context?");
  }

  @Test
  void anUnknownHostIsTold() throws IOException {
    assertUnreachable(
        "https://nowhere.invalid:6443",
        "its host name is unknown; check the context and the network (VPN?)");
  }

  private void assertUnreachable(String url, String reason) throws IOException {
    Path kubeconfig = ScriptedCluster.kubeconfig(folder, url);
    try (ClusterReader reader = reader(kubeconfig)) {
      assertThatThrownBy(() -> reader.read(PodQuery.everywhere(), pod -> true))
          .isInstanceOf(ClusterProblem.class)
          .hasMessage("cannot reach the API server " + url + " (context lab): " + reason);
    }
  }

  @Test
  void aMissingKubeconfigIsTold() {
    assertThatThrownBy(() -> reader(folder.resolve("nowhere")))
        .isInstanceOf(ClusterProblem.class)
        .hasMessage("kubeconfig " + folder.resolve("nowhere") + ": no such file");
  }

  @Test
  void aFileThatIsNoKubeconfigIsTold() throws IOException {
    Path file = Files.writeString(folder.resolve("k"), "token: [hunter2");
    assertThatThrownBy(() -> reader(file))
        .isInstanceOf(ClusterProblem.class)
        .hasMessage("kubeconfig " + file + ": is not a kubeconfig");
  }

  @Test
  void aWrongContextIsToldWithTheRightOnes() throws IOException {
    Path file = kubeconfig();
    Connection connection =
        new Connection(Optional.of(file), Optional.of("prod"), Duration.ofSeconds(1));
    assertThatThrownBy(() -> ClusterReader.open(connection, CLOCK))
        .isInstanceOf(ClusterProblem.class)
        .hasMessage(
            "kubeconfig " + file + ": has no context prod; give --context with one of: lab");
  }

  @Test
  void aLoginCommandThatFailsIsTold() throws IOException {
    Path file = kubeconfig();
    String exec =
        "{exec: {apiVersion: client.authentication.k8s.io/v1, command: no-such-login,"
            + " interactiveMode: Never}}";
    Files.writeString(file, Files.readString(file).replace("{token: synthetic-token}", exec));
    assertThatThrownBy(() -> reader(file))
        .isInstanceOf(ClusterProblem.class)
        .hasMessage(
            "context lab: its login command `no-such-login` gave no credential; try it by hand, or"
                + " run `kubectl get pods` to see what it says");
  }
}
