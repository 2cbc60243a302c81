package dev.pullpass.registry;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers each connection with the same bytes, whatever they are, and hangs up. */
final class RawServer implements AutoCloseable {
  private final ServerSocket socket;
  private final String bytes;
  private final List<String> received = new CopyOnWriteArrayList<>();

  private RawServer(ServerSocket socket, String bytes) {
    this.socket = socket;
    this.bytes = bytes;
  }

  static RawServer start(String bytes) throws IOException {
    RawServer server =
        new RawServer(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()), bytes);
    Thread thread = new Thread(server::serve, "raw server");
    thread.setDaemon(true);
    thread.start();
    return server;
  }

  String host() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  /** What the connections sent, as far as it came at once. */
  List<String> received() {
    return List.copyOf(received);
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket connection = socket.accept()) {
        byte[] chunk = new byte[8192];
        int count = connection.getInputStream().read(chunk);
        received.add(new String(chunk, 0, Math.max(0, count), StandardCharsets.ISO_8859_1));
        connection.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
      } catch (IOException closed) {
        received.add("");
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
