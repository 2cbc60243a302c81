package dev.pullpass.core.source;

import dev.pullpass.core.source.ImageUse.Role;
import dev.pullpass.core.yaml.MalformedYaml;
import dev.pullpass.core.yaml.YamlList;
import dev.pullpass.core.yaml.YamlMap;
import dev.pullpass.core.yaml.YamlNode;
import dev.pullpass.core.yaml.YamlPath;
import dev.pullpass.core.yaml.YamlScalar;
import dev.pullpass.core.yaml.YamlText;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * A {@code kustomization.yaml}: the entries of {@code images}, the secrets that it generates, the
 * values of its charts, and the images in its patches, where these are written as blocks.
 */
final class KustomizationReader {
  static final String KIND = "Kustomization";

  private final Collected found;

  KustomizationReader(Collected found) {
    this.found = found;
  }

  void document(YamlNode root, YamlPath path) {
    if (!(root instanceof YamlMap map)) {
      return;
    }
    String namespace = map.text("namespace");
    found.add(new KubeObject(map.text("apiVersion"), KIND, namespace, "", path, map));
    each(map, path, "images", this::image);
    each(map, path, "secretGenerator", (secret, at) -> secret(secret, at, namespace));
    each(map, path, "helmCharts", this::chart);
    each(map, path, "patches", this::patch);
    each(map, path, "patchesJson6902", this::patch);
    texts(map, path, "patchesStrategicMerge");
  }

  /** The maps of a list. */
  private static void each(
      YamlMap map, YamlPath path, String field, BiConsumer<YamlMap, YamlPath> reader) {
    List<YamlNode> items = map.list(field).map(YamlList::items).orElse(List.of());
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).resolved().orElse(null) instanceof YamlMap item) {
        reader.accept(item, path.key(field).item(i));
      }
    }
  }

  /** Without a name it matches nothing; without anything new it changes nothing. */
  private void image(YamlMap entry, YamlPath path) {
    Optional<Piece> name = piece(entry, path, "newName").or(() -> piece(entry, path, "name"));
    Optional<Piece> tag = piece(entry, path, "newTag");
    Optional<Piece> digest = piece(entry, path, "digest");
    boolean changes = tag.isPresent() || digest.isPresent() || !entry.text("newName").isEmpty();
    if (!entry.text("name").isEmpty() && changes) {
      ImageText text = new ImageText.Parts(entry, Optional.empty(), name, tag, digest, "");
      found.add(ImageUse.of(found.file(), Role.KUSTOMIZE, "", path.toString(), text));
    }
  }

  private static Optional<Piece> piece(YamlMap map, YamlPath path, String key) {
    return map.scalar(key)
        .map(scalar -> Piece.of(path.key(key), scalar))
        .filter(piece -> !piece.value().isEmpty());
  }

  /** Kustomize puts a hash behind the name, here and wherever the name is used. */
  private void secret(YamlMap generator, YamlPath path, String namespace) {
    String own = generator.text("namespace");
    String name = generator.text("name");
    String where = own.isEmpty() ? namespace : own;
    found.add(new KubeObject("v1", "Secret", where, name, path, generator));
  }

  private void chart(YamlMap chart, YamlPath path) {
    chart
        .map("valuesInline")
        .ifPresent(
            values -> new ValuesReader(found, "").document(values, path.key("valuesInline")));
  }

  private void patch(YamlMap patch, YamlPath path) {
    patch.scalar("patch").ifPresent(text -> inline(text, path.key("patch")));
  }

  private void texts(YamlMap map, YamlPath path, String field) {
    List<YamlNode> items = map.list(field).map(YamlList::items).orElse(List.of());
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof YamlScalar scalar) {
        inline(scalar, path.key(field).item(i));
      }
    }
  }

  /**
   * A patch within the file: all around it is blanked, so that it is YAML by itself and its places
   * are those of the file. It is no object, so only its images count.
   */
  private void inline(YamlScalar patch, YamlPath path) {
    if (patch.style() != YamlScalar.Style.LITERAL || !patch.value().contains("image")) {
      return;
    }
    Collected inner = new Collected(found.file());
    try {
      for (YamlNode document : YamlText.parse(alone(patch)).documents()) {
        new ManifestReader(inner).document(document, path);
        operations(document, path, inner);
      }
    } catch (MalformedYaml malformed) {
      return;
    }
    inner.reading().images().forEach(found::add);
  }

  private String alone(YamlScalar patch) {
    String text = found.file().text();
    int start = text.indexOf('\n', patch.span().start());
    StringBuilder alone = new StringBuilder(patch.span().end());
    for (int i = 0; i < start; i++) {
      alone.append(' ');
    }
    return alone.append(text, Math.max(start, 0), patch.span().end()).toString();
  }

  /** {@code {op: replace, path: /spec/containers/0/image, value: …}} of RFC 6902. */
  private static void operations(YamlNode patch, YamlPath path, Collected inner) {
    List<YamlNode> items = patch instanceof YamlList list ? list.items() : List.of();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof YamlMap operation && operation.text("path").endsWith("/image")) {
        YamlPath at = path.item(i).key("value");
        piece(operation, path.item(i), "value")
            .map(piece -> new ImageText.Whole(piece))
            .map(text -> ImageUse.of(inner.file(), Role.CONTAINER, "", at.toString(), text))
            .ifPresent(inner::add);
      }
    }
  }
}
