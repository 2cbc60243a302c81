package dev.pullpass.testkit.real;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A private certificate authority, made anew for each test run. It writes X.509 v3 certificates
 * (RFC 5280) itself, since the JDK has no public means to and other tools cannot make expired ones
 * everywhere.
 */
public final class TestAuthority {
  private static final String COMMON_NAME = "550403";
  private static final String BASIC_CONSTRAINTS = "551d13";
  private static final String ALTERNATIVE_NAMES = "551d11";
  private static final String NAME = "pullpass test authority";
  private static final Duration DAY = Duration.ofDays(1);

  private final KeyKind kind;
  private final KeyPair keys;
  private final Identity own;

  /** A new authority with RSA keys. */
  public TestAuthority() {
    this(KeyKind.RSA);
  }

  /** A new authority with elliptic keys, where the time of making RSA keys counts. */
  public static TestAuthority quick() {
    return new TestAuthority(KeyKind.ELLIPTIC);
  }

  private TestAuthority(KeyKind kind) {
    this.kind = kind;
    keys = kind.generate();
    Instant now = Instant.now();
    byte[] constraints = extension(BASIC_CONSTRAINTS, Der.sequence(Der.yes()));
    own = identity(NAME, constraints, keys, now.minus(DAY));
  }

  /** The authority's own certificate, which clients are to trust. */
  public String certificate() {
    return own.certificate();
  }

  /** A certificate that is good for these DNS names and IP addresses, today. */
  public Identity issue(String... names) {
    return server(names, Instant.now().minus(DAY));
  }

  /** A certificate whose validity ended a month ago. */
  public Identity issueExpired(String... names) {
    return server(names, Instant.now().minus(DAY.multipliedBy(60)));
  }

  /** A client's side of TLS that trusts this authority only. */
  public SSLContext trusting() {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setCertificateEntry("ca", own.parsed());
      var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException impossible) {
      throw new IllegalStateException("a fresh certificate must be usable", impossible);
    }
  }

  private Identity server(String[] names, Instant from) {
    byte[][] all = Arrays.stream(names).map(TestAuthority::name).toArray(byte[][]::new);
    byte[] extension = extension(ALTERNATIVE_NAMES, Der.sequence(all));
    return identity(names[0], extension, kind.generate(), from);
  }

  private Identity identity(String subject, byte[] extension, KeyPair subjectKeys, Instant from) {
    byte[] algorithm = kind.identifier();
    byte[] body =
        Der.sequence(
            Der.tagged(0xa0, Der.integer(new byte[] {2})),
            Der.integer(serial()),
            algorithm,
            distinguished(NAME),
            Der.sequence(Der.time(from), Der.time(from.plus(DAY.multipliedBy(30)))),
            distinguished(subject),
            subjectKeys.getPublic().getEncoded(),
            Der.tagged(0xa3, Der.sequence(extension)));
    byte[] certificate =
        Der.sequence(body, algorithm, Der.bits(kind.sign(keys.getPrivate(), body)));
    return Identity.of(certificate, subjectKeys.getPrivate());
  }

  private static byte[] serial() {
    byte[] serial = new byte[8];
    new SecureRandom().nextBytes(serial);
    serial[0] = (byte) ((serial[0] & 0x3f) | 0x40);
    return serial;
  }

  private static byte[] distinguished(String name) {
    return Der.sequence(Der.set(Der.sequence(Der.oid(COMMON_NAME), Der.text(name))));
  }

  private static byte[] extension(String oid, byte[] value) {
    return Der.sequence(Der.oid(oid), Der.octets(value));
  }

  private static byte[] name(String name) {
    if (!name.matches("[0-9.]+")) {
      return Der.tagged(0x82, name.getBytes(StandardCharsets.US_ASCII));
    }
    try {
      return Der.tagged(0x87, InetAddress.getByName(name).getAddress());
    } catch (UnknownHostException notAnAddress) {
      throw new IllegalArgumentException(name, notAnAddress);
    }
  }
}
