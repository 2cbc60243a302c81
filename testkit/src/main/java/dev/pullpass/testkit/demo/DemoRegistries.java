package dev.pullpass.testkit.demo;

import dev.pullpass.testkit.real.TestAuthority;
import dev.pullpass.testkit.registry.Endpoint;
import dev.pullpass.testkit.registry.FakeRegistry;
import dev.pullpass.testkit.registry.Fault;
import dev.pullpass.testkit.registry.content.Standing;
import dev.pullpass.testkit.registry.personality.Personality;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;

/** The demo's registries: what each holds, who may pull it, and what is wrong with it. */
public final class DemoRegistries implements AutoCloseable {
  static final String PASSWORD = "correct-horse-battery-staple";
  static final String ECR_USER = "AWS";
  static final Instant LAST_JANUARY = Instant.parse("2026-01-09T12:00:00Z");

  private final FakeRegistry gitlab = FakeRegistry.startAsLocalhost(Personality.GITLAB);
  private final FakeRegistry hub = FakeRegistry.startAsLocalhost(Personality.DOCKER_HUB);
  private final FakeRegistry busy = FakeRegistry.startAsLocalhost(Personality.DOCKER_HUB);
  private final FakeRegistry ecr = FakeRegistry.startAsLocalhost(Personality.ECR);
  private final FakeRegistry harbor = FakeRegistry.startAsLocalhost(Personality.HARBOR);
  private final FakeRegistry plain = FakeRegistry.startAsLocalhost(Personality.DISTRIBUTION_BASIC);
  private final FakeRegistry failing = FakeRegistry.startAsLocalhost(Personality.ZOT);
  private final TestAuthority authority = TestAuthority.quick();
  private final FakeRegistry internal;
  private final Socket dead = deadPort();
  private final int deadPort = dead.getLocalPort();
  private final List<FakeRegistry> all = new CopyOnWriteArrayList<>();

  /** Starts and fills all of them. */
  public DemoRegistries() {
    internal =
        FakeRegistry.startAsLocalhost(Personality.ZOT, authority.issue("localhost").server());
    all.addAll(List.of(gitlab, hub, busy, ecr, harbor, plain, failing, internal));
    fillGitlab();
    fillHub();
    fillEcr();
    fillHarbor();
    fillPlain();
    failing.repository("batch/mailer").tag("1.0.0").everybody();
    failing.fault(Endpoint.MANIFEST, new Fault.Status(503));
    failing.fault(Endpoint.PING, new Fault.Status(503));
    internal.repository("platform/agent").tag("3.1.0").everybody();
  }

  private void fillGitlab() {
    gitlab.user("deploy", PASSWORD).user("web-token", PASSWORD).member("deploy", "acme");
    for (String name : List.of("checkout", "cart", "search", "landing", "gateway", "invoices")) {
      gitlab.repository("acme/" + name).tag("1.4.2", "2.0.1");
    }
    gitlab.repository("web/pages").tag("1.0.0").readers("web-token");
  }

  private void fillHub() {
    hub.user("acme", PASSWORD);
    hub.repository("library/docs").tag("2.3").everybody();
    hub.repository("library/dashboard").tag("11.2").everybody();
    hub.repository("ops/mirror").tag("2.0").everybody();
    busy.repository("library/thumbnailer").tag("5.0").everybody();
    busy.fault(Endpoint.MANIFEST, new Fault.TooManyRequests(3600));
  }

  private void fillEcr() {
    ecr.account(ECR_USER, ecrToken(LAST_JANUARY), Standing.EXPIRED);
    ecr.repository("data/etl").tag("2026.11").readers(ECR_USER);
  }

  private void fillHarbor() {
    harbor.user("robot$payments", PASSWORD).member("robot$payments", "payments");
    for (String name : List.of("api", "ledger", "fraud", "vault")) {
      harbor.repository("payments/" + name).tag("7.1.0");
    }
  }

  private void fillPlain() {
    plain.user("ci", PASSWORD);
    plain.repository("shop/storefront").tag("1.3.0", "1.4.0", "1.4.1");
    plain.repository("shop/catalog").tag("3.2.0");
    plain.repository("web/frontend").tag("5.9.0");
    plain.repository("data/warehouse").tag("1.2.0");
    plain.repository("data/reports").tag("4.4.0");
    plain.repository("data/features").tag("0.1.0");
    plain.repository("web/banner").tag("1.8.0", "1.9.0");
    plain.repository("web/blog").tag("1.0.0");
    plain.repository("web/newsletter").tag("3.0.1");
    plain.repository("data/notebook").index("2.0.0", "linux/arm64", "linux/arm/v7");
  }

  /**
   * What {@code aws ecr get-login-password} prints, in form: base64 of a JSON object that carries
   * its own expiration.
   */
  static String ecrToken(Instant expiration) {
    return Configs.base64(
        "{\"payload\":\"ZGVtbw==\",\"datakey\":\"ZGVtbw==\",\"version\":\"2\","
            + "\"type\":\"DATA_KEY\",\"expiration\":"
            + expiration.getEpochSecond()
            + "}");
  }

  /** As ECR does when it is asked for a new token; the one before is no longer accepted. */
  String newEcrToken(Instant expiration) {
    String token = ecrToken(expiration);
    ecr.user(ECR_USER, token);
    return token;
  }

  /** The limit is lifted. */
  void serveAgain() {
    busy.heal();
  }

  /** The outage is over. */
  void endOutage() {
    failing.heal();
  }

  /** A registry listens where none did. */
  void revive() {
    closeDead();
    FakeRegistry revived = FakeRegistry.startAsLocalhost(Personality.ZOT, deadPort);
    all.add(revived);
    revived.repository("ops/metrics").tag("0.9").everybody();
  }

  /** The image that was made for other platforms is built for all. */
  void buildForAll() {
    plain.repository("data/notebook").index("2.0.0", "linux/amd64", "linux/arm64", "linux/arm/v7");
  }

  /** The authority that signed the certificate which no node trusts. */
  SSLContext authority() {
    return authority.trusting();
  }

  /** A port that is taken, and on which nothing listens: connections to it are refused. */
  private static Socket deadPort() {
    Socket socket = new Socket();
    try {
      socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0));
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException("no port on the loopback", e);
    }
  }

  String gitlab() {
    return gitlab.host();
  }

  /** A Docker Hub with public images. */
  String hub() {
    return hub.host();
  }

  /** A Docker Hub whose limit is used up. */
  String busy() {
    return busy.host();
  }

  String ecr() {
    return ecr.host();
  }

  String harbor() {
    return harbor.host();
  }

  /** A distribution registry with htpasswd. */
  String plain() {
    return plain.host();
  }

  /** One that answers 503 to everything. */
  String failing() {
    return failing.host();
  }

  /** One whose certificate nobody's authority signed. */
  String internal() {
    return internal.host();
  }

  /** Where nothing listens. */
  String dead() {
    return "localhost:" + deadPort;
  }

  /** The hosts that speak plain HTTP; whoever asks them has to declare them insecure. */
  public Set<String> plainHosts() {
    Set<String> hosts = new TreeSet<>(Set.of(dead()));
    List.of(gitlab, hub, busy, ecr, harbor, plain, failing).forEach(r -> hosts.add(r.host()));
    return Collections.unmodifiableSet(hosts);
  }

  /** Every request to any of them so far, for counting. */
  public int requests() {
    return all.stream().mapToInt(registry -> registry.requests().size()).sum();
  }

  @Override
  public void close() {
    all.forEach(FakeRegistry::close);
    closeDead();
  }

  private void closeDead() {
    try {
      dead.close();
    } catch (IOException e) {
      throw new UncheckedIOException("closing the dead port", e);
    }
  }
}
