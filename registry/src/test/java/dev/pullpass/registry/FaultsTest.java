package dev.pullpass.registry;

import static dev.pullpass.registry.Clients.ALICE;
import static dev.pullpass.registry.Clients.NOBODY;
import static dev.pullpass.registry.ScriptedServer.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.pullpass.core.facts.RegistryAnswer;
import dev.pullpass.core.facts.RegistryAnswer.NetworkFault;
import dev.pullpass.core.facts.RegistryAnswer.NetworkFault.Kind;
import dev.pullpass.core.facts.RegistryAnswer.RegistryError;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.image.Reference;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FaultsTest {

  @Test
  void anUnknownHostIsAFaultAndIsAskedForOnce() {
    try (RegistryClient client = Clients.insecure()) {
      ImageReference image = (ImageReference) Reference.parse("registry.invalid/a:1");
      assertThat(client.manifest(image, NOBODY).fault())
          .contains(
              new NetworkFault(
                  Kind.HOST_UNKNOWN, "registry.invalid", "no such host: registry.invalid"));
      client.manifest((ImageReference) Reference.parse("registry.invalid/b:1"), NOBODY);
      assertThat(client.requests()).isEqualTo(1);
    }
  }

  @Test
  void aClosedPortIsARefusal() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    assertThat(ask("127.0.0.1:" + port).fault())
        .contains(
            new NetworkFault(Kind.CONNECTION_REFUSED, "127.0.0.1:" + port, "Connection refused"));
  }

  @Test
  void aServerThatNeverAnswersIsATimeOut() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      NetworkFault fault = ask("127.0.0.1:" + silent.getLocalPort()).fault().orElseThrow();
      assertThat(fault.kind()).isEqualTo(Kind.TIMED_OUT);
      assertThat(fault.detail()).isEqualTo("Read timed out");
    }
  }

  @Test
  void aServerThatDripsBytesIsCutAtTheDeadline() {
    try (ScriptedServer server = ScriptedServer.start(FaultsTest::drip);
        RegistryClient client = Clients.insecure(server.host())) {
      long start = System.nanoTime();
      NetworkFault fault = client.manifest(server.image("a:1"), NOBODY).fault().orElseThrow();
      assertThat(fault.kind()).isEqualTo(Kind.TIMED_OUT);
      assertThat(System.nanoTime() - start).isLessThan(8_000_000_000L);
    }
  }

  private static void drip(HttpExchange exchange) throws IOException {
    if (exchange.getRequestMethod().equals("HEAD")) {
      ScriptedServer.respond(exchange, 403, "");
      return;
    }
    exchange.sendResponseHeaders(200, 0);
    for (int i = 0; i < 100; i++) {
      exchange.getResponseBody().write(' ');
      exchange.getResponseBody().flush();
      pause(200);
    }
  }

  private static void pause(long millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException stopped) {
      throw new IOException(stopped);
    }
  }

  @Test
  void aConnectionCutBeforeTheAnswerIsLost() throws IOException {
    assertThat(raw("").fault().orElseThrow().kind()).isEqualTo(Kind.CONNECTION_LOST);
  }

  @Test
  void aBodyThatEndsTooEarlyIsLost() throws IOException {
    NetworkFault fault =
        raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"sch").fault().orElseThrow();
    assertThat(fault.kind()).isEqualTo(Kind.CONNECTION_LOST);
    assertThat(fault.detail()).isEqualTo("the answer broke off after 5 bytes");
  }

  @Test
  void anAnswerThatIsNotHttpIsLost() throws IOException {
    assertThat(raw("220 smtp.test ESMTP\r\n").fault().orElseThrow().kind())
        .isEqualTo(Kind.CONNECTION_LOST);
  }

  @Test
  void plainHttpOnATlsPortIsNamed() throws IOException {
    try (RawServer server = RawServer.start("HTTP/1.0 400 Bad Request\r\n\r\n")) {
      assertThat(ask(server.host()).fault())
          .contains(
              new NetworkFault(
                  Kind.HTTP_ON_HTTPS, server.host(), "Unsupported or unrecognized SSL message"));
    }
  }

  @Test
  void aServerErrorIsTheAnswerWithItsText() {
    RegistryAnswer answer =
        answerTo(
            exchange -> ScriptedServer.error(exchange, 500, "UNKNOWN", "unable to\\nreach store"));
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.errors())
        .containsExactly(new RegistryError("UNKNOWN", "unable to reach store"));
  }

  @Test
  void aShortRetryAfterIsWaitedForOnce() {
    AtomicInteger calls = new AtomicInteger();
    RegistryAnswer answer =
        answerTo(
            exchange -> {
              if (calls.incrementAndGet() == 1) {
                set(exchange, "Retry-After", "1");
                ScriptedServer.respond(exchange, 429, "");
              } else {
                ScriptedServer.manifest(exchange);
              }
            });
    assertThat(answer.isOk()).isTrue();
    assertThat(calls).hasValue(2);
  }

  @Test
  void aLongRetryAfterMakesThe429TheAnswer() {
    AtomicInteger calls = new AtomicInteger();
    RegistryAnswer answer =
        answerTo(
            exchange -> {
              calls.incrementAndGet();
              set(exchange, "Retry-After", "3600");
              set(exchange, "ratelimit-remaining", "0;w=21600");
              ScriptedServer.error(exchange, 429, "TOOMANYREQUESTS", "pull rate limit");
            });
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.retryAfterSeconds()).contains(3600L);
    assertThat(answer.hasCode("TOOMANYREQUESTS")).isTrue();
    assertThat(answer.notes())
        .containsExactly("The registry counts pulls: ratelimit-remaining 0;w=21600.");
    assertThat(calls).hasValue(2);
  }

  @Test
  void a429WithoutRetryAfterIsNotRetried() {
    AtomicInteger calls = new AtomicInteger();
    RegistryAnswer answer =
        answerTo(
            exchange -> {
              calls.incrementAndGet();
              ScriptedServer.respond(exchange, 429, "Too Many Requests");
            });
    assertThat(answer.errors()).containsExactly(new RegistryError("", "Too Many Requests"));
    assertThat(calls).hasValue(2);
  }

  @Test
  void aWebPageIsNoManifest() {
    RegistryAnswer answer =
        answerTo(
            exchange -> {
              set(exchange, "Content-Type", "text/html; charset=utf-8");
              ScriptedServer.respond(exchange, 200, "<html><title>Sign in</title></html>");
            });
    assertThat(answer.isOk()).isFalse();
    assertThat(answer.mediaType()).isEqualTo("text/html");
    assertThat(answer.digest()).isEmpty();
    assertThat(answer.notes()).containsExactly("The answer is no image manifest: text/html.");
  }

  @Test
  void aHugeBodyIsNotRead() {
    RegistryAnswer answer =
        answerTo(exchange -> ScriptedServer.respond(exchange, 200, "x".repeat(3 << 20)));
    assertThat(answer.notes())
        .containsExactly("The answer is longer than 1048576 bytes; the rest was not read.");
  }

  @Test
  void aHugeErrorIsNotRead() {
    RegistryAnswer answer =
        answerTo(exchange -> ScriptedServer.respond(exchange, 404, "x".repeat(3 << 20)));
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.notes())
        .containsExactly("The answer is longer than 65536 bytes; the rest was not read.");
  }

  @Test
  void aRedirectLoopIsAFault() {
    RegistryAnswer answer =
        answerTo(
            exchange -> {
              set(exchange, "Location", exchange.getRequestURI().getPath());
              ScriptedServer.respond(exchange, 307, "");
            });
    NetworkFault fault = answer.fault().orElseThrow();
    assertThat(fault.kind()).isEqualTo(Kind.REDIRECT_LOOP);
    assertThat(fault.detail()).isEqualTo("more than 5 redirects, the last to " + fault.host());
  }

  @Test
  void aProxyThatIsNotThereIsAProxyFailure() {
    RegistrySettings settings =
        RegistrySettings.of(
            "test",
            Map.of("HTTPS_PROXY", "http://u:canary-proxy@proxy.invalid:3128"),
            Clock.systemUTC());
    try (RegistryClient client = new RegistryClient(settings)) {
      NetworkFault fault =
          client
              .manifest((ImageReference) Reference.parse("registry.test/a:1"), NOBODY)
              .fault()
              .orElseThrow();
      assertThat(fault.kind()).isEqualTo(Kind.PROXY_FAILURE);
      assertThat(fault.detail()).startsWith("proxy proxy.invalid:3128: no such host");
      assertThat(fault.host()).isEqualTo("registry.test");
    }
  }

  @Test
  void aProxyThatWantsACredentialIsAProxyFailure() throws IOException {
    try (RawServer proxy = RawServer.start("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n")) {
      RegistrySettings settings =
          RegistrySettings.of("test", Map.of("HTTPS_PROXY", proxy.host()), Clock.systemUTC());
      try (RegistryClient client = new RegistryClient(settings)) {
        ImageReference image = (ImageReference) Reference.parse("registry.test/a:1");
        NetworkFault fault = client.manifest(image, NOBODY).fault().orElseThrow();
        assertThat(fault.kind()).isEqualTo(Kind.PROXY_FAILURE);
        assertThat(fault.detail()).contains("407");
      }
    }
  }

  @Test
  void aProxyGetsItsOwnCredentialAndNoOther() throws IOException {
    try (RawServer proxy = RawServer.start("HTTP/1.1 502 Bad Gateway\r\n\r\n")) {
      RegistrySettings settings =
          RegistrySettings.of(
              "test",
              Map.of("HTTPS_PROXY", "http://u:canary-proxy@" + proxy.host()),
              Clock.systemUTC());
      try (RegistryClient client = new RegistryClient(settings)) {
        ImageReference image = (ImageReference) Reference.parse("registry.test/a:1");
        RegistryAnswer answer = client.manifest(image, ALICE);
        assertThat(answer.fault().orElseThrow().kind()).isEqualTo(Kind.PROXY_FAILURE);
        assertThat(answer.toString()).doesNotContain("canary");
        assertThat(proxy.received().get(0))
            .startsWith("CONNECT registry.test:443 HTTP/1.1\r\n")
            .contains("Proxy-Authorization: Basic dTpjYW5hcnktcHJveHk=\r\n")
            .doesNotContain("\r\nAuthorization:");
      }
    }
  }

  private static RegistryAnswer answerTo(ScriptedServer.Script script) {
    try (ScriptedServer server = ScriptedServer.start(script);
        RegistryClient client = Clients.insecure(server.host())) {
      return client.manifest(server.image("team/app:1"), NOBODY);
    }
  }

  private static RegistryAnswer ask(String host) {
    try (RegistryClient client = Clients.insecure()) {
      return client.manifest((ImageReference) Reference.parse(host + "/a:1"), NOBODY);
    }
  }

  private static RegistryAnswer raw(String bytes) throws IOException {
    try (RawServer server = RawServer.start(bytes);
        RegistryClient client = Clients.insecure(server.host())) {
      ImageReference image = (ImageReference) Reference.parse(server.host() + "/a:1");
      return client.manifest(image, NOBODY);
    }
  }
}
