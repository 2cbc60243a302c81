package dev.pullpass.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/**
 * The API server of a recorded cluster, as far as reading goes: lists with pages and field
 * selectors, single objects, and faults by path.
 */
final class ScriptedCluster implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PAGE = 20;

  /** Paths that were asked for, with their queries, in order. */
  final List<String> requests = new CopyOnWriteArrayList<>();

  private final List<JsonNode> objects = new ArrayList<>();
  private final Map<String, Fault> faults = new ConcurrentHashMap<>();
  private final HttpServer server;

  /** Answers in an unusual way. */
  interface Fault {
    void answer(HttpExchange exchange) throws IOException;
  }

  private ScriptedCluster(HttpServer server) {
    this.server = server;
  }

  static ScriptedCluster ofDump(String dump) throws IOException {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ScriptedCluster cluster = new ScriptedCluster(http);
    try (InputStream packed =
        ScriptedCluster.class.getResourceAsStream("/dumps/" + dump + ".json.gz")) {
      JSON.readTree(new GZIPInputStream(Objects.requireNonNull(packed)))
          .get("items")
          .forEach(cluster.objects::add);
    }
    http.setExecutor(
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task);
              thread.setDaemon(true);
              return thread;
            }));
    http.createContext("/", cluster::serve);
    http.start();
    return cluster;
  }

  /** Every path that ends so, query aside, is answered by the fault. */
  ScriptedCluster fault(String end, Fault fault) {
    faults.put(end, fault);
    return this;
  }

  ScriptedCluster forbid(String end) {
    return fault(
        end, exchange -> respond(exchange, 403, status(403, "no " + end + " for you", "")));
  }

  static String status(int code, String message, String next) {
    return JSON.createObjectNode()
        .put("kind", "Status")
        .put("message", message)
        .put("code", code)
        .set("metadata", JSON.createObjectNode().put("continue", next))
        .toString();
  }

  Path kubeconfig(Path folder) throws IOException {
    return kubeconfig(folder, "http://127.0.0.1:" + server.getAddress().getPort());
  }

  static Path kubeconfig(Path folder, String url) throws IOException {
    return Files.writeString(
        folder.resolve("kubeconfig"),
        """
        apiVersion: v1
        kind: Config
        current-context: lab
        clusters: [{name: lab, cluster: {server: "%s"}}]
        users: [{name: jane, user: {token: synthetic-token}}]
        contexts: [{name: lab, context: {cluster: lab, user: jane, namespace: wrong-password}}]
        """
            .formatted(url));
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    requests.add(exchange.getRequestURI().toString());
    for (Map.Entry<String, Fault> fault : faults.entrySet()) {
      if (path.endsWith(fault.getKey())) {
        fault.getValue().answer(exchange);
        return;
      }
    }
    answer(exchange, path);
  }

  /** The usual answer. */
  void answer(HttpExchange exchange, String path) throws IOException {
    List<String> parts = new ArrayList<>(List.of(path.substring(1).split("/", -1)));
    int prefix = parts.get(0).equals("api") ? 2 : 3;
    List<String> rest = parts.subList(prefix, parts.size());
    String namespace = rest.size() > 2 && rest.get(0).equals("namespaces") ? rest.get(1) : "";
    List<String> place = namespace.isEmpty() ? rest : rest.subList(2, rest.size());
    Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
    List<JsonNode> found = new ArrayList<>(objects);
    found.removeIf(object -> !matches(object, place.get(0), namespace, query));
    if (place.size() == 1) {
      respond(exchange, 200, page(found, query));
      return;
    }
    found.removeIf(object -> !object.at("/metadata/name").asText().equals(place.get(1)));
    respond(
        exchange, found.isEmpty() ? 404 : 200, found.isEmpty() ? "{}" : found.get(0).toString());
  }

  private static boolean matches(
      JsonNode object, String plural, String namespace, Map<String, String> query) {
    boolean kind = (object.get("kind").asText().toLowerCase(Locale.ROOT) + "s").equals(plural);
    boolean place =
        namespace.isEmpty() || object.at("/metadata/namespace").asText().equals(namespace);
    return kind && place && fieldsMatch(object, query.getOrDefault("fieldSelector", ""));
  }

  private static boolean fieldsMatch(JsonNode object, String selector) {
    if (selector.isEmpty()) {
      return true;
    }
    for (String term : selector.split(",", -1)) {
      String[] sides = term.split("=", 2);
      if (!object.at("/" + sides[0].replace('.', '/')).asText().equals(sides[1])) {
        return false;
      }
    }
    return true;
  }

  /** Items of real lists do not tell their kind. */
  private static String page(List<JsonNode> found, Map<String, String> query) {
    int from = Integer.parseInt(query.getOrDefault("continue", "0"));
    int to = query.containsKey("limit") ? Math.min(found.size(), from + PAGE) : found.size();
    ArrayNode items = JSON.createArrayNode();
    found.subList(from, to).forEach(object -> items.add(withoutKind(object)));
    String kind = found.isEmpty() ? "Empty" : found.get(0).get("kind").asText();
    ObjectNode list = JSON.createObjectNode().put("kind", kind + "List").put("apiVersion", "v1");
    list.putObject("metadata").put("continue", to < found.size() ? String.valueOf(to) : "");
    list.set("items", items);
    return list.toString();
  }

  private static JsonNode withoutKind(JsonNode object) {
    ObjectNode copy = object.deepCopy();
    copy.remove(List.of("kind", "apiVersion"));
    return copy;
  }

  private static Map<String, String> query(String raw) {
    Map<String, String> query = new HashMap<>();
    for (String pair : Objects.requireNonNullElse(raw, "").split("&", -1)) {
      String[] sides = pair.split("=", 2);
      if (sides.length == 2) {
        query.put(sides[0], URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
      }
    }
    return query;
  }

  static void respond(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
