package dev.pullpass.testkit.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * Makes a port of 127.0.0.1 reachable at another address of this machine too, under the same
 * number: servers of tests listen on 127.0.0.1 only, which other network namespaces cannot reach.
 */
final class Relay implements AutoCloseable {
  private final ServerSocket door;
  private final int port;

  private Relay(ServerSocket door, int port) {
    this.door = door;
    this.port = port;
  }

  static Relay open(String address, int port) {
    try {
      ServerSocket door = new ServerSocket();
      door.bind(new InetSocketAddress(address, port));
      Relay relay = new Relay(door, port);
      inBackground(relay::accept);
      return relay;
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
  }

  /** A step that ends when a connection does. */
  private interface Step {
    void run() throws IOException;
  }

  private static void inBackground(Step step) {
    Thread thread =
        new Thread(
            () -> {
              try {
                step.run();
              } catch (IOException closed) {
                // One side has hung up, or the relay is closed: either way this step is over.
                return;
              }
            },
            "relay");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() throws IOException {
    while (!door.isClosed()) {
      Socket caller = door.accept();
      inBackground(() -> connect(caller));
    }
  }

  private void connect(Socket caller) throws IOException {
    try (caller;
        Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
      inBackground(() -> copy(server, caller));
      copy(caller, server);
    }
  }

  private static void copy(Socket from, Socket to) throws IOException {
    from.getInputStream().transferTo(to.getOutputStream());
    to.shutdownOutput();
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
