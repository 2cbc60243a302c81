package dev.pullpass.kubernetes.release;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pullpass.core.release.Rendered;
import dev.pullpass.kubernetes.ApiReply;
import dev.pullpass.kubernetes.ApiRequest;
import dev.pullpass.kubernetes.ApiServer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The paths of objects of any kind, by what the server says it serves; each version asked once. */
final class RestPaths {
  private final ApiServer server;
  private final Map<String, JsonNode> versions = new HashMap<>();

  RestPaths(ApiServer server) {
    this.server = server;
  }

  /** The path; empty where the server knows no such kind. */
  Optional<String> of(Rendered object) {
    String root = (object.apiVersion().contains("/") ? "/apis/" : "/api/") + object.apiVersion();
    for (JsonNode one : versions.computeIfAbsent(root, this::resources)) {
      boolean whole = !one.path("name").asText().contains("/");
      if (whole && one.path("kind").asText().equals(object.ref().kind())) {
        return Optional.of(root + place(one, object) + "/" + object.ref().name().name());
      }
    }
    return Optional.empty();
  }

  private static String place(JsonNode resource, Rendered object) {
    String plural = "/" + resource.path("name").asText();
    return resource.path("namespaced").asBoolean()
        ? "/namespaces/" + object.ref().name().namespace() + plural
        : plural;
  }

  private JsonNode resources(String root) {
    ApiReply reply = server.send(ApiRequest.get(root));
    return reply.body().path("resources");
  }
}
