package dev.pullpass.registry;

import dev.pullpass.core.credential.Password;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * Which proxy leads to a URL, read from {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code
 * NO_PROXY} (upper case first, then lower case) by the rules of Go's
 * golang.org/x/net/http/httpproxy, as the container runtimes read them.
 */
final class Proxies {
  private final Map<String, String> environment;
  private final NoProxy exempt;

  Proxies(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
    this.exempt = NoProxy.parse(first("NO_PROXY"));
  }

  /**
   * The way to a host.
   *
   * @param authorization what the proxy wants to see
   * @param problem why there is no way
   */
  record Route(Proxy proxy, Optional<Password> authorization, Optional<String> problem) {
    static final Route DIRECT = new Route(Proxy.NO_PROXY, Optional.empty(), Optional.empty());

    boolean isProxied() {
      return proxy.type() != Proxy.Type.DIRECT;
    }

    /** Host and port of the proxy. */
    String name() {
      return proxy.address() instanceof InetSocketAddress address
          ? address.getHostString() + ":" + address.getPort()
          : "none";
    }
  }

  Route route(URI url) {
    Origin origin = Origin.of(url);
    String proxy = origin.isPlain() ? plainProxy() : first("HTTPS_PROXY");
    return proxy.isEmpty() || exempt.covers(origin) ? Route.DIRECT : through(proxy);
  }

  // A CGI program's HTTP_PROXY may come from a request's "Proxy" header (CVE-2016-5385).
  private String plainProxy() {
    return environment.containsKey("REQUEST_METHOD") ? "" : first("HTTP_PROXY");
  }

  private String first(String name) {
    String upper = environment.getOrDefault(name, "");
    return upper.isEmpty()
        ? environment.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), "")
        : upper;
  }

  private static Route through(String proxy) {
    String text = proxy.contains("://") ? proxy : "http://" + proxy;
    try {
      URI url = new URI(text);
      return url.getHost() == null ? broken("the proxy's URL names no host") : through(url);
    } catch (java.net.URISyntaxException malformed) {
      return broken("the proxy's URL cannot be read");
    }
  }

  private static Route through(URI url) {
    return switch (url.getScheme()) {
      case "http" -> new Route(proxy(Proxy.Type.HTTP, url, 80), authorization(url), none());
      case "socks5", "socks5h" ->
          new Route(proxy(Proxy.Type.SOCKS, url, 1080), Optional.empty(), none());
      default -> broken("a proxy of scheme " + url.getScheme() + " cannot be used");
    };
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  private static Proxy proxy(Proxy.Type type, URI url, int defaultPort) {
    int port = url.getPort() < 0 ? defaultPort : url.getPort();
    // Made for each request, so that the proxy's name is looked up like any other.
    return new Proxy(type, InetSocketAddress.createUnresolved(url.getHost(), port));
  }

  private static Optional<Password> authorization(URI url) {
    return Optional.ofNullable(url.getUserInfo())
        .map(user -> Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)))
        .map(encoded -> Password.of("Basic " + encoded));
  }

  private static Route broken(String problem) {
    return new Route(Proxy.NO_PROXY, Optional.empty(), Optional.of(problem));
  }
}
