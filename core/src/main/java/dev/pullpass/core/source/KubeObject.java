package dev.pullpass.core.source;

import dev.pullpass.core.yaml.YamlMap;
import dev.pullpass.core.yaml.YamlPath;

/**
 * A Kubernetes object in a manifest, also one within a List.
 *
 * @param namespace empty where it names none
 */
public record KubeObject(
    String apiVersion, String kind, String namespace, String name, YamlPath path, YamlMap map) {

  /** {@code Deployment/web}; only the kind where it has no name. */
  public String label() {
    return name.isEmpty() ? kind : kind + "/" + name;
  }

  /** The value of an annotation; empty where it has none of this name. */
  public String annotation(String name) {
    return map.map("metadata")
        .flatMap(meta -> meta.map("annotations"))
        .map(all -> all.text(name))
        .orElse("");
  }
}
