package dev.pullpass.testkit.real;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate and its private key. */
public final class Identity {

  private final String encoded;
  private final PrivateKey key;

  private Identity(String encoded, PrivateKey key) {
    this.encoded = encoded;
    this.key = key;
  }

  static Identity of(byte[] certificate, PrivateKey key) {
    return new Identity(Base64.getEncoder().encodeToString(certificate), key);
  }

  /** The certificate, base64 of its DER form, as a JWT's {@code x5c} wants it. */
  String encoded() {
    return encoded;
  }

  PrivateKey key() {
    return key;
  }

  /** The certificate in PEM. */
  public String certificate() {
    return pem("CERTIFICATE", Base64.getDecoder().decode(encoded));
  }

  /** The private key in PEM (PKCS #8). */
  public String privateKey() {
    return pem("PRIVATE KEY", key.getEncoded());
  }

  /** What an {@code HttpsServer} needs to serve with this certificate. */
  public SSLContext server() {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("server", key, new char[0], new Certificate[] {parsed()});
      var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(store, new char[0]);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException | IOException impossible) {
      throw new IllegalStateException("a fresh certificate must be usable", impossible);
    }
  }

  /** The certificate, as the JDK works with it. */
  Certificate parsed() throws GeneralSecurityException {
    byte[] der = Base64.getDecoder().decode(encoded);
    return CertificateFactory.getInstance("X.509")
        .generateCertificate(new ByteArrayInputStream(der));
  }

  private static String pem(String label, byte[] der) {
    byte[] newline = "\n".getBytes(StandardCharsets.US_ASCII);
    String body = Base64.getMimeEncoder(64, newline).encodeToString(der);
    return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
  }
}
