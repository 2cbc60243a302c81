package dev.pullpass.testkit.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes a request, lets faults and missing rights speak first, answers it, and writes the log. */
final class ClusterHandler implements HttpHandler {
  private static final JsonMapper JSON = new JsonMapper();

  private final Reads reads;
  private final Writes writes;
  private final Prohibitions prohibitions = new Prohibitions();
  private final Map<String, ClusterFault> faults = new ConcurrentHashMap<>();
  private final List<ClusterRequest> log = new CopyOnWriteArrayList<>();

  ClusterHandler(ObjectStore store) {
    this.reads = new Reads(store);
    this.writes = new Writes(store);
  }

  Prohibitions prohibitions() {
    return prohibitions;
  }

  void setFault(String resource, ClusterFault fault) {
    faults.put(resource, fault);
  }

  void clearFaults() {
    faults.clear();
  }

  List<ClusterRequest> requests() {
    return List.copyOf(log);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Call call = Call.parse(exchange.getRequestMethod(), exchange.getRequestURI());
    Optional<ClusterFault> fault =
        Optional.ofNullable(faults.getOrDefault(call.resource(), faults.get("*")));
    fault.ifPresent(ClusterHandler::pause);
    Optional<Answer> spoilt = fault.flatMap(f -> spoil(f, call, exchange));
    Answer answer = spoilt.isPresent() ? spoilt.get() : answer(call, exchange);
    String path = exchange.getRequestURI().toString();
    log.add(new ClusterRequest(call.method(), path, answer.status()));
    send(exchange, answer, fault.filter(ClusterFault.CutConnection.class::isInstance));
  }

  private static void pause(ClusterFault fault) {
    if (fault instanceof ClusterFault.Slow slow) {
      try {
        Thread.sleep(slow.delay().toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static Optional<Answer> spoil(ClusterFault fault, Call call, HttpExchange exchange) {
    if (fault instanceof ClusterFault.Unauthorized) {
      return Optional.of(Answer.failure(401, "Unauthorized", "Unauthorized"));
    }
    if (fault instanceof ClusterFault.Failing) {
      return Optional.of(
          Answer.failure(500, "InternalError", "Internal error occurred: etcdserver: timeout"));
    }
    if (fault instanceof ClusterFault.TooManyRequests many) {
      exchange.getResponseHeaders().set("Retry-After", Integer.toString(many.retryAfterSeconds()));
      return Optional.of(
          Answer.failure(429, "TooManyRequests", "the server has received too many requests"));
    }
    return fault instanceof ClusterFault.ContinueExpired && !call.parameter("continue").isEmpty()
        ? Optional.of(Answer.failure(410, "Expired", "The provided continue parameter is too old"))
        : Optional.empty();
  }

  private Answer answer(Call call, HttpExchange exchange) throws IOException {
    Optional<Answer> discovered = Discovery.answer(exchange.getRequestURI().getPath());
    if (discovered.isPresent()) {
      return discovered.get();
    }
    if (call.apiVersion().startsWith("authorization.k8s.io/")) {
      return review(call, exchange);
    }
    Optional<ResourceKind> kind = call.kind();
    if (kind.isEmpty()) {
      return Answer.failure(404, "NotFound", "the server could not find the requested resource");
    }
    return prohibitions.covers(call)
        ? Prohibitions.refusal(call)
        : resource(call, kind.get(), exchange);
  }

  private Answer review(Call call, HttpExchange exchange) throws IOException {
    String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
    if (type.contains("protobuf")) {
      // kubectl auth can-i speaks protobuf only; client libraries and kubectl create --raw do not.
      return Answer.failure(415, "UnsupportedMediaType", "protobuf is not served here");
    }
    Optional<ObjectNode> body = objectBody(exchange);
    if (body.isEmpty()) {
      return Answer.badRequest("the object provided is unrecognized");
    }
    return switch (call.resource()) {
      case "selfsubjectaccessreviews" -> prohibitions.accessReview(body.get());
      case "selfsubjectrulesreviews" -> prohibitions.rulesReview(body.get());
      default ->
          Answer.failure(404, "NotFound", "the server could not find the requested resource");
    };
  }

  private Answer resource(Call call, ResourceKind kind, HttpExchange exchange) throws IOException {
    return switch (call.verb()) {
      case "get" -> shown(reads.get(call, kind), kind, exchange);
      case "list" -> shown(reads.list(call, kind), kind, exchange);
      case "delete" -> writes.delete(call, kind, options(exchange));
      case "create", "update", "patch" -> written(call, kind, exchange);
      default ->
          Answer.failure(
              405,
              "MethodNotAllowed",
              "the server does not allow this method on the requested resource");
    };
  }

  /** {@code DeleteOptions}, where there are any. */
  private static JsonNode options(HttpExchange exchange) throws IOException {
    return body(exchange).orElse(MissingNode.getInstance());
  }

  private Answer written(Call call, ResourceKind kind, HttpExchange exchange) throws IOException {
    Optional<JsonNode> body = body(exchange);
    if (call.verb().equals("patch") && body.isPresent()) {
      String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
      return writes.patch(call, kind, type.replaceFirst(";.*", ""), body.get());
    }
    if (body.isEmpty() || !(body.get() instanceof ObjectNode object)) {
      return Answer.badRequest("the object provided is unrecognized");
    }
    return call.verb().equals("create")
        ? writes.create(call, kind, object)
        : writes.update(call, kind, object);
  }

  /** As a table, where the client prefers one. */
  private static Answer shown(Answer answer, ResourceKind kind, HttpExchange exchange) {
    String accept = String.valueOf(exchange.getRequestHeaders().getFirst("Accept"));
    return answer.status() == 200 && accept.contains("as=Table")
        ? Answer.ok(Tables.of(answer.body(), kind, Instant.now()))
        : answer;
  }

  private static Optional<ObjectNode> objectBody(HttpExchange exchange) throws IOException {
    return body(exchange)
        .flatMap(node -> node instanceof ObjectNode o ? Optional.of(o) : Optional.empty());
  }

  private static Optional<JsonNode> body(HttpExchange exchange) throws IOException {
    byte[] bytes = exchange.getRequestBody().readAllBytes();
    try {
      return Optional.of(JSON.readTree(bytes));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static void send(HttpExchange exchange, Answer answer, Optional<ClusterFault> cut)
      throws IOException {
    byte[] body = answer.body().toString().getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body, 0, cut.isPresent() ? body.length / 2 : body.length);
      exchange.getResponseBody().flush();
    }
  }
}
