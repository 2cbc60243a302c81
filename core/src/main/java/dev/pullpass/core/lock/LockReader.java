package dev.pullpass.core.lock;

import dev.pullpass.core.text.LineMap;
import dev.pullpass.core.yaml.MalformedYaml;
import dev.pullpass.core.yaml.YamlEntry;
import dev.pullpass.core.yaml.YamlList;
import dev.pullpass.core.yaml.YamlMap;
import dev.pullpass.core.yaml.YamlNode;
import dev.pullpass.core.yaml.YamlScalar;
import dev.pullpass.core.yaml.YamlText;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads a lock strictly: what merges and hands leave behind must not go by unseen, since a lock is
 * believed.
 */
final class LockReader {
  private static final Set<String> FIELDS = Set.of("apiVersion", "kind", "images");

  private final String text;
  private final LineMap lines;

  LockReader(String text) {
    this.text = text;
    this.lines = new LineMap(text);
  }

  ImageLock lock() {
    refuseConflict();
    YamlMap root = root();
    fields(root, FIELDS);
    if (!root.text("kind").equals(ImageLock.KIND)) {
      throw at(root, "this is no image lock: it does not say kind: " + ImageLock.KIND);
    }
    if (!root.text("apiVersion").equals(ImageLock.API_VERSION)) {
      throw at(
          root,
          "the lock has another format: this pullpass reads and writes " + ImageLock.API_VERSION);
    }
    return new ImageLock(images(root));
  }

  private void refuseConflict() {
    for (int line = 1; line <= lines.count(); line++) {
      String start = lines.text(line);
      if (start.startsWith("<<<<<<< ") || start.startsWith(">>>>>>> ")) {
        throw new MalformedLock(line, "a merge conflict is not resolved yet");
      }
    }
  }

  private YamlMap root() {
    try {
      List<YamlNode> documents = YamlText.parse(text).documents();
      if (documents.size() == 1 && documents.get(0) instanceof YamlMap map) {
        return map;
      }
      throw new MalformedLock(1, "this is no image lock: it is not one map");
    } catch (MalformedYaml malformed) {
      throw new MalformedLock(malformed.position().line(), "no YAML: " + malformed.problem());
    }
  }

  /** Refuses fields that are there twice, or unknown: they would be lost when it is written. */
  void fields(YamlMap map, Set<String> known) {
    Set<String> seen = new HashSet<>();
    for (YamlEntry entry : map.entries()) {
      if (!known.contains(entry.name())) {
        throw at(entry.key(), "a lock has no such field here");
      }
      if (!seen.add(entry.name())) {
        throw at(entry.key(), entry.name() + " is there twice");
      }
    }
  }

  private Map<String, LockedImage> images(YamlMap root) {
    YamlNode node = root.get("images").orElse(root);
    if (!(node instanceof YamlList list)) {
      throw at(node, "images should be a list");
    }
    Map<String, LockedImage> images = new TreeMap<>();
    for (YamlNode item : list.items()) {
      if (!(item.resolved().orElse(item) instanceof YamlMap map)) {
        throw at(item, "an image should be a map with image, digest and resolved");
      }
      LockedImage image = new LockItem(this, map).image();
      if (images.putIfAbsent(image.image(), image) != null) {
        throw at(item, image.image() + " is locked twice");
      }
    }
    return images;
  }

  /** A text that must be there. */
  String required(YamlMap map, String field) {
    String value = map.scalar(field).map(YamlScalar::value).orElse("");
    if (value.isEmpty()) {
      throw at(map, field + " is missing");
    }
    return value;
  }

  MalformedLock at(YamlNode node, String problem) {
    return new MalformedLock(lines.line(node.span().start()), problem);
  }
}
