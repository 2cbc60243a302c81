package dev.pullpass.testkit.real;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A small token server by distribution's token specification: RS256 with {@code x5c}, the
 * intersection of what is asked and what the user may do, 401 for a bad credential only.
 */
public final class TokenServer implements AutoCloseable {
  /** What registries must name as {@code service}. */
  public static final String SERVICE = "pullpass-test";

  /** What registries must name as {@code issuer}. */
  public static final String ISSUER = "pullpass-test-issuer";

  private final HttpServer server;
  private final String name;
  private final Identity identity;
  private final Map<String, User> users = new LinkedHashMap<>();
  private final List<String> queries = new CopyOnWriteArrayList<>();

  private TokenServer(HttpServer server, String name, Identity identity, List<User> users) {
    this.server = server;
    this.name = name;
    this.identity = identity;
    users.forEach(user -> this.users.put(user.name(), user));
  }

  /**
   * Someone the server knows.
   *
   * @param pulls the repositories this user may pull
   */
  public record User(String name, String password, Set<String> pulls) {
    public User {
      pulls = Set.copyOf(pulls);
    }

    @Override
    public String toString() {
      return "User " + name;
    }
  }

  /** Starts on a free port of 127.0.0.1, plain HTTP; the user with an empty name is anybody. */
  public static TokenServer start(Identity identity, List<User> users) {
    return start("127.0.0.1", identity, users);
  }

  /** The same, for callers that know this machine by another name. */
  static TokenServer start(String name, Identity identity, List<User> users) {
    try {
      InetAddress loopback = InetAddress.getLoopbackAddress();
      HttpServer http = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
      TokenServer server = new TokenServer(http, name, identity, users);
      http.createContext("/token", server::answer);
      http.start();
      return server;
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
  }

  /** {@code 127.0.0.1:PORT}, or another name for it. */
  public String host() {
    return name + ":" + port();
  }

  /** The port on 127.0.0.1 that it serves. */
  int port() {
    return server.getAddress().getPort();
  }

  /** Where tokens are to be had. */
  public String realm() {
    return "http://" + host() + "/token";
  }

  /** The queries of all requests so far. */
  public List<String> queries() {
    return List.copyOf(queries);
  }

  /** A token for one repository, as a pusher needs it. */
  public String token(String repository, List<String> actions) {
    return jwt("pusher", access(repository, actions));
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    queries.add(query);
    if (!exchange.getRequestMethod().equals("GET")) {
      // containerd asks by POST first (OAuth 2), and by GET where that is not allowed.
      respond(exchange, 405, "{}");
      return;
    }
    Optional<User> user = user(exchange);
    if (user.isEmpty()) {
      respond(exchange, 401, "{\"details\":\"incorrect username or password\"}");
    } else {
      respond(exchange, 200, "{\"token\":\"" + token(user.get(), query) + "\",\"expires_in\":300}");
    }
  }

  private Optional<User> user(HttpExchange exchange) {
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    if (header == null) {
      return Optional.of(users.getOrDefault("", new User("", "", Set.of())));
    }
    byte[] pair = Base64.getDecoder().decode(header.substring("Basic ".length()));
    String[] parts = new String(pair, StandardCharsets.UTF_8).split(":", 2);
    return Optional.ofNullable(users.get(parts[0]))
        .filter(user -> user.password().equals(parts[1]));
  }

  private String token(User user, String query) {
    String repository = "";
    for (String pair : query.split("&", -1)) {
      if (pair.startsWith("scope=repository")) {
        String scope = URLDecoder.decode(pair.substring(6), StandardCharsets.UTF_8);
        repository = scope.substring(scope.indexOf(':') + 1, scope.lastIndexOf(':'));
      }
    }
    boolean may = user.pulls().contains(repository);
    return jwt(user.name(), may ? access(repository, List.of("pull")) : "");
  }

  private static String access(String repository, List<String> actions) {
    return "{\"type\":\"repository\",\"name\":\""
        + repository
        + "\",\"actions\":[\""
        + String.join("\",\"", actions)
        + "\"]}";
  }

  private String jwt(String subject, String access) {
    long now = Instant.now().getEpochSecond();
    String claims =
        "{\"iss\":\"%s\",\"aud\":\"%s\",\"sub\":\"%s\",\"exp\":%d,\"nbf\":%d,\"iat\":%d,\"jti\":\"1\",\"access\":[%s]}"
            .formatted(ISSUER, SERVICE, subject, now + 300, now - 10, now, access);
    String header = "{\"typ\":\"JWT\",\"alg\":\"RS256\",\"x5c\":[\"" + identity.encoded() + "\"]}";
    String signed =
        base64(header.getBytes(StandardCharsets.UTF_8))
            + "."
            + base64(claims.getBytes(StandardCharsets.UTF_8));
    return signed + "." + base64(signature(signed));
  }

  private byte[] signature(String text) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(identity.key());
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return signature.sign();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("RSA signatures are part of every JDK", impossible);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static void respond(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    }
  }
}
