package dev.pullpass.testkit.real;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** etcd's own interface, by its gateway for JSON. */
record Etcd(LoopbackPort port) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Drops all revisions but a new one, for which it writes an empty key of its own. */
  void compact() {
    String revision = ask("put", "{\"key\": \"bm93\"}").at("/header/revision").asText();
    ask("compaction", "{\"physical\": true, \"revision\": \"" + revision + "\"}");
  }

  private JsonNode ask(String what, String body) {
    URI url = URI.create("http://" + port.host() + "/v3/kv/" + what);
    HttpRequest request = HttpRequest.newBuilder(url).POST(BodyPublishers.ofString(body)).build();
    try {
      return JSON.readTree(
          HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopped);
    }
  }
}
