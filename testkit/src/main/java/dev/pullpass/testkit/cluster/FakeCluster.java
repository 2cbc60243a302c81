package dev.pullpass.testkit.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A Kubernetes API server on a free port of the loopback, over plain HTTP. Holds whatever is loaded
 * and written; runs no controllers.
 *
 * <pre>{@code
 * try (FakeCluster cluster = FakeCluster.start()) {
 *   cluster.load(listAsJson).forbid("list", "secrets", "shop");
 *   cluster.url(); // http://127.0.0.1:40123
 * }
 * }</pre>
 */
public final class FakeCluster implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  static {
    // The JDK's server writes head and body apart; with Nagle's delay each answer takes 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads;
  private final ObjectStore store = new ObjectStore();
  private final ClusterHandler handler = new ClusterHandler(store);

  private FakeCluster(HttpServer server) {
    this.server = server;
    this.threads = Executors.newCachedThreadPool(FakeCluster::thread);
    server.setExecutor(threads);
    server.createContext("/", handler);
    server.start();
  }

  /** Starts an empty cluster. */
  public static FakeCluster start() {
    try {
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      return new FakeCluster(HttpServer.create(new InetSocketAddress(loopback, 0), 0));
    } catch (IOException e) {
      throw new UncheckedIOException("no port on the loopback", e);
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "fake-cluster");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Loads one object or a {@code List} of objects, and the namespaces they live in. Throws {@link
   * IllegalArgumentException} for text that is no JSON and for kinds that are not served.
   */
  public FakeCluster load(String json) {
    JsonNode root = parse(json);
    if (root.has("items")) {
      root.path("items").forEach(this::add);
    } else {
      add(root);
    }
    return this;
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private void add(JsonNode object) {
    String kind = object.path("kind").asText();
    String apiVersion = object.path("apiVersion").asText();
    ResourceKind known =
        Catalogue.byKind(apiVersion, kind)
            .orElseThrow(
                () -> new IllegalArgumentException("not served: " + apiVersion + " " + kind));
    ObjectNode stored = store.put(known, (ObjectNode) object);
    if (known.isNamespaced()) {
      addNamespace(stored.at("/metadata/namespace").asText());
    }
  }

  private void addNamespace(String name) {
    ResourceKind namespaces = Catalogue.byKind("v1", "Namespace").orElseThrow();
    ObjectNode namespace = JSON.createObjectNode();
    namespace.putObject("metadata").put("name", name);
    if (store.get(ObjectKey.of(namespaces, namespace)).isEmpty()) {
      store.put(namespaces, namespace);
    }
  }

  /** An object as it is now, as JSON; empty if it is not there. */
  public Optional<String> object(String apiVersion, String kind, String namespace, String name) {
    ResourceKind known = Catalogue.byKind(apiVersion, kind).orElseThrow();
    String path = known.apiVersion() + "/" + known.plural();
    return store.get(new ObjectKey(path, namespace, name)).map(ObjectNode::toString);
  }

  /** Takes a right away; {@code *} stands for any verb, resource or namespace. */
  public FakeCluster forbid(String verb, String resource, String namespace) {
    handler.prohibitions().add(verb, resource, namespace);
    return this;
  }

  /** Fails every request for the resource ({@code pods}); {@code *} stands for any. */
  public FakeCluster fault(String resource, ClusterFault fault) {
    handler.setFault(resource, fault);
    return this;
  }

  /** Makes all well again, except for the rights taken away. */
  public FakeCluster heal() {
    handler.clearFaults();
    return this;
  }

  /** Where it listens: {@code http://127.0.0.1:40123}. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** A kubeconfig with one context, named {@code fake}. */
  public String kubeconfig() {
    return """
    apiVersion: v1
    kind: Config
    current-context: fake
    clusters:
    - name: fake
      cluster: {server: "%s"}
    contexts:
    - name: fake
      context: {cluster: fake, user: fake}
    users:
    - name: fake
      user: {}
    """
        .formatted(url());
  }

  /** Every request so far. */
  public List<ClusterRequest> requests() {
    return handler.requests();
  }

  /** Stops at once; open connections are cut. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
