package dev.pullpass.testkit.registry;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pullpass.testkit.registry.content.Blob;
import dev.pullpass.testkit.registry.content.Manifest;
import dev.pullpass.testkit.registry.content.Repository;
import dev.pullpass.testkit.registry.personality.Reply;
import dev.pullpass.testkit.registry.personality.Target;
import java.util.List;

/** Hands out what callers may have: manifests, blobs, and tags page by page. */
final class Shelf {
  private static final JsonMapper JSON = new JsonMapper();

  private Shelf() {}

  static Reply ping() {
    return Reply.json(200, "{}");
  }

  static Reply manifest(Manifest manifest) {
    return new Reply(200, List.of(), manifest.text())
        .with("Content-Type", manifest.mediaType())
        .with("Docker-Content-Digest", manifest.digest());
  }

  static Reply blob(Blob blob) {
    return new Reply(200, List.of(), blob.text())
        .with("Content-Type", "application/octet-stream")
        .with("Docker-Content-Digest", blob.digest());
  }

  /** One page of tags; {@code most} is the registry's own limit per page. */
  static Reply tags(Repository repository, Parameters query, int most) {
    String last = query.first("last");
    int size = Math.min(most, number(query.first("n"), most));
    List<String> rest = repository.tags().stream().filter(tag -> tag.compareTo(last) > 0).toList();
    List<String> page = rest.subList(0, Math.min(size, rest.size()));
    ObjectNode body = JSON.createObjectNode().put("name", repository.name());
    body.putArray("tags");
    page.forEach(body.withArray("tags")::add);
    Reply reply = Reply.json(200, body.toString());
    return page.size() < rest.size() && !page.isEmpty()
        ? reply.with("Link", next(repository.name(), page, size))
        : reply;
  }

  private static String next(String name, List<String> page, int size) {
    String last = page.get(page.size() - 1);
    return "</v2/" + name + "/tags/list?last=" + last + "&n=" + size + ">; rel=\"next\"";
  }

  private static int number(String text, int otherwise) {
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : otherwise;
  }

  /** Whether an {@code Accept} header names the media type; none at all accepts everything. */
  static boolean isAccepted(List<String> accept, Manifest manifest) {
    String all = String.join(",", accept);
    return all.isEmpty() || all.contains("*/*") || all.contains(manifest.mediaType());
  }

  /** Reads the target out of a path under {@code /v2/}; a path that is none is the ping. */
  static Target target(String path) {
    String rest = path.replaceFirst("^/v2/?", "");
    if (rest.endsWith("/tags/list")) {
      String name = rest.substring(0, rest.length() - "/tags/list".length());
      return new Target(Target.Kind.TAGS, name, "");
    }
    int manifests = rest.lastIndexOf("/manifests/");
    int blobs = rest.lastIndexOf("/blobs/");
    if (manifests > 0) {
      return target(Target.Kind.MANIFEST, rest, manifests, "/manifests/");
    }
    return blobs > 0
        ? target(Target.Kind.BLOB, rest, blobs, "/blobs/")
        : new Target(Target.Kind.PING, "", "");
  }

  private static Target target(Target.Kind kind, String rest, int at, String mark) {
    return new Target(kind, rest.substring(0, at), rest.substring(at + mark.length()));
  }
}
