package dev.pullpass.registry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Which certificates are believed: the system's authorities and those of the given PEM files, or,
 * for a declared-insecure host, any. The system's are loaded when first needed.
 */
final class Trust {
  private final List<X509Certificate> added;
  private @Nullable Mode verified;
  private @Nullable Mode unverified;

  /**
   * @throws UnreadableAuthority where a file cannot be read or holds no certificate
   */
  Trust(List<Path> files) {
    List<X509Certificate> certificates = new ArrayList<>();
    files.forEach(file -> certificates.addAll(read(file)));
    this.added = List.copyOf(certificates);
  }

  /** How one connection checks its server. */
  interface Mode {
    void applyTo(HttpsURLConnection connection);
  }

  synchronized Mode verified() {
    Mode mode = verified;
    if (mode == null) {
      var sockets = context(new BlamingTrustManager(believed())).getSocketFactory();
      mode = connection -> connection.setSSLSocketFactory(sockets);
      verified = mode;
    }
    return mode;
  }

  synchronized Mode unverified() {
    Mode mode = unverified;
    if (mode == null) {
      var sockets = context(new AnyCertificate()).getSocketFactory();
      mode =
          connection -> {
            connection.setSSLSocketFactory(sockets);
            connection.setHostnameVerifier((host, session) -> true);
          };
      unverified = mode;
    }
    return mode;
  }

  private X509ExtendedTrustManager believed() {
    try {
      X509ExtendedTrustManager system = manager(null);
      return added.isEmpty() ? system : manager(store(system));
    } catch (GeneralSecurityException | IOException broken) {
      throw new IllegalStateException("the system's certificates cannot be loaded", broken);
    }
  }

  private KeyStore store(X509ExtendedTrustManager system)
      throws GeneralSecurityException, IOException {
    List<X509Certificate> all = new ArrayList<>(Arrays.asList(system.getAcceptedIssuers()));
    all.addAll(added);
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    for (int i = 0; i < all.size(); i++) {
      store.setCertificateEntry(Integer.toString(i), all.get(i));
    }
    return store;
  }

  private static X509ExtendedTrustManager manager(@Nullable KeyStore store)
      throws GeneralSecurityException {
    var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509ExtendedTrustManager extended) {
        return extended;
      }
    }
    throw new GeneralSecurityException("no X.509 trust manager");
  }

  private static SSLContext context(TrustManager manager) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {manager}, null);
      return context;
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("this Java has no TLS", broken);
    }
  }

  private static List<X509Certificate> read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      Collection<? extends Certificate> found =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (found.isEmpty()) {
        throw new UnreadableAuthority(file, "it holds no certificate");
      }
      return found.stream().map(X509Certificate.class::cast).toList();
    } catch (IOException unreadable) {
      throw new UnreadableAuthority(file, "it cannot be read");
    } catch (CertificateException malformed) {
      throw new UnreadableAuthority(file, "it is not PEM");
    }
  }
}
