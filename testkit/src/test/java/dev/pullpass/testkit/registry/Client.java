package dev.pullpass.testkit.registry;

import dev.pullpass.testkit.registry.content.Manifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pulls over real HTTP in the plainest way: ask, fetch a token if told to, ask again. */
final class Client {
  private static final Pattern CHALLENGE_FIELD = Pattern.compile("(\\w+)=\"([^\"]*)\"");
  private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]*)\"");

  private final HttpClient http = HttpClient.newHttpClient();
  private final FakeRegistry registry;

  Client(FakeRegistry registry) {
    this.registry = registry;
  }

  /** The deciding step: {@code token 403 BODY} or {@code manifest 401 BODY [CHALLENGE]}. */
  String pull(String image, Optional<String> credential) {
    int colon = image.lastIndexOf(':');
    String path = "/v2/" + image.substring(0, colon) + "/manifests/" + image.substring(colon + 1);
    return follow(path, credential);
  }

  /** The same for any path. */
  String follow(String path, Optional<String> credential) {
    HttpResponse<String> first = get(registry.site().url(path), Optional.empty());
    String challenge = first.headers().firstValue("WWW-Authenticate").orElse("");
    if (first.statusCode() != 401) {
      // A stale credential can spoil what is open to all: a client that has one sends it.
      return credential.isEmpty()
          ? tell("manifest", first)
          : tell("manifest", get(registry.site().url(path), credential.map(Client::basic)));
    }
    return challenge.startsWith("Bearer")
        ? withToken(path, challenge, credential)
        : tell("manifest", get(registry.site().url(path), credential.map(Client::basic)));
  }

  private String withToken(String path, String challenge, Optional<String> credential) {
    HttpResponse<String> answer = get(tokenUrl(challenge), credential.map(Client::basic));
    if (answer.statusCode() != 200) {
      return tell("token", answer);
    }
    Matcher token = TOKEN.matcher(answer.body());
    String bearer = token.find() ? "Bearer " + token.group(1) : "";
    return tell("manifest", get(registry.site().url(path), Optional.of(bearer)));
  }

  static String tokenUrl(String challenge) {
    StringBuilder url = new StringBuilder();
    Matcher field = CHALLENGE_FIELD.matcher(challenge);
    while (field.find()) {
      String pair = field.group(1) + "=" + field.group(2);
      url.append(url.isEmpty() ? field.group(2) + "?" : pair + "&");
    }
    return url.toString();
  }

  HttpResponse<String> get(String url, Optional<String> authorization) {
    return send(
        request(url).GET(), authorization.map(value -> new String[] {"Authorization", value}));
  }

  HttpResponse<String> head(String url) {
    return send(request(url).method("HEAD", HttpRequest.BodyPublishers.noBody()), Optional.empty());
  }

  HttpResponse<String> post(String url, String form) {
    return send(request(url).POST(HttpRequest.BodyPublishers.ofString(form)), Optional.empty());
  }

  private static HttpRequest.Builder request(String url) {
    return HttpRequest.newBuilder(URI.create(url))
        .header("Accept", Manifest.OCI_MANIFEST + ", " + Manifest.OCI_INDEX);
  }

  private HttpResponse<String> send(HttpRequest.Builder request, Optional<String[]> header) {
    header.ifPresent(pair -> request.header(pair[0], pair[1]));
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String basic(String credential) {
    byte[] bytes = credential.getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }

  private String tell(String step, HttpResponse<String> answer) {
    String body = answer.statusCode() == 200 ? "" : " " + answer.body();
    String challenges =
        answer.headers().allValues("WWW-Authenticate").isEmpty()
            ? ""
            : " " + answer.headers().allValues("WWW-Authenticate");
    return (step + " " + answer.statusCode() + body + challenges)
        .replace(registry.host(), "HOST")
        .strip()
        .replaceAll(" +", " ");
  }

  /** The challenge that an anonymous request gets. */
  String challenge(String path) {
    return tell("", get(registry.site().url(path), Optional.empty()));
  }
}
