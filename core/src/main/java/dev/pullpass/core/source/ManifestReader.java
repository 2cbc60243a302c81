package dev.pullpass.core.source;

import dev.pullpass.core.source.ImageUse.Role;
import dev.pullpass.core.yaml.YamlEntry;
import dev.pullpass.core.yaml.YamlList;
import dev.pullpass.core.yaml.YamlMap;
import dev.pullpass.core.yaml.YamlNode;
import dev.pullpass.core.yaml.YamlPath;
import dev.pullpass.core.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Kubernetes objects, also within Lists. A map with {@code containers} that name images or
 * themselves is a pod, wherever it lies: so the templates of custom resources are found too. Other
 * fields called {@code image} count in custom resources only.
 */
final class ManifestReader {
  private static final Set<String> WITHOUT_IMAGES =
      Set.of("CustomResourceDefinition", "ConfigMap", "Secret", "Namespace");
  private static final String VALUES = "values";
  private static final List<String> TAGS = List.of("tag", "imageTag", "version");

  private final Collected found;

  ManifestReader(Collected found) {
    this.found = found;
  }

  void document(YamlNode root, YamlPath path) {
    if (root instanceof YamlMap map) {
      object(map, path);
    } else if (root instanceof YamlList list) {
      items(list, path);
    }
  }

  private void items(YamlList list, YamlPath path) {
    for (int i = 0; i < list.items().size(); i++) {
      YamlPath below = path.item(i);
      list.items().get(i).resolved().ifPresent(item -> document(item, below));
    }
  }

  private void object(YamlMap map, YamlPath path) {
    String kind = map.text("kind");
    if (kind.endsWith("List") && map.list("items").isPresent()) {
      map.list("items").ifPresent(items -> items(items, path.key("items")));
      return;
    }
    Optional<YamlMap> metadata = map.map("metadata");
    KubeObject object =
        new KubeObject(
            map.text("apiVersion"),
            kind,
            metadata.map(meta -> meta.text("namespace")).orElse(""),
            metadata.map(meta -> meta.text("name")).orElse(""),
            path,
            map);
    if (!object.apiVersion().isEmpty() && !kind.isEmpty()) {
      found.add(object);
    }
    if (!WITHOUT_IMAGES.contains(kind) && !isPolicy(object.apiVersion())) {
      new Walk(object).fields(map, path, 0);
    }
  }

  /** A policy holds patterns where others hold images. */
  private static boolean isPolicy(String apiVersion) {
    int slash = apiVersion.indexOf('/');
    String group = slash < 0 ? "" : apiVersion.substring(0, slash);
    return group.endsWith("kyverno.io") || group.endsWith("gatekeeper.sh");
  }

  /** The fields of one object. */
  private final class Walk {
    private static final int DEEPEST = 200;
    private final KubeObject object;
    private final boolean custom;

    private Walk(KubeObject object) {
      this.object = object;
      this.custom = isCustom(object.apiVersion());
    }

    private static boolean isCustom(String apiVersion) {
      int slash = apiVersion.indexOf('/');
      String group = slash < 0 ? "" : apiVersion.substring(0, slash);
      return group.indexOf('.') >= 0 && !group.endsWith(".k8s.io");
    }

    private void fields(YamlMap map, YamlPath path, int depth) {
      if (depth > DEEPEST) {
        return;
      }
      Optional<PodUse> pod = new PodReader(found.file(), object).read(map, path);
      pod.ifPresent(found::add);
      if (object.kind().equals("ServiceAccount") && depth == 0) {
        PullSecrets.of(map, path).ifPresent(found::add);
      }
      for (YamlEntry entry : map.entries()) {
        if (pod.isEmpty() || !PodReader.READS.contains(entry.name())) {
          field(entry, path.key(entry.name()), depth);
          image(map, entry, path.key(entry.name()));
        }
      }
    }

    private void field(YamlEntry entry, YamlPath path, int depth) {
      YamlNode value = entry.value();
      if (value instanceof YamlMap below) {
        if (custom && entry.name().startsWith(VALUES)) {
          new ValuesReader(found, object.label()).document(below, path);
        } else {
          fields(below, path, depth + 1);
        }
      } else if (value instanceof YamlList list) {
        list(list, path, depth);
      }
    }

    private void list(YamlList list, YamlPath path, int depth) {
      List<YamlNode> items = list.items();
      for (int i = 0; i < items.size(); i++) {
        if (items.get(i) instanceof YamlMap below) {
          fields(below, path.item(i), depth + 1);
        } else if (items.get(i) instanceof YamlList below && depth < DEEPEST) {
          list(below, path.item(i), depth + 1);
        }
      }
    }

    /** Some resources have the tag beside the image. */
    private void image(YamlMap map, YamlEntry entry, YamlPath path) {
      boolean named = custom && entry.name().equals("image");
      if (named && entry.value() instanceof YamlScalar scalar && isText(scalar)) {
        Piece image = Piece.of(path, scalar);
        Optional<Piece> tag =
            TAGS.stream().flatMap(key -> beside(map, path, key).stream()).findFirst();
        ImageText text =
            tag.isPresent() && !image.value().contains("@")
                ? parts(map, image, tag)
                : new ImageText.Whole(image);
        found.add(
            ImageUse.of(found.file(), Role.CUSTOM_RESOURCE, object.label(), path.toString(), text));
      }
    }

    private static ImageText parts(YamlMap map, Piece image, Optional<Piece> tag) {
      boolean tagged = image.value().lastIndexOf(':') > image.value().lastIndexOf('/');
      return tagged
          ? new ImageText.Whole(image)
          : new ImageText.Parts(
              map, Optional.empty(), Optional.of(image), tag, Optional.empty(), "");
    }

    private static boolean isText(YamlScalar scalar) {
      return !scalar.isNull() && !scalar.isBlock();
    }

    private static Optional<Piece> beside(YamlMap map, YamlPath image, String key) {
      return map.entry(key)
          .map(YamlEntry::value)
          .filter(YamlScalar.class::isInstance)
          .map(node -> Piece.of(image.parent().key(key), (YamlScalar) node));
    }
  }
}
