package dev.pullpass.testkit.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;

/** Answers GET: one object, or a page of a list. */
final class Reads {
  private final ObjectStore store;

  Reads(ObjectStore store) {
    this.store = store;
  }

  static ObjectKey key(Call call, ResourceKind kind) {
    return new ObjectKey(kind.apiVersion() + "/" + kind.plural(), call.namespace(), call.name());
  }

  Answer get(Call call, ResourceKind kind) {
    return store.get(key(call, kind)).map(Answer::ok).orElseGet(() -> Answer.notFound(call));
  }

  Answer list(Call call, ResourceKind kind) {
    try {
      Predicate<JsonNode> wanted =
          Selector.labels(call.parameter("labelSelector"))
              .and(Selector.fields(call.parameter("fieldSelector"), kind));
      List<ObjectNode> all = store.list(kind, call.namespace()).stream().filter(wanted).toList();
      return page(call, kind, all);
    } catch (Selector.Refused e) {
      return Answer.badRequest(String.valueOf(e.getMessage()));
    }
  }

  private Answer page(Call call, ResourceKind kind, List<ObjectNode> all) {
    String after = decode(call.parameter("continue"));
    List<ObjectNode> rest =
        all.stream().filter(o -> ObjectKey.of(kind, o).path().compareTo(after) > 0).toList();
    int limit = limit(call.parameter("limit"), rest.size());
    List<ObjectNode> page = rest.subList(0, limit);
    ObjectNode list = Answer.object(kind.apiVersion(), kind.kind() + "List");
    ObjectNode metadata = list.putObject("metadata").put("resourceVersion", store.version());
    if (limit < rest.size()) {
      metadata.put("continue", encode(ObjectKey.of(kind, page.get(limit - 1)).path()));
      metadata.put("remainingItemCount", rest.size() - limit);
    }
    list.putArray("items");
    // As in real lists, the items do not repeat what kind they are.
    page.forEach(o -> list.withArray("items").add(o.without(List.of("kind", "apiVersion"))));
    return Answer.ok(list);
  }

  private static int limit(String text, int size) {
    int limit = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    return limit == 0 ? size : Math.min(limit, size);
  }

  private static String encode(String path) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(path.getBytes(StandardCharsets.UTF_8));
  }

  private static String decode(String token) {
    return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
  }
}
