package dev.pullpass.kubernetes.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.plan.ObjectRef;
import dev.pullpass.kubernetes.ApiReply;
import dev.pullpass.kubernetes.ApiRequest;
import dev.pullpass.kubernetes.ApiServer;
import dev.pullpass.kubernetes.Resource;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Reads the objects that a plan is about with as few requests as there can be: one by one where
 * they are few, and a list by name, 500 to a page, where one name occurs in many namespaces.
 */
final class LiveObjects {
  private static final int FEW = 4;
  private static final int PAGE = 500;

  private final ApiServer server;
  private final Map<ObjectRef, JsonNode> found = new ConcurrentHashMap<>();

  LiveObjects(ApiServer server) {
    this.server = server;
  }

  /** Objects of one kind and name, in different namespaces. */
  private record Homonyms(String kind, String name) {}

  /** Reads them all. */
  void read(Collection<ObjectRef> wanted, Workers workers) {
    Map<Homonyms, Set<ObjectRef>> groups =
        wanted.stream()
            .collect(
                Collectors.groupingBy(
                    ref -> new Homonyms(ref.kind(), ref.name().name()),
                    Collectors.toCollection(LinkedHashSet::new)));
    List<Runnable> reads = new ArrayList<>();
    groups.forEach(
        (homonyms, refs) -> {
          if (refs.size() > FEW) {
            reads.add(() -> list(homonyms, refs));
          } else {
            refs.forEach(ref -> reads.add(() -> found.put(ref, fresh(ref))));
          }
        });
    workers.run(reads);
  }

  /** The object as it was read; missing where there is none. */
  JsonNode of(ObjectRef ref) {
    return found.getOrDefault(ref, MissingNode.getInstance());
  }

  /** The object as it is now; missing where there is none. */
  JsonNode fresh(ObjectRef ref) {
    ApiReply reply = server.send(ApiRequest.get(Objects.path(ref)));
    if (reply.status() == 404) {
      return MissingNode.getInstance();
    }
    if (!reply.isOk()) {
      throw new WriteProblem("reading " + ref, reply);
    }
    return reply.body();
  }

  /** Who may not list everywhere may still read one by one. */
  private void list(Homonyms homonyms, Set<ObjectRef> refs) {
    String path =
        Resource.of(homonyms.kind()).orElseThrow().path("")
            + "?limit="
            + PAGE
            + "&fieldSelector="
            + URLEncoder.encode("metadata.name=" + homonyms.name(), StandardCharsets.UTF_8);
    String next = "";
    do {
      ApiReply reply = server.send(ApiRequest.get(path + next));
      if (!reply.isOk()) {
        refs.forEach(ref -> found.put(ref, fresh(ref)));
        return;
      }
      reply.body().path("items").forEach(item -> keep(homonyms, item));
      next = reply.body().at("/metadata/continue").asText();
      next = next.isEmpty() ? "" : "&continue=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    } while (!next.isEmpty());
  }

  private void keep(Homonyms homonyms, JsonNode item) {
    String namespace = item.at("/metadata/namespace").asText();
    found.put(new ObjectRef(homonyms.kind(), new ObjectName(namespace, homonyms.name())), item);
  }
}
