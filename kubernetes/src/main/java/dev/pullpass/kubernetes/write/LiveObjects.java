package dev.pullpass.kubernetes.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.plan.ObjectRef;
import dev.pullpass.kubernetes.ApiReply;
import dev.pullpass.kubernetes.ApiRequest;
import dev.pullpass.kubernetes.ApiServer;
import dev.pullpass.kubernetes.ClusterProblem;
import dev.pullpass.kubernetes.Patience;
import dev.pullpass.kubernetes.Resource;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
  private static final Duration READ_PATIENCE = Duration.ofSeconds(30);

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
    ApiReply reply = ask(Objects.path(ref));
    if (reply.status() == 404) {
      return MissingNode.getInstance();
    }
    if (!reply.isOk()) {
      throw new WriteProblem("reading " + ref, reply);
    }
    return reply.body();
  }

  /** True if the object's namespace is being deleted, or gone. Unknown is no. */
  boolean isLeaving(ObjectRef ref) {
    ApiReply reply = ask(Objects.path(new ObjectRef("Namespace", namespace(ref))));
    return reply.status() == 404
        || (reply.isOk() && reply.body().path("metadata").has("deletionTimestamp"));
  }

  private static ObjectName namespace(ObjectRef ref) {
    return new ObjectName("", ref.name().namespace());
  }

  /** Reads, again where that fails in passing. */
  private ApiReply ask(String path) {
    Patience patience = Patience.of(READ_PATIENCE);
    while (true) {
      Duration asked = Duration.ZERO;
      try {
        ApiReply reply = server.send(ApiRequest.get(path));
        if (!reply.isPassing() || patience.isOver()) {
          return reply;
        }
        asked = reply.retryAfter().orElse(asked);
      } catch (ClusterProblem lost) {
        if (!lost.isPassing() || patience.isOver()) {
          throw lost;
        }
      }
      WriteProblem.pause(patience, asked);
    }
  }

  private void list(Homonyms homonyms, Set<ObjectRef> refs) {
    String path =
        Resource.of(homonyms.kind()).orElseThrow().path("")
            + "?fieldSelector="
            + URLEncoder.encode("metadata.name=" + homonyms.name(), StandardCharsets.UTF_8);
    ApiReply reply = ask(path + "&limit=" + PAGE);
    String next = keep(homonyms, reply);
    while (!next.isEmpty()) {
      reply = ask(path + "&limit=" + PAGE + "&continue=" + next);
      next = keep(homonyms, reply);
    }
    if (reply.status() == 410) {
      // A list that expired between two pages; in one piece it cannot.
      reply = ask(path);
      keep(homonyms, reply);
    }
    if (reply.status() == 403) {
      // Who may not list everywhere may still read one by one.
      refs.forEach(ref -> found.put(ref, fresh(ref)));
    } else if (!reply.isOk()) {
      throw new WriteProblem("listing every " + homonyms.kind() + " " + homonyms.name(), reply);
    }
  }

  /** Keeps what is on a page, and gives the parameter for the next one; empty if there is none. */
  private String keep(Homonyms homonyms, ApiReply page) {
    if (!page.isOk()) {
      return "";
    }
    for (JsonNode item : page.body().path("items")) {
      String namespace = item.at("/metadata/namespace").asText();
      found.put(new ObjectRef(homonyms.kind(), new ObjectName(namespace, homonyms.name())), item);
    }
    return URLEncoder.encode(page.body().at("/metadata/continue").asText(), StandardCharsets.UTF_8);
  }
}
