package dev.pullpass.testkit.registry;

import com.sun.net.httpserver.HttpServer;
import dev.pullpass.core.credential.Credential;
import dev.pullpass.testkit.registry.content.Holdings;
import dev.pullpass.testkit.registry.content.Standing;
import dev.pullpass.testkit.registry.personality.Personality;
import dev.pullpass.testkit.registry.personality.Site;
import java.util.List;
import javax.net.ssl.SSLContext;

/**
 * An OCI registry on a free port of the loopback that answers like a real one of the chosen
 * personality. Pulling only.
 *
 * <pre>{@code
 * try (FakeRegistry registry = FakeRegistry.start(Personality.GHCR)) {
 *   registry.user("alice", "pw").repository("acme/app").tag("1.0").readers("alice");
 *   registry.host(); // 127.0.0.1:40123
 * }
 * }</pre>
 */
public final class FakeRegistry implements AutoCloseable {
  private final Loopback loopback;
  private final Holdings holdings = new Holdings();
  private final Faults faults = new Faults();
  private final RegistryHandler handler;

  private FakeRegistry(Personality personality, Loopback loopback) {
    this.loopback = loopback;
    this.handler = new RegistryHandler(personality.behaviour(), loopback.site(), holdings, faults);
    HttpServer server = loopback.server();
    server.createContext("/", handler);
    server.start();
  }

  /** Starts over plain HTTP. */
  public static FakeRegistry start(Personality personality) {
    return new FakeRegistry(personality, Loopback.plain());
  }

  /** Starts over TLS, with the key and certificate of the context. */
  public static FakeRegistry start(Personality personality, SSLContext tls) {
    return new FakeRegistry(personality, Loopback.tls(tls));
  }

  /** Starts over plain HTTP under the name {@code localhost}, for images that people read. */
  public static FakeRegistry startAsLocalhost(Personality personality) {
    return new FakeRegistry(personality, Loopback.plain().named("localhost"));
  }

  /** Starts over plain HTTP under the name {@code localhost}, on a port that is free. */
  public static FakeRegistry startAsLocalhost(Personality personality, int port) {
    return new FakeRegistry(personality, Loopback.plain(port).named("localhost"));
  }

  /** Starts over TLS under the name {@code localhost}. */
  public static FakeRegistry startAsLocalhost(Personality personality, SSLContext tls) {
    return new FakeRegistry(personality, Loopback.tls(tls).named("localhost"));
  }

  /** Adds an account whose credential is right. */
  public FakeRegistry user(String name, String password) {
    return account(name, password, Standing.KNOWN);
  }

  /** Adds an account whose right password is regarded as told: expired, disabled, unscoped. */
  public FakeRegistry account(String name, String password, Standing standing) {
    holdings.add(Credential.of(name, password), standing);
    return this;
  }

  /**
   * Makes the user a member of a namespace ({@code acme}): may pull all below it, and is told what
   * does not exist there.
   */
  public FakeRegistry member(String user, String namespace) {
    holdings.join(namespace, user);
    return this;
  }

  /** The repository with the name, to be filled; private and empty if it is new. */
  public RepositorySetup repository(String name) {
    return new RepositorySetup(this, holdings.create(name));
  }

  /** Makes every request to the endpoint go wrong from now on. */
  public FakeRegistry fault(Endpoint endpoint, Fault fault) {
    faults.last(endpoint, fault);
    return this;
  }

  /** Makes the next request to the endpoint go wrong; several calls queue up. */
  public FakeRegistry faultOnce(Endpoint endpoint, Fault fault) {
    faults.addOnce(endpoint, fault);
    return this;
  }

  /** Makes all well again. */
  public FakeRegistry heal() {
    faults.clear();
    return this;
  }

  /** Lets no page of tags be longer, whatever the client asks for. */
  public FakeRegistry tagsPerPage(int most) {
    handler.limitTags(most);
    return this;
  }

  /** Forgets every token that was issued, as if all had expired. */
  public FakeRegistry expireTokens() {
    handler.revokeTokens();
    return this;
  }

  /** The host as it stands in an image reference: {@code 127.0.0.1:40123}. */
  public String host() {
    return site().host();
  }

  /** The scheme and the host. */
  public Site site() {
    return loopback.site();
  }

  /** Every request so far, in order of arrival of its answer. */
  public List<LoggedRequest> requests() {
    return handler.requests();
  }

  /** Forgets the requests so far. */
  public void forgetRequests() {
    handler.forgetRequests();
  }

  /** Stops at once; open connections are cut. */
  @Override
  public void close() {
    loopback.stop();
  }
}
