package dev.pullpass.testkit.cluster;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request, read by the API's path conventions.
 *
 * @param apiVersion {@code v1}, {@code apps/v1}; empty for what is no resource
 * @param namespace empty for all namespaces and for cluster-wide kinds
 * @param name empty for a collection
 * @param subresource {@code status}, {@code eviction}; usually empty
 */
record Call(
    String method,
    String apiVersion,
    String namespace,
    String resource,
    String name,
    String subresource,
    Map<String, String> query) {

  static Call parse(String method, URI uri) {
    Deque<String> parts = new ArrayDeque<>(List.of(uri.getPath().split("/", -1)));
    parts.removeFirst();
    parts.removeIf(String::isEmpty);
    Map<String, String> query = query(uri.getRawQuery());
    String root = take(parts);
    String version = root.equals("apis") ? take(parts) + "/" + take(parts) : take(parts);
    String namespace = namespace(parts);
    return new Call(method, version, namespace, take(parts), take(parts), take(parts), query);
  }

  /** {@code namespaces/NAME} leads into a namespace only if something follows. */
  private static String namespace(Deque<String> parts) {
    if (parts.size() < 3 || !parts.getFirst().equals("namespaces")) {
      return "";
    }
    parts.removeFirst();
    return parts.removeFirst();
  }

  private static String take(Deque<String> parts) {
    return Optional.ofNullable(parts.pollFirst()).orElse("");
  }

  private static Map<String, String> query(@Nullable String raw) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : (raw == null ? "" : raw).split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.put(pair.substring(0, equals), decode(pair.substring(equals + 1)));
      }
    }
    return values;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** The query parameter, or nothing. */
  String parameter(String key) {
    return query.getOrDefault(key, "");
  }

  /** The API's own verb: {@code get}, {@code list}, {@code create}, … */
  String verb() {
    return switch (method) {
      case "GET" -> isWatch() ? "watch" : name.isEmpty() ? "list" : "get";
      case "POST" -> "create";
      case "PUT" -> "update";
      case "PATCH" -> "patch";
      default -> name.isEmpty() ? "deletecollection" : "delete";
    };
  }

  private boolean isWatch() {
    return List.of("1", "true").contains(parameter("watch"));
  }

  Optional<ResourceKind> kind() {
    return Catalogue.byPath(apiVersion, resource);
  }
}
