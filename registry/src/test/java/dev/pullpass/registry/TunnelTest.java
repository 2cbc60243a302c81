package dev.pullpass.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.facts.RegistryAnswer;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.image.Reference;
import dev.pullpass.testkit.real.TestAuthority;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TunnelTest {
  @TempDir private Path folder;

  @Test
  void tlsGoesThroughAProxyThatWantsACredential() throws IOException {
    TestAuthority authority = new TestAuthority();
    Path file = Files.writeString(folder.resolve("ca.pem"), authority.certificate());
    List<String> seen = new CopyOnWriteArrayList<>();
    List<String> leaked = new CopyOnWriteArrayList<>();
    try (ScriptedServer server =
            ScriptedServer.startTls(
                authority.issue("registry.test").server(),
                exchange -> {
                  leaked.addAll(
                      exchange.getRequestHeaders().getOrDefault("Proxy-Authorization", List.of()));
                  ScriptedServer.manifest(exchange);
                });
        ServerSocket proxy = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      daemon(() -> serve(proxy, server.port(), seen));
      String address = "http://u:canary-proxy@127.0.0.1:" + proxy.getLocalPort();
      RegistrySettings settings =
          RegistrySettings.of("test", Map.of("HTTPS_PROXY", address), Clock.systemUTC())
              .withAuthorities(List.of(file));
      try (RegistryClient client = new RegistryClient(settings)) {
        ImageReference image = (ImageReference) Reference.parse("registry.test/team/app:1");
        RegistryAnswer answer = client.manifest(image, Clients.NOBODY);
        assertThat(answer.fault()).isEmpty();
        assertThat(answer.isOk()).isTrue();
      }
      assertThat(seen)
          .containsExactly(
              "CONNECT registry.test:443 HTTP/1.1",
              "Host: registry.test:443",
              "Proxy-Authorization: Basic dTpjYW5hcnktcHJveHk=");
      assertThat(leaked).isEmpty();
    }
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "proxy");
    thread.setDaemon(true);
    thread.start();
  }

  private static void serve(ServerSocket proxy, int port, List<String> seen) {
    try (Socket client = proxy.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
      readHead(client.getInputStream(), seen);
      byte[] yes =
          "HTTP/1.1 200 Connection established\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
      client.getOutputStream().write(yes);
      daemon(() -> copy(client, server));
      copy(server, client);
    } catch (IOException closed) {
      seen.add("broken: " + closed.getMessage());
    }
  }

  private static void readHead(InputStream in, List<String> lines) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (next == '\n') {
        String text = line.toString().strip();
        if (text.isEmpty()) {
          return;
        }
        lines.add(text);
        line.setLength(0);
      } else {
        line.append((char) next);
      }
    }
  }

  private static void copy(Socket from, Socket to) {
    try {
      OutputStream out = to.getOutputStream();
      byte[] chunk = new byte[8192];
      InputStream in = from.getInputStream();
      for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
        out.write(chunk, 0, count);
        out.flush();
      }
    } catch (IOException closed) {
      Thread.currentThread().interrupt();
    }
  }
}
