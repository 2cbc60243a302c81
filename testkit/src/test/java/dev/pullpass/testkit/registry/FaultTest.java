package dev.pullpass.testkit.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pullpass.testkit.registry.personality.Personality;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultTest {
  private final FakeRegistry registry = Scene.start(Personality.ZOT);

  @AfterEach
  void stop() {
    registry.close();
  }

  private HttpResponse<String> with(Fault fault) {
    registry.fault(Endpoint.MANIFEST, fault);
    return ask();
  }

  private HttpResponse<String> ask() {
    String url = registry.site().url("/v2/acme/open/manifests/1.0");
    return new Client(registry).get(url, Optional.empty());
  }

  @Test
  void aFailingRegistryAnswersWithTheStatusOnly() {
    assertThat(with(new Fault.Status(503)).statusCode()).isEqualTo(503);
  }

  @Test
  void tooManyRequestsTellsWhenToComeBack() {
    HttpResponse<String> answer = with(new Fault.TooManyRequests(7));
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).contains("7");
  }

  @Test
  void aFaultThatHappensOnceIsFollowedByTheTruth() {
    registry.faultOnce(Endpoint.MANIFEST, new Fault.TooManyRequests(0));
    assertThat(ask().statusCode()).isEqualTo(429);
    assertThat(ask().statusCode()).isEqualTo(200);
  }

  @Test
  void aSlowRegistryIsRightInTheEnd() {
    long start = System.nanoTime();
    assertThat(with(new Fault.Slow(Duration.ofMillis(200))).statusCode()).isEqualTo(200);
    assertThat(System.nanoTime() - start).isGreaterThan(Duration.ofMillis(200).toNanos());
  }

  @Test
  void aCutConnectionLosesTheBody() {
    assertThatThrownBy(() -> with(new Fault.CutConnection()))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void aHugeBodyIsAsLongAsItSays() {
    assertThat(with(new Fault.HugeBody(1_000_000)).body()).hasSize(1_000_000);
  }

  @Test
  void aWrongContentTypeStandsAlone() {
    HttpResponse<String> answer = with(new Fault.ContentType("text/html"));
    assertThat(answer.headers().allValues("Content-Type")).containsExactly("text/html");
  }

  @Test
  void aRedirectLoopLeadsToItself() {
    assertThat(with(new Fault.RedirectLoop()).headers().firstValue("Location"))
        .contains("/v2/acme/open/manifests/1.0");
  }

  @Test
  void aRedirectLeadsElsewhere() {
    URI elsewhere = URI.create("http://127.0.0.1:1/there");
    HttpResponse<String> answer = with(new Fault.RedirectTo(elsewhere));
    assertThat(answer.statusCode()).isEqualTo(307);
    assertThat(answer.headers().firstValue("Location")).contains(elsewhere.toString());
  }

  @Test
  void aForeignRealmIsNamedInTheChallenge() {
    registry.fault(Endpoint.PING, new Fault.ForeignRealm(URI.create("http://evil.example/token")));
    assertThat(new Client(registry).challenge("/v2/"))
        .endsWith("[Basic realm=\"http://evil.example/token\"]");
  }

  @Test
  void garbageAndNothingKeepTheStatus() {
    assertThat(with(new Fault.GarbageJson()).body()).endsWith("<html>");
    assertThat(with(new Fault.EmptyBody()).body()).isEmpty();
    assertThat(ask().statusCode()).isEqualTo(200);
  }

  @Test
  void anyOtherRefusalCanBeStaged() {
    assertThat(with(new Fault.Refusal(412, "PROJECTPOLICYVIOLATION", "not scanned")).body())
        .isEqualTo(
            "{\"errors\":[{\"code\":\"PROJECTPOLICYVIOLATION\",\"message\":\"not scanned\"}]}");
  }

  @Test
  void aHealedRegistryServesAgain() {
    assertThat(with(new Fault.Status(500)).statusCode()).isEqualTo(500);
    registry.heal();
    assertThat(ask().statusCode()).isEqualTo(200);
  }
}
