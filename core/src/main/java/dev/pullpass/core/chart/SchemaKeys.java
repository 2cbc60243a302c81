package dev.pullpass.core.chart;

import dev.pullpass.core.text.Splice;
import dev.pullpass.core.yaml.EditResult;
import dev.pullpass.core.yaml.NewValue;
import dev.pullpass.core.yaml.Place;
import dev.pullpass.core.yaml.YamlEdit;
import dev.pullpass.core.yaml.YamlEditor;
import dev.pullpass.core.yaml.YamlMap;
import dev.pullpass.core.yaml.YamlPath;
import dev.pullpass.core.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adds keys for digests to {@code values.schema.json} where it lists the keys beside them, or
 * forbids others. References within the schema are followed.
 */
final class SchemaKeys {
  private static final int DEEPEST = 20;
  private final Optional<YamlText> schema;

  SchemaKeys(ChartSources chart) {
    this.schema = chart.yaml(ChartSources.SCHEMA);
  }

  /** Why the schema would refuse a new key, and cannot be edited. */
  Optional<String> refusal(DigestKey key) {
    return edit(key)
        .map(edit -> YamlEditor.edit(schema.orElseThrow(), edit))
        .filter(EditResult.Refused.class::isInstance)
        .map(refused -> "values.schema.json: " + ((EditResult.Refused) refused).reason());
  }

  List<Splice> edits(List<DigestKey> keys) {
    Map<YamlPath, YamlEdit> edits = new LinkedHashMap<>();
    keys.forEach(key -> edit(key).ifPresent(edit -> edits.putIfAbsent(edit.path(), edit)));
    List<Splice> splices = new ArrayList<>();
    for (YamlEdit edit : edits.values()) {
      if (YamlEditor.edit(schema.orElseThrow(), edit) instanceof EditResult.Edited edited) {
        splices.addAll(edited.splices());
      }
    }
    return splices;
  }

  /** A part of the schema with its path, references followed. */
  private record At(YamlMap map, YamlPath path) {}

  private Optional<YamlEdit> edit(DigestKey key) {
    Optional<At> at = root();
    for (String name : key.parent()) {
      at =
          at.flatMap(here -> name.equals(Symbol.ANY) ? below(here, "items") : property(here, name));
    }
    return at.flatMap(here -> edit(here, key));
  }

  private Optional<At> root() {
    return schema
        .flatMap(yaml -> yaml.documents().stream().findFirst())
        .filter(YamlMap.class::isInstance)
        .map(node -> new At((YamlMap) node, YamlPath.root(0)));
  }

  private Optional<At> property(At at, String name) {
    return below(at, "properties").flatMap(properties -> below(properties, name));
  }

  private Optional<At> below(At at, String key) {
    return at.map().map(key).flatMap(map -> referenced(new At(map, at.path().key(key)), 0));
  }

  private Optional<At> referenced(At at, int depth) {
    String reference = at.map().text("$ref");
    if (reference.isEmpty()) {
      return Optional.of(at);
    }
    if (!reference.startsWith("#/") || depth > DEEPEST) {
      return Optional.empty();
    }
    Optional<At> found = root();
    for (String step : reference.substring(2).split("/", -1)) {
      String name = step.replace("~1", "/").replace("~0", "~");
      found =
          found.flatMap(
              here -> here.map().map(name).map(map -> new At(map, here.path().key(name))));
    }
    return found.flatMap(there -> referenced(there, depth + 1));
  }

  private static Optional<YamlEdit> edit(At at, DigestKey key) {
    Optional<YamlMap> properties = at.map().map("properties");
    boolean listed = properties.flatMap(map -> map.get(key.beside())).isPresent();
    boolean strict = at.map().text("additionalProperties").equals("false");
    boolean there = properties.flatMap(map -> map.get(key.name())).isPresent();
    if (there || properties.isEmpty() || !(listed || strict)) {
      return Optional.empty();
    }
    Place place = Place.LAST.orAfter(key.beside());
    YamlPath path = at.path().key("properties").key(key.name());
    return Optional.of(
        new YamlEdit.Insert(path, NewValue.fields("type", "string"), place, List.of()));
  }
}
