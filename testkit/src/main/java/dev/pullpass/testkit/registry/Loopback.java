package dev.pullpass.testkit.registry;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.pullpass.testkit.registry.personality.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/**
 * An HTTP server on a free port of 127.0.0.1, and the name it calls itself by, with threads that do
 * not keep the process alive.
 */
record Loopback(HttpServer server, ExecutorService threads, String scheme, String name) {

  static {
    // The JDK's server writes head and body apart; with Nagle's delay each answer takes 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  static Loopback plain() {
    return plain(0);
  }

  /** On this port; 0 for any. */
  static Loopback plain(int port) {
    try {
      return over(HttpServer.create(at(port), 0), "http");
    } catch (IOException e) {
      throw new UncheckedIOException("no port on the loopback", e);
    }
  }

  static Loopback tls(SSLContext context) {
    try {
      HttpsServer server = HttpsServer.create(at(0), 0);
      server.setHttpsConfigurator(new HttpsConfigurator(context));
      return over(server, "https");
    } catch (IOException e) {
      throw new UncheckedIOException("no port on the loopback", e);
    }
  }

  private static Loopback over(HttpServer server, String scheme) {
    ExecutorService threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "fake-registry");
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(threads);
    return new Loopback(server, threads, scheme, "127.0.0.1");
  }

  private static InetSocketAddress at(int port) throws IOException {
    return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
  }

  Site site() {
    return new Site(scheme, name + ":" + server.getAddress().getPort());
  }

  /** The same server, calling itself by another name of the loopback. */
  Loopback named(String other) {
    return new Loopback(server, threads, scheme, other);
  }

  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }
}
