package dev.pullpass.registry;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.image.Reference;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** A registry on loopback that answers as a test tells it to, and remembers what it was asked. */
final class ScriptedServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  private ScriptedServer(HttpServer server, Script script) {
    this.server = server;
    server.setExecutor(threads);
    server.createContext("/", exchange -> answer(exchange, script));
    server.start();
  }

  interface Script {
    void answer(HttpExchange exchange) throws IOException;
  }

  record Asked(String method, String path, String query, String authorization, String body) {
    String line() {
      return method + " " + path + (authorization.isEmpty() ? "" : " " + scheme());
    }

    private String scheme() {
      return authorization.substring(0, authorization.indexOf(' '));
    }
  }

  static ScriptedServer start(Script script) {
    try {
      return new ScriptedServer(HttpServer.create(loopback(), 0), script);
    } catch (IOException noPort) {
      throw new AssertionError(noPort);
    }
  }

  static ScriptedServer startTls(SSLContext context, Script script) {
    try {
      HttpsServer server = HttpsServer.create(loopback(), 0);
      server.setHttpsConfigurator(new HttpsConfigurator(context));
      return new ScriptedServer(server, script);
    } catch (IOException noPort) {
      throw new AssertionError(noPort);
    }
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  String host() {
    return "127.0.0.1:" + port();
  }

  int port() {
    return server.getAddress().getPort();
  }

  ImageReference image(String rest) {
    return (ImageReference) Reference.parse(host() + "/" + rest);
  }

  /** Method, path and authorization scheme of each request, in order. */
  List<String> lines() {
    return asked.stream().map(Asked::line).toList();
  }

  List<Asked> asked() {
    return List.copyOf(asked);
  }

  private void answer(HttpExchange exchange, Script script) throws IOException {
    Headers headers = exchange.getRequestHeaders();
    String query = exchange.getRequestURI().getRawQuery();
    String authorization = headers.getFirst("Authorization");
    asked.add(
        new Asked(
            exchange.getRequestMethod(),
            exchange.getRequestURI().getPath(),
            query == null ? "" : query,
            authorization == null ? "" : authorization,
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    try (exchange) {
      script.answer(exchange);
    }
  }

  static void respond(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head || bytes.length == 0 ? -1 : bytes.length);
    if (!head) {
      exchange.getResponseBody().write(bytes);
    }
  }

  static void set(HttpExchange exchange, String name, String value) {
    exchange.getResponseHeaders().add(name, value);
  }

  static String authorization(HttpExchange exchange) {
    String value = exchange.getRequestHeaders().getFirst("Authorization");
    return value == null ? "" : value;
  }

  static void manifest(HttpExchange exchange) throws IOException {
    set(exchange, "Content-Type", "application/vnd.oci.image.manifest.v1+json");
    set(exchange, "Docker-Content-Digest", "sha256:" + "a".repeat(64));
    respond(exchange, 200, "{\"schemaVersion\":2,\"layers\":[]}");
  }

  static void error(HttpExchange exchange, int status, String code, String message)
      throws IOException {
    set(exchange, "Content-Type", "application/json");
    respond(
        exchange,
        status,
        "{\"errors\":[{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}]}");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
