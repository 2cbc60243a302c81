package dev.pullpass.core.scan;

import dev.pullpass.core.source.FileKind;
import dev.pullpass.core.source.KubeObject;
import dev.pullpass.core.source.Reading;
import dev.pullpass.core.text.Split;
import dev.pullpass.core.yaml.YamlList;
import dev.pullpass.core.yaml.YamlMap;
import dev.pullpass.core.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files and folders whose objects a Kustomization puts into a namespace of its own, so that the
 * one they are written with says nothing.
 */
final class Relocations {
  private static final List<String> FIELDS = List.of("resources", "bases", "components");

  private Relocations() {}

  static List<String> of(Reading reading) {
    if (reading.file().kind() != FileKind.KUSTOMIZATION) {
      return List.of();
    }
    return reading.objects().stream()
        .map(KubeObject::map)
        .filter(map -> !map.text("namespace").isEmpty())
        .flatMap(map -> paths(reading.file().path(), map))
        .toList();
  }

  private static Stream<String> paths(String file, YamlMap map) {
    String folder = file.substring(0, file.lastIndexOf('/') + 1);
    Stream<String> resources =
        FIELDS.stream()
            .flatMap(field -> map.list(field).map(YamlList::items).orElse(List.of()).stream())
            .flatMap(item -> item.resolved().stream())
            .filter(YamlScalar.class::isInstance)
            .map(item -> ((YamlScalar) item).value())
            .filter(path -> !path.contains("://"))
            .map(path -> resolved(folder + path));
    return Stream.concat(Stream.of(resolved(folder)), resources);
  }

  /** Without {@code .} and {@code ..} where they can be done away with, and no slash at the end. */
  private static String resolved(String path) {
    List<String> parts = new ArrayList<>();
    for (String part : Split.at('/', path)) {
      boolean up = part.equals("..") && !parts.isEmpty() && !last(parts).equals("..");
      if (up) {
        parts.remove(parts.size() - 1);
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return (path.startsWith("/") ? "/" : "") + String.join("/", parts);
  }

  private static String last(List<String> parts) {
    return parts.get(parts.size() - 1);
  }

  /** True if the file is one of these, or lies below one. */
  static boolean cover(List<String> moved, String file) {
    String path = resolved(file);
    return moved.stream()
        .anyMatch(
            folder -> folder.isEmpty() || path.equals(folder) || path.startsWith(folder + "/"));
  }
}
