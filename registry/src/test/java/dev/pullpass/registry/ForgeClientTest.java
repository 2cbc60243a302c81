package dev.pullpass.registry;

import static dev.pullpass.registry.ScriptedServer.respond;
import static dev.pullpass.registry.ScriptedServer.set;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.audit.TokenAnswer;
import dev.pullpass.core.audit.TokenQuestion;
import dev.pullpass.core.audit.TokenQuestion.Forge;
import dev.pullpass.core.credential.Password;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What forges say of tokens, and that no token goes anywhere else. */
class ForgeClientTest {
  private static final String TOKEN = "ghp_canaryTokenOfAlice";

  private static TokenAnswer ask(ScriptedServer api, Forge forge, String token) {
    ForgeHosts hosts =
        new ForgeHosts(Map.of("registry.test", URI.create("http://" + api.host() + "/api")));
    try (ForgeClient client = new ForgeClient(Clients.settings(api.host()), hosts)) {
      return client.ask(new TokenQuestion(forge, "registry.test", Password.of(token)));
    }
  }

  @Test
  void githubTellsScopesAndEndInItsHeaders() {
    try (ScriptedServer api =
        ScriptedServer.start(
            exchange -> {
              set(exchange, "X-OAuth-Scopes", "read:packages, repo");
              set(exchange, "GitHub-Authentication-Token-Expiration", "2027-10-12 09:00:00 UTC");
              respond(exchange, 200, "{}");
            })) {
      assertThat(ask(api, Forge.GITHUB, TOKEN))
          .isEqualTo(
              new TokenAnswer.Valid(
                  List.of("read:packages", "repo"),
                  Optional.of(Instant.parse("2027-10-12T09:00:00Z"))));
      assertThat(api.asked())
          .singleElement()
          .satisfies(asked -> assertThat(asked.line()).isEqualTo("GET /api/user Bearer"))
          .satisfies(asked -> assertThat(asked.authorization()).isEqualTo("Bearer " + TOKEN));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2027-10-12 09:00:00 +0200, 2027-10-12T07:00:00Z",
    "2027-10-12 09:00:00 UTC, 2027-10-12T09:00:00Z",
    "next week,"
  })
  void githubWritesMomentsInTwoWays(String header, Instant moment) {
    try (ScriptedServer api =
        ScriptedServer.start(
            exchange -> {
              set(exchange, "X-OAuth-Scopes", "");
              set(exchange, "GitHub-Authentication-Token-Expiration", header);
              respond(exchange, 200, "{}");
            })) {
      assertThat(ask(api, Forge.GITHUB, TOKEN))
          .isEqualTo(new TokenAnswer.Valid(List.of(), Optional.ofNullable(moment)));
    }
  }

  @Test
  void gitlabTellsThemInItsBody() {
    try (ScriptedServer api =
        ScriptedServer.start(
            exchange ->
                respond(
                    exchange,
                    200,
                    "{\"scopes\":[\"api\",\"read_registry\"],\"expires_at\":\"2026-12-31\"}"))) {
      assertThat(ask(api, Forge.GITLAB, "glpat-canary"))
          .isEqualTo(
              new TokenAnswer.Valid(
                  List.of("api", "read_registry"),
                  Optional.of(Instant.parse("2026-12-31T00:00:00Z"))));
      assertThat(api.lines()).containsExactly("GET /api/personal_access_tokens/self Bearer");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GITHUB | 401 | {} | Refused[]",
        "GITLAB | 401 | {} | Refused[]",
        "GITHUB | 403 | {} | Unknown[why=HOST answered 403]",
        "GITHUB | 200 | {} | Unknown[why=GitHub's answer names no scopes]",
        "GITLAB | 200 | <html> | Unknown[why=GitLab's answer names no scopes]",
        "GITLAB | 200 | {\"scopes\":[],\"expires_at\":null} | Valid[scopes=[], expires=Optional.empty]",
      })
  void whatElseMayBeAnswered(Forge forge, int status, String body, String answer) {
    try (ScriptedServer api = ScriptedServer.start(exchange -> respond(exchange, status, body))) {
      assertThat(ask(api, forge, TOKEN)).hasToString(answer.replace("HOST", api.host()));
    }
  }

  @Test
  void aTokenDoesNotFollowARedirectToAnotherHost() {
    try (ScriptedServer other = ScriptedServer.start(exchange -> respond(exchange, 200, "{}"));
        ScriptedServer api =
            ScriptedServer.start(
                exchange -> {
                  set(exchange, "Location", "http://" + other.host() + "/user");
                  respond(exchange, 302, "");
                })) {
      ask(api, Forge.GITHUB, TOKEN);
      assertThat(other.asked()).noneMatch(asked -> !asked.authorization().isEmpty());
    }
  }

  @Test
  void aTokenDoesNotTravelInTheClear() {
    try (ScriptedServer api = ScriptedServer.start(exchange -> respond(exchange, 200, "{}"))) {
      ForgeHosts hosts =
          new ForgeHosts(Map.of("registry.test", URI.create("http://" + api.host())));
      try (ForgeClient client = new ForgeClient(Clients.settings(), hosts)) {
        assertThat(client.ask(question("registry.test")))
            .isEqualTo(new TokenAnswer.Unknown(api.host() + " would be asked over plain HTTP"));
      }
      assertThat(api.asked()).isEmpty();
    }
  }

  @Test
  void aTokenOfAnotherRegistryGoesNowhere() {
    try (ForgeClient client = new ForgeClient(Clients.settings(), ForgeHosts.publicOnes())) {
      assertThat(client.ask(question("registry.acme.test")))
          .isEqualTo(
              new TokenAnswer.Unknown(
                  "the API of registry.acme.test was not declared"
                      + " (--api-host registry.acme.test=URL)"));
    }
  }

  @Test
  void aTokenThatNoHeaderCanHoldIsNotSent() {
    try (ScriptedServer api = ScriptedServer.start(exchange -> respond(exchange, 200, "{}"))) {
      assertThat(ask(api, Forge.GITHUB, "ghp_a\nb"))
          .isEqualTo(new TokenAnswer.Unknown("it holds characters that no token has"));
      assertThat(api.asked()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ghcr.io, https://api.github.com",
    "docker.pkg.github.com, https://api.github.com",
    "registry.gitlab.com, https://gitlab.com/api/v4",
    "quay.io,",
    "api.github.com,"
  })
  void onlyTheForgesOwnRegistriesAreKnown(String registry, URI api) {
    assertThat(ForgeHosts.publicOnes().api(registry)).isEqualTo(Optional.ofNullable(api));
  }

  private static TokenQuestion question(String registry) {
    return new TokenQuestion(Forge.GITHUB, registry, Password.of(TOKEN));
  }
}
