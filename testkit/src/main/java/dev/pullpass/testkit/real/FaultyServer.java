package dev.pullpass.testkit.real;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A real API server with faults: a proxy in front of it, with TLS of the same authority, which does
 * to each request what {@link Faults} decide, and remembers the requests.
 */
public final class FaultyServer implements AutoCloseable {
  private static final List<String> PASSED_ON = List.of("Authorization", "Content-Type", "Accept");

  private final ControlPlane plane;
  private final HttpClient client;
  private final HttpsServer door;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "faulty-server");
            thread.setDaemon(true);
            return thread;
          });
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private volatile Faults faults = Faults.none();

  private FaultyServer(ControlPlane plane, HttpsServer door) {
    this.plane = plane;
    this.client = plane.client();
    this.door = door;
  }

  /** Starts in front of a control plane, with no faults yet. */
  public static FaultyServer before(ControlPlane plane) {
    try {
      InetAddress loopback = InetAddress.getLoopbackAddress();
      HttpsServer door = HttpsServer.create(new InetSocketAddress(loopback, 0), 0);
      door.setHttpsConfigurator(new HttpsConfigurator(plane.identity().server()));
      FaultyServer server = new FaultyServer(plane, door);
      door.createContext("/", server::handle);
      door.setExecutor(server.threads);
      door.start();
      return server;
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
  }

  /** From now on these faults are met. */
  public void meet(Faults now) {
    faults = now;
  }

  /** The administrator's kubeconfig for this server. */
  public Path kubeconfig() {
    return plane.kubeconfigFor(URI.create("https://127.0.0.1:" + door.getAddress().getPort()));
  }

  /** All requests so far, such as {@code GET /api/v1/namespaces?limit=500}. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** Forgets the requests so far. */
  public void forget() {
    requests.clear();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestMethod();
    String path = exchange.getRequestURI().toString();
    requests.add(method + " " + path);
    Faults now = faults;
    ServerFault fault = now.next(method, path);
    byte[] body = exchange.getRequestBody().readAllBytes();
    // Closing what is not answered cuts the connection.
    try (exchange) {
      if (fault == ServerFault.HOLD_BEFORE) {
        now.hold();
      } else if (fault == ServerFault.ECHO) {
        status(exchange, 400, quote(body));
      } else if (fault.isDone()) {
        answer(exchange, now, fault, pass(exchange, body));
      } else {
        refuse(exchange, fault);
      }
    }
  }

  /** Every string of the request, and what base64 hides in it. */
  private static String quote(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    StringBuilder all = new StringBuilder("denied: ").append(text);
    for (String part : text.split("\"", -1)) {
      if (part.matches("([A-Za-z0-9+/]{4}){4,}[A-Za-z0-9+/=]{0,4}") && part.length() % 4 == 0) {
        byte[] hidden = Base64.getDecoder().decode(part);
        all.append(' ').append(new String(hidden, StandardCharsets.UTF_8));
      }
    }
    return all.toString().replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private static void answer(
      HttpExchange exchange, Faults now, ServerFault fault, HttpResponse<byte[]> reply)
      throws IOException {
    switch (fault) {
      case HOLD_AFTER -> now.hold();
      case ERROR_AFTER, CUT_AFTER -> refuse(exchange, fault);
      default -> respond(exchange, reply, fault == ServerFault.CUT_WITHIN ? 2 : 1);
    }
  }

  /** Answers with one part of so many, which cuts the connection where that is not the whole. */
  private static void respond(HttpExchange exchange, HttpResponse<byte[]> reply, int parts)
      throws IOException {
    reply
        .headers()
        .firstValue("Content-Type")
        .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
    byte[] body = reply.body();
    exchange.sendResponseHeaders(reply.statusCode(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body, 0, body.length / parts);
  }

  private static void refuse(HttpExchange exchange, ServerFault fault) throws IOException {
    switch (fault) {
      case CONFLICT -> status(exchange, 409, "the object has been modified (a fault of the test)");
      case TOO_MANY_REQUESTS -> {
        exchange.getResponseHeaders().set("Retry-After", "1");
        status(exchange, 429, "too many requests (a fault of the test)");
      }
      case ERROR_BEFORE, ERROR_AFTER ->
          status(exchange, 500, "etcd timed out (a fault of the test)");
      case UNAVAILABLE -> status(exchange, 503, "shutting down (a fault of the test)");
      default -> exchange.close();
    }
  }

  private static void status(HttpExchange exchange, int code, String message) throws IOException {
    byte[] body =
        """
        {"kind": "Status", "apiVersion": "v1", "status": "Failure", "message": "%s", "code": %d}"""
            .formatted(message, code)
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(code, body.length);
    exchange.getResponseBody().write(body);
  }

  private HttpResponse<byte[]> pass(HttpExchange exchange, byte[] body) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(plane.url().resolve(exchange.getRequestURI().toString()))
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
    Headers headers = exchange.getRequestHeaders();
    for (String name : PASSED_ON) {
      if (headers.containsKey(name)) {
        request.header(name, headers.getFirst(name));
      }
    }
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", stopped);
    }
  }

  @Override
  public void close() {
    door.stop(0);
    threads.shutdownNow();
  }
}
