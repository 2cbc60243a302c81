package dev.pullpass.registry;

import static dev.pullpass.registry.Clients.ALICE;
import static dev.pullpass.registry.Clients.CANARY;
import static dev.pullpass.registry.ScriptedServer.authorization;
import static dev.pullpass.registry.ScriptedServer.set;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.facts.RegistryAnswer;
import dev.pullpass.core.facts.RegistryAnswer.RegistryError;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CredentialSafetyTest {

  @Test
  void aForeignRealmGetsNoCredentialUnlessTrusted() {
    try (ScriptedServer foreign = ScriptedServer.start(TokenRegistry::answer);
        ScriptedServer server =
            ScriptedServer.start(
                exchange -> TokenRegistry.challenge(exchange, "localhost:" + foreign.port(), ""))) {
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
            ScriptedServer.start(exchange -> TokenRegistry.challenge(exchange, "127.0.0.1:1", ""));
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
          .doesNotContain(TokenRegistry.ALICE_BASIC.substring("Basic ".length()));
    }
  }
}
