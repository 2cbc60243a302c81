package dev.pullpass.kubernetes.gitops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.kubernetes.ApiReply;
import dev.pullpass.kubernetes.ApiRequest;
import dev.pullpass.kubernetes.ApiServer;
import java.util.Optional;

/** Finds Applications of Argo CD, and asks for syncs by their field {@code operation}. */
public final class Applications {
  private static final String ROOT = "/apis/argoproj.io/v1alpha1/";
  private static final String USUAL_NAMESPACE = "argocd";

  private final ApiServer server;

  /** The Applications of one cluster. */
  public Applications(ApiServer server) {
    this.server = server;
  }

  /**
   * The Application; empty where it cannot be found, or read.
   *
   * @param name its namespace may be empty: then it is looked for in {@code argocd}, and everywhere
   */
  public Optional<Application> find(ObjectName name) {
    String namespace = name.namespace().isEmpty() ? USUAL_NAMESPACE : name.namespace();
    ApiReply reply = server.send(ApiRequest.get(path(new ObjectName(namespace, name.name()))));
    if (reply.isOk()) {
      return Optional.of(Application.of(reply.body()));
    }
    return name.namespace().isEmpty() ? listed(name.name()) : Optional.empty();
  }

  private Optional<Application> listed(String name) {
    ApiReply reply = server.send(ApiRequest.get(ROOT + "applications"));
    for (JsonNode item : reply.body().path("items")) {
      if (item.at("/metadata/name").asText().equals(name)) {
        return Optional.of(Application.of(item));
      }
    }
    return Optional.empty();
  }

  private static String path(ObjectName name) {
    return ROOT + "namespaces/" + name.namespace() + "/applications/" + name.name();
  }

  /** Asks for a sync to what the source holds now, unless one is under way. */
  public SyncAnswer sync(Application application) {
    if (application.operating()) {
      return new SyncAnswer(false, "an operation is under way; try again when it has ended");
    }
    ApiReply reply =
        server.send(ApiRequest.patch(path(application.name()), operation(application)));
    if (reply.isOk()) {
      return new SyncAnswer(true, "sync asked for");
    }
    return new SyncAnswer(
        false,
        reply.status() == 422 || reply.status() == 409
            ? "it changed meanwhile; try again"
            : "asking for a sync was answered " + reply.status() + ": " + reply.message());
  }

  /** The revision is left out: Argo CD takes that of the source. */
  private static ArrayNode operation(Application application) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    ArrayNode patch = json.arrayNode();
    patch
        .addObject()
        .put("op", "test")
        .put("path", "/metadata/resourceVersion")
        .put("value", application.resourceVersion());
    var operation = json.objectNode();
    operation.putObject("initiatedBy").put("username", "pullpass");
    operation.putObject("sync");
    patch.addObject().put("op", "add").put("path", "/operation").set("value", operation);
    return patch;
  }
}
