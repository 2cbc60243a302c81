package dev.pullpass.testkit.cluster;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Answers what kubectl and client libraries ask before anything else. */
final class Discovery {

  private Discovery() {}

  /** The document under the path; empty if it is no discovery path. */
  static Optional<Answer> answer(String path) {
    String trimmed = path.replaceFirst("/$", "");
    return switch (trimmed) {
      case "/version" -> Optional.of(Answer.ok(version()));
      case "/api" -> Optional.of(Answer.ok(coreVersions()));
      case "/apis" -> Optional.of(Answer.ok(groups()));
      case "/api/v1" -> Optional.of(Answer.ok(resources("v1")));
      default -> groupVersion(trimmed).map(Discovery::resources).map(Answer::ok);
    };
  }

  private static Optional<String> groupVersion(String path) {
    return Catalogue.groupVersions().stream().filter(gv -> path.equals("/apis/" + gv)).findFirst();
  }

  private static ObjectNode version() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("major", "1")
        .put("minor", "34")
        .put("gitVersion", "v1.34.0")
        .put("platform", "linux/amd64");
  }

  private static ObjectNode coreVersions() {
    ObjectNode versions = Answer.object("v1", "APIVersions");
    versions.putArray("versions").add("v1");
    return versions;
  }

  private static ObjectNode groups() {
    ObjectNode list = Answer.object("v1", "APIGroupList");
    ArrayNode groups = list.putArray("groups");
    Catalogue.groupVersions().stream()
        .collect(groupingBy(Discovery::group, LinkedHashMap::new, toList()))
        .forEach((name, versions) -> describe(groups.addObject().put("name", name), versions));
    return list;
  }

  private static String group(String groupVersion) {
    return groupVersion.substring(0, groupVersion.indexOf('/'));
  }

  /** The first version is the preferred one. */
  private static void describe(ObjectNode group, List<String> groupVersions) {
    ArrayNode versions = group.putArray("versions");
    for (String groupVersion : groupVersions) {
      String version = groupVersion.substring(groupVersion.indexOf('/') + 1);
      versions.addObject().put("groupVersion", groupVersion).put("version", version);
    }
    group.set("preferredVersion", versions.path(0));
  }

  private static ObjectNode resources(String apiVersion) {
    ObjectNode list = Answer.object("v1", "APIResourceList").put("groupVersion", apiVersion);
    ArrayNode resources = list.putArray("resources");
    Catalogue.of(apiVersion).forEach(kind -> describe(resources.addObject(), kind));
    return list;
  }

  private static void describe(ObjectNode resource, ResourceKind kind) {
    resource.put("name", kind.plural()).put("kind", kind.kind());
    resource.put("singularName", kind.kind().toLowerCase(Locale.ROOT));
    resource.put("namespaced", kind.isNamespaced());
    ArrayNode verbs = resource.putArray("verbs");
    verbs.add("create").add("delete").add("get").add("list").add("patch").add("update");
    kind.shortNames().forEach(resource.withArray("shortNames")::add);
  }
}
