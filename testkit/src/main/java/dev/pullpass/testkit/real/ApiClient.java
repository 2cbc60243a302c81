package dev.pullpass.testkit.real;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * The API server as its administrator sees it, for tests to set the scene and to look at the
 * outcome: bare requests, so that no client library stands between. Paths start with {@code /api/}
 * or {@code /apis/}; bodies are YAML or JSON.
 */
public final class ApiClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String YAML = "application/yaml";

  private final HttpClient http;
  private final URI server;
  private final String token;

  ApiClient(HttpClient http, URI server, String token) {
    this.http = http;
    this.server = server;
    this.token = token;
  }

  /** An answer of the server, whatever it says. */
  public record Answer(int status, JsonNode body) {
    /** Whether it did what was asked. */
    public boolean isOk() {
      return status < 300;
    }
  }

  /** The object or list. */
  public JsonNode get(String path) {
    return accepted("GET", path, send("GET", path, ""));
  }

  /** Creates the object in the list at the path. */
  public JsonNode create(String path, String manifest) {
    return accepted("POST", path, send("POST", path, manifest));
  }

  /** Replaces the object, or its {@code /status}. */
  public JsonNode replace(String path, String manifest) {
    return accepted("PUT", path, send("PUT", path, manifest));
  }

  /** Changes the object, or its {@code /status}, by a JSON merge patch (RFC 7396). */
  public JsonNode patch(String path, String patch) {
    return accepted("PATCH", path, send("PATCH", path, patch));
  }

  /** Deletes the object, or all objects of the list. */
  public JsonNode delete(String path) {
    return accepted("DELETE", path, send("DELETE", path, ""));
  }

  /** Asks until the object or list is as wanted, and returns it. */
  public JsonNode await(String path, Predicate<JsonNode> wanted, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    Answer answer = send("GET", path, "");
    while (!answer.isOk() || !wanted.test(answer.body())) {
      if (System.nanoTime() > end) {
        throw new AssertionError("GET " + path + " after " + patience + ": " + answer.body());
      }
      Pause.briefly();
      answer = send("GET", path, "");
    }
    return answer.body();
  }

  /** Whether the server says that it is ready; no answer is a no. */
  boolean isReady() {
    try {
      return send("GET", "/readyz", "").isOk();
    } catch (UncheckedIOException notYet) {
      return false;
    }
  }

  /** Sends any request; refusals are answers too. */
  public Answer send(String method, String path, String body) {
    BodyPublisher content =
        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve(path))
            .header("Authorization", "Bearer " + token)
            .header("Accept", "application/json")
            .header("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : YAML)
            .method(method, content)
            .build();
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      return new Answer(response.statusCode(), json(response.body()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopped);
    }
  }

  /** Everything is JSON but the words of the health checks. */
  private static JsonNode json(String body) throws IOException {
    return body.startsWith("{") ? JSON.readTree(body) : TextNode.valueOf(body);
  }

  private static JsonNode accepted(String method, String path, Answer answer) {
    if (!answer.isOk()) {
      throw new AssertionError(method + " " + path + " answered " + answer);
    }
    return answer.body();
  }
}
