package dev.pullpass.core.source;

import dev.pullpass.core.source.ImageUse.Role;
import dev.pullpass.core.yaml.YamlList;
import dev.pullpass.core.yaml.YamlMap;
import dev.pullpass.core.yaml.YamlNode;
import dev.pullpass.core.yaml.YamlPath;
import dev.pullpass.core.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a map that is a pod's spec. */
final class PodReader {
  /** What of a pod is read here, and need not be looked at again. */
  static final Set<String> READS =
      Set.of("containers", "initContainers", "ephemeralContainers", "imagePullSecrets");

  private final SourceFile file;
  private final KubeObject object;

  PodReader(SourceFile file, KubeObject object) {
    this.file = file;
    this.object = object;
  }

  /** The pod; empty where the map is none. */
  Optional<PodUse> read(YamlMap map, YamlPath path) {
    if (map.list("containers").filter(PodReader::hasContainers).isEmpty()) {
      return Optional.empty();
    }
    List<ContainerUse> containers = new ArrayList<>();
    add(map, path, "initContainers", Role.INIT_CONTAINER, containers);
    add(map, path, "containers", Role.CONTAINER, containers);
    add(map, path, "ephemeralContainers", Role.EPHEMERAL_CONTAINER, containers);
    String account = map.text("serviceAccountName");
    String old = map.text("serviceAccount");
    return Optional.of(
        new PodUse(
            file,
            object,
            path,
            map,
            containers,
            volumes(map, path),
            PullSecrets.of(map, path),
            account.isEmpty() ? (old.isEmpty() ? "default" : old) : account));
  }

  private static boolean hasContainers(YamlList list) {
    return list.items().stream()
        .flatMap(item -> item.resolved().stream())
        .anyMatch(
            item ->
                item instanceof YamlMap map
                    && (map.scalar("image").isPresent() || map.scalar("name").isPresent()));
  }

  private void add(
      YamlMap pod, YamlPath path, String field, Role role, List<ContainerUse> containers) {
    List<YamlNode> items = pod.list(field).map(YamlList::items).orElse(List.of());
    for (int i = 0; i < items.size(); i++) {
      YamlPath below = path.key(field).item(i);
      items
          .get(i)
          .resolved()
          .filter(YamlMap.class::isInstance)
          .ifPresent(item -> containers.add(container((YamlMap) item, below, role)));
    }
  }

  private ContainerUse container(YamlMap map, YamlPath path, Role role) {
    return new ContainerUse(
        role,
        map.text("name"),
        path,
        map,
        map.scalar("image")
            .filter(scalar -> !scalar.isNull())
            .map(scalar -> image(scalar, path.key("image"), role)),
        map.scalar("imagePullPolicy").map(scalar -> Piece.of(path.key("imagePullPolicy"), scalar)));
  }

  private ImageUse image(YamlScalar scalar, YamlPath path, Role role) {
    ImageText text = new ImageText.Whole(Piece.of(path, scalar));
    return ImageUse.of(file, role, object.label(), path.toString(), text);
  }

  private List<ImageUse> volumes(YamlMap pod, YamlPath path) {
    List<ImageUse> images = new ArrayList<>();
    List<YamlNode> items = pod.list("volumes").map(YamlList::items).orElse(List.of());
    for (int i = 0; i < items.size(); i++) {
      YamlPath below = path.key("volumes").item(i).key("image").key("reference");
      items
          .get(i)
          .resolved()
          .filter(YamlMap.class::isInstance)
          .flatMap(item -> ((YamlMap) item).map("image"))
          .flatMap(image -> image.scalar("reference"))
          .filter(scalar -> !scalar.isNull())
          .ifPresent(scalar -> images.add(image(scalar, below, Role.VOLUME)));
    }
    return images;
  }
}
