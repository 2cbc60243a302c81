package dev.pullpass.kubernetes;

import dev.pullpass.core.text.MalformedInput;
import io.fabric8.kubernetes.client.Config;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/** Words for what goes wrong between this client and an API server. */
final class ServerProblems {
  private final Config config;

  ServerProblems(Config config) {
    this.config = config;
  }

  /** {@code https://10.0.0.1:6443 (context prod)}. */
  private String server() {
    String url = config.getMasterUrl().replaceAll("/+$", "");
    return "the API server " + url + context().map(name -> " (context " + name + ")").orElse("");
  }

  private Optional<String> context() {
    return Optional.ofNullable(config.getCurrentContext()).map(context -> context.getName());
  }

  ClusterProblem unreachable(Throwable failure) {
    ClusterProblem problem =
        new ClusterProblem("cannot reach " + server() + ": " + reason(failure), failure);
    return isLasting(failure) ? problem : problem.thatPasses();
  }

  /** What more tries do not help against; any other failure is a connection that was lost. */
  private static boolean isLasting(Throwable failure) {
    return has(failure, UnknownHostException.class)
        || has(failure, ConnectException.class)
        || has(failure, SSLHandshakeException.class)
        || has(failure, CertificateException.class);
  }

  private String reason(Throwable failure) {
    if (has(failure, UnknownHostException.class)) {
      return "its host name is unknown; check the context and the network (VPN?)";
    }
    if (has(failure, ConnectException.class)) {
      return "the connection was refused; is the cluster running, and is this the right context?";
    }
    if (has(failure, SocketTimeoutException.class)) {
      return "no answer in time; check the network (VPN, firewall?)";
    }
    if (has(failure, CertificateExpiredException.class)) {
      return "its certificate has expired";
    }
    if (has(failure, SSLException.class) || has(failure, CertificateException.class)) {
      return "TLS failed ("
          + deepest(failure).getMessage()
          + "); check certificate-authority in the kubeconfig"
          + expiredCertificate();
    }
    return deepest(failure).toString();
  }

  private static boolean has(Throwable failure, Class<? extends Throwable> kind) {
    return causes(failure).anyMatch(kind::isInstance);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(10);
  }

  private static Throwable deepest(Throwable failure) {
    return causes(failure).reduce((above, below) -> below).orElse(failure);
  }

  ClusterProblem silent(String path, Duration patience) {
    return new ClusterProblem(
        server() + " gave no answer to " + path(path) + " within " + patience.toSeconds() + " s");
  }

  ClusterProblem lost(String path, Throwable failure) {
    return new ClusterProblem(
            server() + " broke off its answer to " + path(path) + "; try again", failure)
        .thatPasses();
  }

  ClusterProblem notKubernetes(String path, MalformedInput malformed) {
    return new ClusterProblem(
        server()
            + " answered "
            + path(path)
            + " with something else than Kubernetes' JSON ("
            + malformed.getMessage()
            + "); is this address really an API server?",
        malformed);
  }

  ClusterProblem unauthorized() {
    return new ClusterProblem(
        server()
            + " does not accept the credentials of the kubeconfig (401)"
            + expiredCertificate()
            + "; log in again");
  }

  ClusterProblem unexpected(String path, int status) {
    ClusterProblem problem =
        new ClusterProblem(server() + " answered " + status + " to " + path(path));
    return status == 429 || status >= 500 ? problem.thatPasses() : problem;
  }

  ClusterProblem podsForbidden(String right, String message) {
    return new ClusterProblem(
        "may not "
            + right
            + ", so there is nothing to look at: "
            + message
            + " ("
            + server()
            + ")");
  }

  private static String path(String path) {
    int query = path.indexOf('?');
    return "GET " + (query < 0 ? path : path.substring(0, query));
  }

  /** Servers only say 401, or break the handshake; that the certificate has expired shows here. */
  private String expiredCertificate() {
    return certificate()
        .map(certificate -> certificate.getNotAfter().toInstant())
        .filter(end -> end.isBefore(Instant.now()))
        .map(end -> ": the client certificate expired on " + end)
        .orElse("");
  }

  private Optional<X509Certificate> certificate() {
    try (InputStream pem = clientCertificate()) {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      return Optional.of((X509Certificate) factory.generateCertificate(pem));
    } catch (IOException | CertificateException | IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private InputStream clientCertificate() throws IOException {
    if (config.getClientCertData() != null) {
      return new ByteArrayInputStream(Base64.getMimeDecoder().decode(config.getClientCertData()));
    }
    return config.getClientCertFile() == null
        ? InputStream.nullInputStream()
        : Files.newInputStream(Path.of(config.getClientCertFile()));
  }
}
