package dev.pullpass.testkit.registry;

import com.sun.net.httpserver.HttpExchange;
import dev.pullpass.testkit.registry.personality.Reply;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/** Writes replies to a connection, whole or spoilt. */
final class Wire {

  private Wire() {}

  /** Sends the reply as the fault demands, and ends the exchange. */
  static void send(HttpExchange exchange, Reply reply, Fault fault) throws IOException {
    try (exchange) {
      addHeaders(exchange, reply);
      if (fault instanceof Fault.HugeBody huge) {
        sendHuge(exchange, huge.bytes());
      } else if (fault instanceof Fault.CutConnection) {
        sendHalf(exchange, bytes(reply), reply.status());
      } else {
        sendWhole(exchange, bytes(reply), reply.status());
      }
    }
  }

  private static void addHeaders(HttpExchange exchange, Reply reply) {
    reply
        .headers()
        .forEach(header -> exchange.getResponseHeaders().add(header.getKey(), header.getValue()));
    exchange.getResponseHeaders().add("Docker-Distribution-Api-Version", "registry/2.0");
  }

  private static void sendWhole(HttpExchange exchange, byte[] body, int status) throws IOException {
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  /** Promises twice the body, so that even an empty one is cut. */
  private static void sendHalf(HttpExchange exchange, byte[] body, int status) throws IOException {
    exchange.sendResponseHeaders(status, 2L * body.length + 2);
    exchange.getResponseBody().write(body);
    exchange.getResponseBody().flush();
  }

  private static void sendHuge(HttpExchange exchange, long bytes) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    byte[] chunk = new byte[64 * 1024];
    Arrays.fill(chunk, (byte) ' ');
    try (OutputStream out = exchange.getResponseBody()) {
      for (long left = bytes; left > 0; left -= chunk.length) {
        out.write(chunk, 0, (int) Math.min(left, chunk.length));
      }
    }
  }

  static void pause(Duration delay) {
    try {
      Thread.sleep(delay.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static byte[] bytes(Reply reply) {
    return reply.body().getBytes(StandardCharsets.UTF_8);
  }
}
