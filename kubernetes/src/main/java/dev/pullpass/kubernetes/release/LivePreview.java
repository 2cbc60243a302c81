package dev.pullpass.kubernetes.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pullpass.core.plan.ObjectRef;
import dev.pullpass.core.release.ManifestDifference;
import dev.pullpass.core.release.Rendered;
import dev.pullpass.core.text.Json;
import dev.pullpass.core.text.JsonObject;
import dev.pullpass.kubernetes.ApiReply;
import dev.pullpass.kubernetes.ApiRequest;
import dev.pullpass.kubernetes.ApiServer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an upgrade would do to live objects. Helm sets every field of its manifest, also those that
 * somebody changed since (three-way merge), so the manifests alone do not tell. The API server's
 * dry run of the same patch does, defaults and spellings of quantities included.
 */
public final class LivePreview {
  private static final List<String> KEPT_BY_THE_SERVER =
      List.of("managedFields", "resourceVersion", "generation");

  private final ApiServer server;
  private final RestPaths paths;

  /** A preview on one cluster. */
  public LivePreview(ApiServer server) {
    this.server = server;
    this.paths = new RestPaths(server);
  }

  /** The fields of live objects that these would change, and the objects that would be made. */
  public List<ManifestDifference> of(List<Rendered> manifest) {
    List<ManifestDifference> all = new ArrayList<>();
    manifest.forEach(one -> all.addAll(of(one)));
    return List.copyOf(all);
  }

  private List<ManifestDifference> of(Rendered object) {
    Optional<String> path = paths.of(object);
    Optional<JsonNode> live = path.map(this::read).filter(JsonNode::isObject);
    if (live.isEmpty()) {
      return List.of(new ManifestDifference(object.ref(), "", "", ""));
    }
    ApiReply reply = server.send(dryRun(path.get(), object, "strategic-merge-patch"));
    if (reply.status() == 415) {
      reply = server.send(dryRun(path.get(), object, "merge-patch"));
    }
    return reply.isOk()
        ? ManifestDifference.of(object.ref(), comparable(live.get()), comparable(reply.body()))
        : List.of(refused(object.ref(), reply));
  }

  /** Custom resources know no strategic merge. */
  private static ApiRequest dryRun(String path, Rendered object, String patch) {
    return new ApiRequest(
        "PATCH",
        path + "?dryRun=All",
        "application/" + patch + "+json",
        ManifestReader.tree(object.content()));
  }

  private JsonNode read(String path) {
    ApiReply reply = server.send(ApiRequest.get(path));
    return reply.isOk() ? reply.body() : reply.body().path("none");
  }

  /** A field that cannot be changed, or a right that is missing: said, so that nothing is done. */
  private static ManifestDifference refused(ObjectRef object, ApiReply reply) {
    return new ManifestDifference(
        object, "(the server refuses the change: " + reply.status() + ")", "", "");
  }

  private static JsonObject comparable(JsonNode object) {
    ObjectNode copy = object.deepCopy();
    copy.remove("status");
    if (copy.path("metadata") instanceof ObjectNode metadata) {
      metadata.remove(KEPT_BY_THE_SERVER);
    }
    return Json.object(copy.toString().getBytes(StandardCharsets.UTF_8))
        .orElseThrow(() -> new IllegalStateException("an object of the server is no JSON object"));
  }
}
