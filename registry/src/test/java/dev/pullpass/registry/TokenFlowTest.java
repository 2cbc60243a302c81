package dev.pullpass.registry;

import static dev.pullpass.registry.Clients.ALICE;
import static dev.pullpass.registry.Clients.NOBODY;
import static dev.pullpass.registry.Clients.WRONG;
import static dev.pullpass.registry.ScriptedServer.authorization;
import static dev.pullpass.registry.ScriptedServer.set;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.facts.RegistryAnswer;
import dev.pullpass.core.facts.RegistryAnswer.RegistryError;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TokenFlowTest {

  @Test
  void aColdQuestionTakesThreeRequestsAndAWarmOneTakesOne() {
    try (ScriptedServer server = ScriptedServer.start(TokenRegistry::answer);
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
    try (ScriptedServer server = ScriptedServer.start(TokenRegistry::answer);
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
    try (ScriptedServer server = ScriptedServer.start(TokenRegistry::answer);
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
    try (ScriptedServer server = ScriptedServer.start(TokenRegistry::answer);
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
    try (ScriptedServer server = ScriptedServer.start(TokenRegistry::answer)) {
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
  void anIdentityTokenIsPostedAsARefreshToken() {
    try (ScriptedServer server = ScriptedServer.start(TokenRegistry::answer);
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
                    TokenRegistry.challenge(exchange, TokenRegistry.host(exchange), "");
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
                  TokenRegistry.answer(exchange);
                });
        RegistryClient client = Clients.insecure(server.host())) {
      assertThat(client.manifest(server.image("team/app:1"), ALICE).isOk()).isTrue();
      assertThat(server.lines()).contains("GET /token Basic");
    }
  }

  @Test
  void oneRunAsksEachQuestionOnce() {
    try (ScriptedServer server = ScriptedServer.start(TokenRegistry::answer);
        RegistryClient client = Clients.insecure(server.host())) {
      AskedOnce run = new AskedOnce(client);
      RegistryAnswer first = run.manifest(server.image("team/app:1"), ALICE);
      assertThat(run.manifest(server.image("team/app:1"), ALICE)).isSameAs(first);
      assertThat(client.requests()).isEqualTo(3);
    }
  }

  @Test
  void aRealmThatIsNoUrlIsNotFollowed() {
    try (ScriptedServer server =
            ScriptedServer.start(
                exchange -> {
                  set(exchange, "WWW-Authenticate", "Bearer realm=\"https://a b/token\"");
                  ScriptedServer.error(exchange, 401, "UNAUTHORIZED", "authentication required");
                });
        RegistryClient client = Clients.insecure(server.host())) {
      RegistryAnswer answer = client.manifest(server.image("team/app:1"), ALICE);
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.credentialSent()).isFalse();
      assertThat(answer.challenge()).isEmpty();
    }
  }
}
