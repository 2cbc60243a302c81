package dev.pullpass.registry;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLSocketFactory;

/**
 * TLS through a proxy that wants a credential. {@link java.net.HttpURLConnection} sends a {@code
 * Proxy-Authorization} that was set to the server behind the proxy, not to the proxy, and by
 * default refuses Basic for tunnels; so the CONNECT is made here.
 */
final class Tunnel extends SSLSocketFactory {
  private final SSLSocketFactory tls;
  private final Proxies.Route route;

  Tunnel(SSLSocketFactory tls, Proxies.Route route) {
    this.tls = tls;
    this.route = route;
  }

  /** A socket that, told to connect to a server, connects to the proxy and asks it to. */
  private static final class ProxySocket extends Socket {
    private static final int HEAD_BYTES = 1 << 14;
    private final Proxies.Route route;

    ProxySocket(Proxies.Route route) {
      this.route = route;
    }

    @Override
    public void connect(SocketAddress server, int timeout) throws IOException {
      InetSocketAddress proxy = (InetSocketAddress) route.proxy().address();
      super.connect(new InetSocketAddress(proxy.getHostString(), proxy.getPort()), timeout);
      setSoTimeout(timeout);
      InetSocketAddress target = (InetSocketAddress) server;
      getOutputStream().write(request(target.getHostString() + ":" + target.getPort()));
      String status = status();
      if (!status.matches("HTTP/1\\.[01] 200( .*)?")) {
        close();
        throw new IOException("Unable to tunnel through proxy. Proxy returns \"" + status + "\"");
      }
    }

    private byte[] request(String target) {
      String authorization =
          route
              .authorization()
              .map(value -> "Proxy-Authorization: " + value.reveal() + "\r\n")
              .orElse("");
      String head =
          "CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n" + authorization + "\r\n";
      return head.getBytes(StandardCharsets.US_ASCII);
    }

    // Byte by byte, since what follows the head belongs to TLS.
    private String status() throws IOException {
      InputStream in = getInputStream();
      var head = new ByteArrayOutputStream();
      while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
        int next = in.read();
        if (next < 0 || head.size() > HEAD_BYTES) {
          throw new EOFException("Unable to tunnel through proxy. Proxy closed the connection");
        }
        head.write(next);
      }
      String text = head.toString(StandardCharsets.ISO_8859_1);
      return text.substring(0, text.indexOf("\r\n"));
    }
  }

  @Override
  public Socket createSocket() {
    return new ProxySocket(route);
  }

  @Override
  public Socket createSocket(Socket connected, String host, int port, boolean autoClose)
      throws IOException {
    return tls.createSocket(connected, host, port, autoClose);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return tls.createSocket(host, port);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return tls.createSocket(host, port, from, fromPort);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return tls.createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return tls.createSocket(host, port, from, fromPort);
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return tls.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return tls.getSupportedCipherSuites();
  }
}
