package dev.pullpass.registry;

import static dev.pullpass.registry.Clients.ALICE;
import static dev.pullpass.registry.Clients.CANARY;
import static dev.pullpass.registry.Clients.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.facts.RegistryAnswer;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.image.Reference;
import dev.pullpass.testkit.registry.FakeRegistry;
import dev.pullpass.testkit.registry.LoggedRequest;
import dev.pullpass.testkit.registry.personality.Personality;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What one repository's challenge leads to expect of another of the same host. */
class ExpectedChallengeTest {

  private static FakeRegistry start(Personality personality) {
    FakeRegistry fake = FakeRegistry.start(personality).user("alice", CANARY);
    fake.repository("acme/app").tag("1").readers("alice");
    fake.repository("acme/lib").tag("1").readers("alice");
    fake.repository("acme/open").tag("1").everybody();
    fake.repository("acme/many").index("1", "linux/arm64").readers("alice");
    return fake;
  }

  private static ImageReference image(FakeRegistry fake, String rest) {
    return (ImageReference) Reference.parse(fake.host() + "/" + rest);
  }

  private static List<String> since(FakeRegistry fake) {
    List<String> lines = fake.requests().stream().map(LoggedRequest::toString).toList();
    fake.forgetRequests();
    return lines;
  }

  @Test
  void anotherRepositoryIsAskedWithTheCredentialAtOnce() {
    try (FakeRegistry zot = start(Personality.ZOT);
        RegistryClient client = Clients.insecure(zot.host())) {
      client.manifest(image(zot, "acme/app:1"), ALICE);
      zot.forgetRequests();
      assertThat(client.manifest(image(zot, "acme/lib:1"), ALICE).isOk()).isTrue();
      assertThat(since(zot)).containsExactly("GET /v2/acme/lib/manifests/1 as alice -> 200");
    }
  }

  @Test
  void anOpenRepositoryIsFoundOpenThoughTheCredentialIsRefused() {
    try (FakeRegistry zot = start(Personality.ZOT);
        RegistryClient client = Clients.insecure(zot.host())) {
      client.manifest(image(zot, "acme/app:1"), WRONG);
      zot.forgetRequests();
      RegistryAnswer answer = client.manifest(image(zot, "acme/open:1"), WRONG);
      assertThat(answer.isOk()).isTrue();
      assertThat(answer.credentialSent()).isFalse();
      assertThat(answer.notes())
          .containsExactly("The credential was not sent: the registry did not ask for one.");
      assertThat(since(zot))
          .containsExactly(
              "GET /v2/acme/open/manifests/1 as alice -> 401",
              "GET /v2/acme/open/manifests/1 -> 200");
      assertThat(client.manifest(image(zot, "acme/open:1"), WRONG).isOk()).isTrue();
      assertThat(since(zot)).containsExactly("GET /v2/acme/open/manifests/1 -> 200");
    }
  }

  @Test
  void aClosedRepositorysRefusalStandsAfterOneBareRequest() {
    try (FakeRegistry zot = start(Personality.ZOT);
        RegistryClient client = Clients.insecure(zot.host())) {
      client.manifest(image(zot, "acme/app:1"), WRONG);
      zot.forgetRequests();
      RegistryAnswer answer = client.manifest(image(zot, "acme/lib:1"), WRONG);
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.credentialSent()).isTrue();
      assertThat(since(zot))
          .containsExactly(
              "GET /v2/acme/lib/manifests/1 as alice -> 401",
              "GET /v2/acme/lib/manifests/1 -> 401");
    }
  }

  @Test
  void aTokenEndpointsRememberedRefusalStandsAfterOneBareRequest() {
    try (FakeRegistry ghcr = start(Personality.GHCR);
        RegistryClient client = Clients.insecure(ghcr.host())) {
      client.manifest(image(ghcr, "acme/app:1"), WRONG);
      ghcr.forgetRequests();
      assertThat(client.manifest(image(ghcr, "acme/open:1"), WRONG).status()).isEqualTo(403);
      assertThat(since(ghcr))
          .filteredOn(line -> line.contains("/manifests/"))
          .containsExactly("GET /v2/acme/open/manifests/1 -> 401");
    }
  }

  @Test
  void aHostThatCountsPullsIsAskedByHeadAndForAnIndexByGetToo() {
    try (FakeRegistry hub = start(Personality.DOCKER_HUB);
        RegistryClient client = Clients.insecure(hub.host())) {
      client.manifest(image(hub, "acme/app:1"), ALICE);
      client.manifest(image(hub, "acme/many:1"), ALICE);
      hub.forgetRequests();
      assertThat(client.manifest(image(hub, "acme/app:1"), ALICE).digest()).isPresent();
      assertThat(client.manifest(image(hub, "acme/app:2"), ALICE).status()).isEqualTo(404);
      assertThat(client.manifest(image(hub, "acme/many:1"), ALICE).platforms()).hasSize(1);
      assertThat(since(hub))
          .containsExactly(
              "HEAD /v2/acme/app/manifests/1 as alice -> 200",
              "HEAD /v2/acme/app/manifests/2 as alice -> 404",
              "HEAD /v2/acme/many/manifests/1 as alice -> 200",
              "GET /v2/acme/many/manifests/1 as alice -> 200");
    }
  }
}
