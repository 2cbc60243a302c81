package dev.pullpass.testkit.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.testkit.registry.content.Manifest;
import dev.pullpass.testkit.registry.personality.Personality;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The parts of the OCI distribution specification that all personalities share. */
class FakeRegistryTest {
  private final FakeRegistry registry = Scene.start(Personality.ZOT);
  private final Client client = new Client(registry);

  @AfterEach
  void stop() {
    registry.close();
  }

  private HttpResponse<String> open(String path) {
    return client.get(registry.site().url("/v2/acme/open" + path), Optional.empty());
  }

  @Test
  void aManifestCarriesTheDigestOfItsBytes() throws Exception {
    HttpResponse<String> answer = open("/manifests/1.0");
    byte[] sum =
        MessageDigest.getInstance("SHA-256").digest(answer.body().getBytes(StandardCharsets.UTF_8));
    String digest = "sha256:" + HexFormat.of().formatHex(sum);
    assertThat(answer.headers().firstValue("Docker-Content-Digest")).contains(digest);
    assertThat(answer.headers().firstValue("Content-Type")).contains(Manifest.OCI_MANIFEST);
    assertThat(open("/manifests/" + digest).body()).isEqualTo(answer.body());
  }

  @Test
  void headTellsTheLengthAndSendsNoBody() {
    HttpResponse<String> answer = client.head(registry.site().url("/v2/acme/open/manifests/1.0"));
    String length = Integer.toString(open("/manifests/1.0").body().length());
    assertThat(answer.headers().firstValue("Content-Length")).contains(length);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void everyBlobOfAnImageIsThere() {
    String manifest = open("/manifests/1.0").body();
    String config = manifest.replaceFirst(".*?\"digest\":\"([^\"]*)\".*", "$1");
    assertThat(open("/blobs/" + config).body()).contains("\"architecture\":\"amd64\"");
    assertThat(open("/blobs/sha256:0").body())
        .isEqualTo(
            "{\"errors\":[{\"code\":\"BLOB_UNKNOWN\",\"message\":\"blob unknown to registry\"}]}");
  }

  @Test
  void anIndexNamesThePlatformsAndLeadsToTheirImages() {
    registry.repository("acme/open").index("2.0", "linux/arm64", "linux/arm/v7");
    HttpResponse<String> answer = open("/manifests/2.0");
    assertThat(answer.headers().firstValue("Content-Type")).contains(Manifest.OCI_INDEX);
    assertThat(answer.body())
        .contains("{\"architecture\":\"arm64\",\"os\":\"linux\"}")
        .contains("{\"architecture\":\"arm\",\"os\":\"linux\",\"variant\":\"v7\"}");
    String digest = answer.body().replaceFirst(".*?\"digest\":\"([^\"]*)\".*", "$1");
    assertThat(open("/manifests/" + digest).statusCode()).isEqualTo(200);
  }

  @Test
  void tagsComePageByPageWithALinkToTheNext() {
    registry.repository("acme/open").tag("1.1", "1.2", "1.3");
    HttpResponse<String> first = open("/tags/list?n=2");
    assertThat(first.body()).isEqualTo("{\"name\":\"acme/open\",\"tags\":[\"1.0\",\"1.1\"]}");
    assertThat(first.headers().firstValue("Link"))
        .contains("</v2/acme/open/tags/list?last=1.1&n=2>; rel=\"next\"");
    HttpResponse<String> second = open("/tags/list?last=1.1&n=2");
    assertThat(second.body()).isEqualTo("{\"name\":\"acme/open\",\"tags\":[\"1.2\",\"1.3\"]}");
    assertThat(second.headers().firstValue("Link")).isEmpty();
  }

  @Test
  void theRegistryMayShortenPages() {
    registry.tagsPerPage(1).repository("acme/open").tag("1.1");
    assertThat(open("/tags/list").body()).isEqualTo("{\"name\":\"acme/open\",\"tags\":[\"1.0\"]}");
  }

  @Test
  void nothingCanBePushed() {
    HttpResponse<String> answer =
        client.post(registry.site().url("/v2/acme/open/blobs/uploads/"), "");
    assertThat(answer.statusCode()).isEqualTo(405);
  }

  @Test
  void theLogTellsWhoAskedForWhatAndNeverThePassword() {
    client.pull("acme/app:1.0", Optional.of("alice:alice-right"));
    assertThat(registry.requests())
        .extracting(LoggedRequest::toString)
        .containsExactly(
            "GET /v2/acme/app/manifests/1.0 -> 401",
            "GET /v2/acme/app/manifests/1.0 as alice -> 200");
    assertThat(registry.requests().toString()).doesNotContain("alice-right");
  }

  @Test
  void aReadableTokenListsTheAccessThatWasGranted() {
    try (FakeRegistry tokens = Scene.start(Personality.DISTRIBUTION_TOKEN)) {
      Client asking = new Client(tokens);
      assertThat(claims(asking, tokens, "alice:alice-right"))
          .contains(
              "\"access\":[{\"type\":\"repository\",\"name\":\"acme/app\",\"actions\":[\"pull\"]}]");
      assertThat(claims(asking, tokens, "bob:bob-right")).contains("\"access\":[]");
    }
  }

  private static String claims(Client client, FakeRegistry registry, String credential) {
    String url =
        registry.site().url("/token?service=registry.example&scope=repository:acme/app:pull");
    String body = client.get(url, Optional.of(Client.basic(credential))).body();
    String token = body.replaceFirst(".*?\"token\":\"([^\"]*)\".*", "$1");
    byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
    return new String(claims, StandardCharsets.UTF_8);
  }

  @Test
  void aTokenThatHasRunOutIsRefusedAsInvalid() {
    try (FakeRegistry tokens = Scene.start(Personality.DISTRIBUTION_TOKEN)) {
      String url = tokens.site().url("/v2/acme/open/manifests/1.0");
      HttpResponse<String> answer = new Client(tokens).get(url, Optional.of("Bearer never-issued"));
      assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
          .endsWith(",error=\"invalid_token\"");
    }
  }

  @Test
  void anOauthPostIsRefusedOrServedAsByTheRealOnes() {
    assertThat(post(Personality.ARTIFACT_REGISTRY, "/v2/token")).isEqualTo(404);
    assertThat(post(Personality.ARTIFACTORY, "/artifactory/api/docker/acme/v2/token"))
        .isEqualTo(401);
    assertThat(post(Personality.ACR, "/oauth2/token")).isEqualTo(400);
    assertThat(post(Personality.DIGITALOCEAN, "/v2/registry/auth")).isEqualTo(405);
    assertThat(post(Personality.DISTRIBUTION_TOKEN, "/token")).isEqualTo(200);
  }

  private static int post(Personality personality, String path) {
    try (FakeRegistry tokens = Scene.start(personality)) {
      String form = "grant_type=password&username=alice&password=alice-right&service=x";
      return new Client(tokens).post(tokens.site().url(path), form).statusCode();
    }
  }

  @Test
  void anIndexIsWithheldFromAClientThatDoesNotAcceptIt() throws Exception {
    try (FakeRegistry basic = Scene.start(Personality.DISTRIBUTION_BASIC)) {
      basic.repository("acme/app").index("2.0", "linux/amd64");
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(basic.site().url("/v2/acme/app/manifests/2.0")))
              .header("Authorization", Client.basic("alice:alice-right"))
              .header("Accept", Manifest.DOCKER_MANIFEST)
              .build();
      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.body())
          .isEqualTo(
              "{\"errors\":[{\"code\":\"MANIFEST_UNKNOWN\",\"message\":\"OCI index found, but accept header does not support OCI indexes\"}]}");
    }
  }
}
