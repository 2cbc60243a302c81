package dev.pullpass.registry;

import static dev.pullpass.registry.Clients.ALICE;
import static dev.pullpass.registry.Clients.CANARY;
import static dev.pullpass.registry.Clients.NOBODY;
import static dev.pullpass.registry.Clients.WRONG;
import static dev.pullpass.registry.ScriptedServer.authorization;
import static dev.pullpass.registry.ScriptedServer.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.facts.RegistryAnswer;
import dev.pullpass.core.facts.RegistryAnswer.RegistryError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TokenFlowTest {
  private static final String ALICE_BASIC = BasicAuth.header(ALICE.orElseThrow()).reveal();

  /** A registry and its token endpoint on one host; alice may pull team/app. */
  private static void registry(HttpExchange exchange) throws IOException {
    if (exchange.getRequestURI().getPath().equals("/token")) {
      token(exchange);
    } else if (authorization(exchange).startsWith("Bearer ")) {
      guarded(exchange);
    } else {
      challenge(exchange, host(exchange), "");
    }
  }

  private static String host(HttpExchange exchange) {
    return exchange.getRequestHeaders().getFirst("Host");
  }

  private static void challenge(HttpExchange exchange, String realmHost, String error)
      throws IOException {
    String[] path = exchange.getRequestURI().getPath().split("/(manifests|tags)/", -1);
    set(
        exchange,
        "WWW-Authenticate",
        "Bearer realm=\"http://%s/token\",service=\"s\",scope=\"repository:%s:pull\"%s"
            .formatted(realmHost, path[0].substring("/v2/".length()), error));
    ScriptedServer.error(exchange, 401, "UNAUTHORIZED", "authentication required");
  }

  private static void token(HttpExchange exchange) throws IOException {
    String header = authorization(exchange);
    if (!header.isEmpty() && !header.equals(ALICE_BASIC)) {
      ScriptedServer.respond(exchange, 401, "{\"details\":\"incorrect username or password\"}");
      return;
    }
    boolean app = exchange.getRequestURI().getQuery().contains("repository:team/app");
    String access = "{\"type\":\"repository\",\"name\":\"team/app\",\"actions\":[\"pull\"]}";
    String jwt = jwt(!header.isEmpty() && app ? access : "");
    ScriptedServer.respond(exchange, 200, "{\"access_token\":\"" + jwt + "\",\"expires_in\":300}");
  }

  private static String jwt(String access) {
    String claims = "{\"access\":[" + access + "]}";
    return "e30."
        + Base64.getUrlEncoder().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
        + ".c2ln";
  }

  private static void guarded(HttpExchange exchange) throws IOException {
    boolean may = authorization(exchange).length() > "Bearer ".length() + jwt("").length();
    if (!may) {
      challenge(exchange, host(exchange), ",error=\"insufficient_scope\"");
    } else if (exchange.getRequestURI().getPath().endsWith("/gone")) {
      ScriptedServer.error(exchange, 404, "MANIFEST_UNKNOWN", "manifest unknown");
    } else {
      ScriptedServer.manifest(exchange);
    }
  }

  @Test
  void aColdQuestionTakesThreeRequestsAndAWarmOneTakesOne() {
    try (ScriptedServer server = ScriptedServer.start(TokenFlowTest::registry);
        RegistryClient client = Clients.insecure(server.host())) {
      assertThat(client.manifest(server.image("team/app:1"), ALICE).isOk()).isTrue();
      assertThat(server.lines())
          .containsExactly(
              "HEAD /v2/team/app/manifests/1",
              "GET /token Basic",
              "GET /v2/team/app/manifests/1 Bearer");
      assertThat(client.manifest(server.image("team/app:gone"), ALICE).status()).isEqualTo(404);
      assertThat(server.lines())
          .endsWith(
              "GET /token Basic",
              "GET /v2/team/app/manifests/1 Bearer",
              "GET /v2/team/app/manifests/gone Bearer");
      assertThat(client.requests()).isEqualTo(4);
    }
  }

  @Test
  void aSecondRepositorySkipsTheFirst401() {
    try (ScriptedServer server = ScriptedServer.start(TokenFlowTest::registry);
        RegistryClient client = Clients.insecure(server.host())) {
      client.manifest(server.image("team/app:1"), ALICE);
      RegistryAnswer answer = client.manifest(server.image("other/app:1"), ALICE);
      assertThat(answer.status()).isEqualTo(401);
      assertThat(server.asked().get(3).query())
          .isEqualTo("service=s&scope=repository%3Aother%2Fapp%3Apull");
      assertThat(server.lines().subList(3, server.lines().size()))
          .as("token, manifest, and the check without a scope")
          .containsExactly(
              "GET /token Basic", "GET /v2/other/app/manifests/1 Bearer", "GET /token Basic");
      assertThat(answer.token().orElseThrow().grantsPull()).contains(false);
      assertThat(answer.token().orElseThrow().credentialAccepted()).contains(true);
      assertThat(answer.challenge().orElseThrow().error()).isEqualTo("insufficient_scope");
    }
  }

  @Test
  void aWrongPasswordNeverProfitsFromARightOnesToken() {
    try (ScriptedServer server = ScriptedServer.start(TokenFlowTest::registry);
        RegistryClient client = Clients.insecure(server.host())) {
      assertThat(client.manifest(server.image("team/app:1"), ALICE).isOk()).isTrue();
      RegistryAnswer answer = client.manifest(server.image("team/app:1"), WRONG);
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.errors())
          .containsExactly(new RegistryError("", "incorrect username or password"));
      assertThat(answer.token().orElseThrow().status()).isEqualTo(401);
      assertThat(answer.token().orElseThrow().credentialAccepted()).contains(false);
      long before = client.requests();
      client.manifest(server.image("team/app:2"), WRONG);
      assertThat(client.requests()).as("the refusal is remembered").isEqualTo(before);
    }
  }

  @Test
  void anonymousGetsATokenWithoutAccess() {
    try (ScriptedServer server = ScriptedServer.start(TokenFlowTest::registry);
        RegistryClient client = Clients.insecure(server.host())) {
      RegistryAnswer answer = client.manifest(server.image("team/app:1"), NOBODY);
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.credentialSent()).isTrue();
      assertThat(answer.token().orElseThrow().grantsPull()).contains(false);
      assertThat(answer.token().orElseThrow().credentialAccepted()).isEmpty();
      assertThat(server.lines())
          .containsExactly(
              "HEAD /v2/team/app/manifests/1", "GET /token", "GET /v2/team/app/manifests/1 Bearer");
    }
  }

  @Test
  void aTokenLivesAsLongAsItSays() {
    AtomicLong now = new AtomicLong(1_800_000_000L);
    try (ScriptedServer server = ScriptedServer.start(TokenFlowTest::registry)) {
      RegistrySettings base = Clients.settings(server.host());
      RegistrySettings settings =
          new RegistrySettings(
              "pullpass/test",
              base.limits(),
              List.of(),
              base.insecureHosts(),
              Set.of(),
              base.environment(),
              ticking(now));
      try (RegistryClient client = new RegistryClient(settings)) {
        client.manifest(server.image("team/app:1"), ALICE);
        now.addAndGet(299);
        client.manifest(server.image("team/app:1"), ALICE);
        assertThat(client.requests()).isEqualTo(4);
        now.addAndGet(2);
        client.manifest(server.image("team/app:1"), ALICE);
        assertThat(client.requests()).isEqualTo(6);
      }
    }
  }

  private static Clock ticking(AtomicLong now) {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return Instant.ofEpochSecond(now.get());
      }
    };
  }

  @Test
  void aForeignRealmGetsNoCredentialUnlessTrusted() {
    try (ScriptedServer foreign = ScriptedServer.start(TokenFlowTest::registry);
        ScriptedServer server =
            ScriptedServer.start(
                exchange -> challenge(exchange, "localhost:" + foreign.port(), ""))) {
      String realm = "localhost:" + foreign.port();
      try (RegistryClient client = Clients.insecure(server.host(), realm)) {
        RegistryAnswer answer = client.manifest(server.image("team/app:1"), ALICE);
        assertThat(answer.credentialSent()).isFalse();
        assertThat(answer.notes())
            .containsExactly(
                "The credential was not sent: "
                    + server.host()
                    + " names a token endpoint on another domain, "
                    + realm
                    + ". To allow it: --trust-realm localhost");
        assertThat(foreign.lines()).containsExactly("GET /token");
      }
      RegistrySettings trusting =
          Clients.settings(server.host(), realm).withTrustedRealms(Set.of("localhost"));
      try (RegistryClient client = new RegistryClient(trusting)) {
        client.manifest(server.image("team/app:1"), ALICE);
        assertThat(foreign.lines()).contains("GET /token Basic");
      }
    }
  }

  @Test
  void aRealmOverPlainHttpIsNotAskedAtAll() {
    try (ScriptedServer server =
            ScriptedServer.start(exchange -> challenge(exchange, "127.0.0.1:1", ""));
        RegistryClient client = Clients.insecure(server.host())) {
      RegistryAnswer answer = client.manifest(server.image("team/app:1"), ALICE);
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.credentialSent()).isFalse();
      assertThat(answer.notes())
          .containsExactly("The token endpoint 127.0.0.1:1 is plain HTTP and was not asked.");
    }
  }

  @Test
  void aRedirectToAnotherHostLosesAuthorization() {
    try (ScriptedServer store = ScriptedServer.start(ScriptedServer::manifest);
        ScriptedServer server =
            ScriptedServer.start(
                exchange -> {
                  if (authorization(exchange).isEmpty()) {
                    set(exchange, "WWW-Authenticate", "Basic realm=\"r\"");
                    ScriptedServer.respond(exchange, 401, "Not Authorized");
                  } else {
                    set(exchange, "Location", "http://localhost:" + store.port() + "/stored");
                    ScriptedServer.respond(exchange, 307, "");
                  }
                });
        RegistryClient client = Clients.insecure(server.host(), "localhost:" + store.port())) {
      RegistryAnswer answer = client.manifest(server.image("team/app:1"), ALICE);
      assertThat(answer.isOk()).isTrue();
      assertThat(answer.answeredBy()).isEqualTo("localhost:" + store.port());
      assertThat(server.lines())
          .containsExactly("HEAD /v2/team/app/manifests/1", "GET /v2/team/app/manifests/1 Basic");
      assertThat(store.lines()).containsExactly("GET /stored");
    }
  }

  @Test
  void anIdentityTokenIsPostedAsARefreshToken() {
    try (ScriptedServer server = ScriptedServer.start(TokenFlowTest::registry);
        RegistryClient client = Clients.insecure(server.host())) {
      client.manifest(server.image("team/app:1"), Optional.of(Credential.of("", "idtoken&1")));
      ScriptedServer.Asked post = server.asked().get(1);
      assertThat(post.line()).isEqualTo("POST /token");
      assertThat(post.body())
          .isEqualTo(
              "grant_type=refresh_token&refresh_token=idtoken%261&service=s&client_id=pullpass"
                  + "&scope=repository%3Ateam%2Fapp%3Apull");
    }
  }

  @Test
  void anEndpointThatKnowsNoGetIsPosted() {
    try (ScriptedServer server =
            ScriptedServer.start(
                exchange -> {
                  boolean token = exchange.getRequestURI().getPath().equals("/token");
                  if (token && exchange.getRequestMethod().equals("GET")) {
                    ScriptedServer.respond(exchange, 405, "");
                  } else if (token) {
                    ScriptedServer.respond(exchange, 200, "{\"token\":\"opaque\"}");
                  } else if (authorization(exchange).isEmpty()) {
                    challenge(exchange, host(exchange), "");
                  } else {
                    ScriptedServer.manifest(exchange);
                  }
                });
        RegistryClient client = Clients.insecure(server.host())) {
      RegistryAnswer answer = client.manifest(server.image("team/app:1"), ALICE);
      assertThat(answer.isOk()).isTrue();
      assertThat(answer.token().orElseThrow().grantsPull()).isEmpty();
      assertThat(server.asked().get(2).body()).startsWith("grant_type=password&username=alice&");
    }
  }

  @Test
  void theBearerHeaderIsFollowedWhenABasicOneComesToo() {
    try (ScriptedServer server =
            ScriptedServer.start(
                exchange -> {
                  set(exchange, "WWW-Authenticate", "Basic realm=\"Gitea\"");
                  registry(exchange);
                });
        RegistryClient client = Clients.insecure(server.host())) {
      assertThat(client.manifest(server.image("team/app:1"), ALICE).isOk()).isTrue();
      assertThat(server.lines()).contains("GET /token Basic");
    }
  }

  @Test
  void anEchoedPasswordIsTakenOut() {
    try (ScriptedServer server =
            ScriptedServer.start(
                exchange -> {
                  set(exchange, "WWW-Authenticate", "Basic realm=\"" + CANARY + "\"");
                  String sent = authorization(exchange).replace("Basic ", "");
                  ScriptedServer.error(exchange, 401, "DENIED", "no " + CANARY + " or " + sent);
                });
        RegistryClient client = Clients.insecure(server.host())) {
      RegistryAnswer answer = client.manifest(server.image("team/app:1"), ALICE);
      assertThat(answer.errors()).containsExactly(new RegistryError("DENIED", "no *** or ***"));
      assertThat(answer.toString())
          .doesNotContain(CANARY)
          .doesNotContain(ALICE_BASIC.substring("Basic ".length()));
    }
  }

  @Test
  void oneRunAsksEachQuestionOnce() {
    try (ScriptedServer server = ScriptedServer.start(TokenFlowTest::registry);
        RegistryClient client = Clients.insecure(server.host())) {
      AskedOnce run = new AskedOnce(client);
      RegistryAnswer first = run.manifest(server.image("team/app:1"), ALICE);
      assertThat(run.manifest(server.image("team/app:1"), ALICE)).isSameAs(first);
      assertThat(client.requests()).isEqualTo(3);
    }
  }
}
