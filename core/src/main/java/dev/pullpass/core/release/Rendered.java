package dev.pullpass.core.release;

import dev.pullpass.core.plan.ObjectRef;
import dev.pullpass.core.text.JsonArray;
import dev.pullpass.core.text.JsonObject;
import dev.pullpass.core.text.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One object of a release's manifest.
 *
 * @param template the template that it comes from ({@code web/templates/deployment.yaml})
 * @param apiVersion as it is written
 * @param ref its kind and name; the namespace may be empty, which is that of the release
 */
public record Rendered(String template, String apiVersion, ObjectRef ref, JsonObject content) {

  /** The image of a container; empty where there is no such container. */
  public Optional<String> image(String container) {
    return container(container).map(one -> Values.textAt(one, ValuePath.of("image")));
  }

  /** The pull policy of a container; empty where none is given. */
  public Optional<String> pullPolicy(String container) {
    return container(container)
        .flatMap(one -> Values.get(one, "imagePullPolicy"))
        .flatMap(Values::text);
  }

  /** The pull secrets that the pod template, or the service account, names. */
  public List<String> pullSecrets() {
    JsonValue holder = ref.kind().equals("ServiceAccount") ? content : spec().orElse(content);
    return items(holder, "imagePullSecrets")
        .map(item -> Values.textAt(item, ValuePath.of("name")))
        .toList();
  }

  private Optional<JsonValue> container(String name) {
    return spec().stream()
        .flatMap(spec -> Stream.of("containers", "initContainers").flatMap(l -> items(spec, l)))
        .filter(one -> Values.textAt(one, ValuePath.of("name")).equals(name))
        .findFirst();
  }

  /** The pod's spec. */
  private Optional<JsonValue> spec() {
    ValuePath path =
        switch (ref.kind()) {
          case "Pod" -> ValuePath.of("spec");
          case "CronJob" -> ValuePath.of("spec", "jobTemplate", "spec", "template", "spec");
          default -> ValuePath.of("spec", "template", "spec");
        };
    return Values.at(content, path);
  }

  private static Stream<JsonValue> items(JsonValue holder, String list) {
    return Values.get(holder, list)
        .filter(JsonArray.class::isInstance)
        .map(value -> ((JsonArray) value).items().stream())
        .orElseGet(Stream::empty);
  }

  /** True if Helm runs it as a hook, and does not keep it among the objects of the release. */
  public boolean isHook() {
    return Values.at(content, ValuePath.of("metadata", "annotations", "helm.sh/hook")).isPresent();
  }

  /** The keys under which its chart's values stand: none for the release's own chart. */
  ValuePath scope() {
    ValuePath scope = ValuePath.of();
    String[] parts = template.split("/", -1);
    for (int i = 1; i + 1 < parts.length && parts[i].equals("charts"); i += 2) {
      scope = scope.child(parts[i + 1]);
    }
    return scope;
  }

  /** The template's path in its own chart. */
  String path() {
    return template.substring(template.indexOf('/') + 1);
  }

  @Override
  public String toString() {
    return ref + " of " + template;
  }
}
