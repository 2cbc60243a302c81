package dev.pullpass.testkit.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pullpass.core.credential.Credential;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Answers a challenge the way containerd's authorizer does (core/remotes/docker/authorizer.go):
 * Basic at once; for Bearer an OAuth POST first, and GET where the endpoint has no POST.
 */
final class NodeLogin {
  private static final JsonMapper JSON = new JsonMapper();

  private NodeLogin() {}

  /** The header to go on with, or the error that ends the pull. */
  record Header(String value, String error) {
    static Header of(String value) {
      return new Header(value, "");
    }

    static Header failed(String error) {
      return new Header("", error);
    }
  }

  static Header answer(WireChallenge challenge, Optional<Credential> credential)
      throws IOException {
    if (challenge.isBasic()) {
      return credential
          .map(c -> Header.of(basic(c)))
          .orElse(
              Header.failed(
                  "pull access denied, repository does not exist or may require authorization:"
                      + " authorization failed: no basic auth credentials"));
    }
    return credential.isPresent() ? oauth(challenge, credential.get()) : anonymous(challenge);
  }

  private static Header anonymous(WireChallenge challenge) throws IOException {
    NodeHttp.Got got = NodeHttp.send(NodeHttp.Ask.of("GET", tokenUrl(challenge)));
    return got.status() == 200
        ? Header.of("Bearer " + token(got.body()))
        : Header.failed(
            "failed to authorize: failed to fetch anonymous token: " + got.unexpected());
  }

  private static Header oauth(WireChallenge challenge, Credential credential) throws IOException {
    NodeHttp.Got got =
        NodeHttp.send(
            NodeHttp.Ask.of("POST", challenge.parameter("realm"))
                .posting(form(challenge, credential)));
    if (isWithoutPost(got.status())) {
      got =
          NodeHttp.send(
              NodeHttp.Ask.of("GET", tokenUrl(challenge)).authorizedBy(basic(credential)));
    }
    return got.status() == 200
        ? Header.of("Bearer " + token(got.body()))
        : Header.failed("failed to authorize: failed to fetch oauth token: " + got.unexpected());
  }

  /** The statuses that registries without POST are known to give (the comment in containerd). */
  private static boolean isWithoutPost(int status) {
    return status == 405 || status == 404 || status == 401 || status == 400;
  }

  private static String tokenUrl(WireChallenge challenge) {
    return challenge.parameter("realm")
        + "?scope="
        + encode(challenge.parameter("scope"))
        + "&service="
        + encode(challenge.parameter("service"));
  }

  private static String form(WireChallenge challenge, Credential credential) {
    return "grant_type=password&service="
        + encode(challenge.parameter("service"))
        + "&scope="
        + encode(challenge.parameter("scope"))
        + "&client_id=containerd-client&username="
        + encode(credential.username())
        + "&password="
        + encode(credential.password().reveal());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String basic(Credential credential) {
    String pair = credential.username() + ":" + credential.password().reveal();
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private static String token(String body) {
    try {
      JsonNode answer = JSON.readTree(body);
      String token = answer.path("token").asText();
      return token.isEmpty() ? answer.path("access_token").asText() : token;
    } catch (JsonProcessingException noJson) {
      return "";
    }
  }
}
