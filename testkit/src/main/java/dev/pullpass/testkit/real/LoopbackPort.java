package dev.pullpass.testkit.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A port of 127.0.0.1. */
record LoopbackPort(int number) {

  /** One that is free now; somebody else may take it before it is used. */
  static LoopbackPort free() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new LoopbackPort(socket.getLocalPort());
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }

  /** {@code 127.0.0.1:PORT}. */
  String host() {
    return "127.0.0.1:" + number;
  }

  boolean listens() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), number), 200);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }
}
