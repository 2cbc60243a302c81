package dev.pullpass.testkit.real;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;

/**
 * The link between this machine and a node: four addresses of 10.228.0.0/14 for each port of a
 * control plane, so that the nodes of several do not meet.
 *
 * @param name of the link's end on this machine
 */
record NodeLink(String name, String host, String node) {
  private static final int NETWORK = 10 << 24 | 228 << 16;

  static NodeLink ofPort(int port) {
    int first = NETWORK + port * 4;
    return new NodeLink("pullpass" + port, address(first + 1), address(first + 2));
  }

  private static String address(int bits) {
    return (bits >>> 24) + "." + (bits >> 16 & 255) + "." + (bits >> 8 & 255) + "." + (bits & 255);
  }

  /** Whether this machine has its address by now. */
  boolean isUp() {
    try {
      return NetworkInterface.getByInetAddress(InetAddress.getByName(host)) != null;
    } catch (SocketException | UnknownHostException notYet) {
      return false;
    }
  }
}
