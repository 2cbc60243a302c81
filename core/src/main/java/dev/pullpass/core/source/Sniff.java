package dev.pullpass.core.source;

import dev.pullpass.core.yaml.MalformedYaml;
import dev.pullpass.core.yaml.YamlEntry;
import dev.pullpass.core.yaml.YamlList;
import dev.pullpass.core.yaml.YamlMap;
import dev.pullpass.core.yaml.YamlNode;
import dev.pullpass.core.yaml.YamlText;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a text without a name is, as on standard input, by what it holds. */
public final class Sniff {
  private static final Set<String> KUSTOMIZE_LISTS =
      Set.of(
          "resources",
          "bases",
          "components",
          "patches",
          "patchesStrategicMerge",
          "patchesJson6902",
          "configMapGenerator",
          "secretGenerator",
          "helmCharts");

  private Sniff() {}

  /**
   * What a text is; {@link FileKind#VALUES} where it is YAML of no known form, {@link
   * FileKind#MANIFEST} where it is nothing at all or malformed, so that its reader says why.
   */
  public static FileKind kind(String text) {
    if (isDockerfile(text)) {
      return FileKind.DOCKERFILE;
    }
    if (startsLine(text, "kind:") && startsLine(text, "apiVersion:")) {
      return isKustomize(text) ? FileKind.KUSTOMIZATION : FileKind.MANIFEST;
    }
    try {
      return documents(YamlText.parse(text).documents());
    } catch (MalformedYaml malformed) {
      return text.contains("{{") ? FileKind.TEMPLATE : FileKind.MANIFEST;
    }
  }

  private static boolean isKustomize(String text) {
    return startsLine(text, "apiVersion: kustomize.config.k8s.io/");
  }

  private static boolean startsLine(String text, String start) {
    return text.startsWith(start) || text.contains("\n" + start);
  }

  /** Its first instruction can only be one of two. */
  private static boolean isDockerfile(String text) {
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      String line = text.substring(start, end).strip().toUpperCase(Locale.ROOT);
      if (!line.isEmpty() && !line.startsWith("#") && !line.equals("\uFEFF")) {
        return line.startsWith("FROM ") || line.startsWith("ARG ");
      }
      start = end + 1;
    }
    return false;
  }

  private static FileKind documents(List<YamlNode> documents) {
    for (YamlNode document : documents) {
      if (document instanceof YamlMap map) {
        return map(map);
      }
      if (document instanceof YamlList) {
        return FileKind.MANIFEST;
      }
    }
    return FileKind.MANIFEST;
  }

  private static FileKind map(YamlMap map) {
    String apiVersion = map.text("apiVersion");
    if (!apiVersion.isEmpty() && !map.text("kind").isEmpty()) {
      boolean kustomize = apiVersion.startsWith("kustomize.config.k8s.io/");
      return kustomize ? FileKind.KUSTOMIZATION : FileKind.MANIFEST;
    }
    if (map.map("auths").isPresent()
        || map.map("credHelpers").isPresent()
        || !map.text("credsStore").isEmpty()
        || all(map, "auth")) {
      return FileKind.DOCKER_CONFIG;
    }
    return pipeline(map);
  }

  private static FileKind pipeline(YamlMap map) {
    boolean action = map.map("runs").filter(runs -> !runs.text("using").isEmpty()).isPresent();
    if (action || map.map("jobs").filter(jobs -> any(jobs, "steps", "uses")).isPresent()) {
      return FileKind.WORKFLOW;
    }
    if (map.map("services").filter(services -> any(services, "image", "build")).isPresent()) {
      return FileKind.COMPOSE;
    }
    if (map.list("stages").isPresent() || any(map, "script", "trigger")) {
      return FileKind.GITLAB_CI;
    }
    return other(map);
  }

  private static FileKind other(YamlMap map) {
    boolean chart =
        !map.text("apiVersion").isEmpty()
            && !map.text("name").isEmpty()
            && !map.text("version").isEmpty();
    if (chart) {
      return FileKind.CHART;
    }
    if (!map.text("kind").isEmpty()) {
      return FileKind.MANIFEST;
    }
    boolean kustomize = KUSTOMIZE_LISTS.stream().anyMatch(name -> map.list(name).isPresent());
    boolean images = map.list("images").filter(Sniff::areKustomize).isPresent();
    return kustomize || images ? FileKind.KUSTOMIZATION : FileKind.VALUES;
  }

  private static boolean areKustomize(YamlList images) {
    return images.items().stream()
        .anyMatch(
            item ->
                item instanceof YamlMap map
                    && (map.entry("newTag").isPresent() || map.entry("newName").isPresent()));
  }

  private static boolean any(YamlMap map, String... keys) {
    for (YamlEntry entry : map.entries()) {
      for (String key : keys) {
        if (entry.value() instanceof YamlMap below && below.get(key).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean all(YamlMap map, String key) {
    return !map.entries().isEmpty()
        && map.entries().stream()
            .allMatch(
                entry -> entry.value() instanceof YamlMap below && below.scalar(key).isPresent());
  }
}
