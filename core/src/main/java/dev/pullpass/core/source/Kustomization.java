package dev.pullpass.core.source;

import dev.pullpass.core.text.Split;
import dev.pullpass.core.yaml.YamlList;
import dev.pullpass.core.yaml.YamlMap;
import dev.pullpass.core.yaml.YamlNode;
import dev.pullpass.core.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one {@code kustomization.yaml} does to others' files, without its text: compact, since that
 * of a whole scan is kept.
 *
 * @param folder that it lies in; empty for the root of the scan
 * @param resources files and folders that it takes, below the root of the scan; bases too
 * @param components folders whose changes apply to all that it takes
 * @param patches files that are no objects of their own
 * @param namespace that everything is put into; empty where it names none
 * @param images what it makes of images
 */
public record Kustomization(
    String folder,
    List<String> resources,
    List<String> components,
    List<String> patches,
    String namespace,
    List<ImageChange> images) {

  public Kustomization {
    resources = List.copyOf(resources);
    components = List.copyOf(components);
    patches = List.copyOf(patches);
    images = List.copyOf(images);
  }

  /** What a file says, where it is one. */
  public static Optional<Kustomization> of(Reading reading) {
    if (reading.file().kind() != FileKind.KUSTOMIZATION) {
      return Optional.empty();
    }
    String folder = folder(reading.file().path());
    return reading.objects().stream()
        .filter(object -> object.kind().equals(KustomizationReader.KIND))
        .findFirst()
        .map(object -> of(folder, object.map()));
  }

  private static Kustomization of(String folder, YamlMap map) {
    List<String> resources = new ArrayList<>(paths(folder, map, "resources"));
    resources.addAll(paths(folder, map, "bases"));
    List<String> patches = new ArrayList<>(paths(folder, map, "patchesStrategicMerge"));
    maps(map, "patches").forEach(patch -> path(folder, patch.text("path")).ifPresent(patches::add));
    maps(map, "patchesJson6902")
        .forEach(patch -> path(folder, patch.text("path")).ifPresent(patches::add));
    return new Kustomization(
        folder,
        resources,
        paths(folder, map, "components"),
        patches,
        map.text("namespace"),
        maps(map, "images").stream().map(ImageChange::of).toList());
  }

  private static List<YamlMap> maps(YamlMap map, String field) {
    return items(map, field).stream()
        .filter(YamlMap.class::isInstance)
        .map(YamlMap.class::cast)
        .toList();
  }

  private static List<YamlNode> items(YamlMap map, String field) {
    return map.list(field).map(YamlList::items).orElse(List.of()).stream()
        .flatMap(item -> item.resolved().stream())
        .toList();
  }

  private static List<String> paths(String folder, YamlMap map, String field) {
    return items(map, field).stream()
        .filter(YamlScalar.class::isInstance)
        .flatMap(item -> path(folder, ((YamlScalar) item).value()).stream())
        .toList();
  }

  /** The folder that a file lies in. */
  static String folder(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  /** Below the root of the scan; empty for what lies elsewhere, and for text of several lines. */
  private static Optional<String> path(String folder, String written) {
    boolean elsewhere = written.contains("://") || written.indexOf('\n') >= 0;
    if (written.isBlank() || elsewhere) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    String whole = written.startsWith("/") || folder.isEmpty() ? written : folder + "/" + written;
    for (String part : Split.at('/', whole)) {
      boolean up =
          part.equals("..") && !parts.isEmpty() && !parts.get(parts.size() - 1).equals("..");
      if (up && !parts.get(parts.size() - 1).isEmpty()) {
        parts.remove(parts.size() - 1);
      } else if (!part.equals(".") && !(part.isEmpty() && !parts.isEmpty())) {
        parts.add(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }
}
