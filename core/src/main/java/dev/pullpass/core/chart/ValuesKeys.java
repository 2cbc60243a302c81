package dev.pullpass.core.chart;

import dev.pullpass.core.text.Splice;
import dev.pullpass.core.yaml.EditResult;
import dev.pullpass.core.yaml.NewValue;
import dev.pullpass.core.yaml.Place;
import dev.pullpass.core.yaml.YamlEdit;
import dev.pullpass.core.yaml.YamlEditor;
import dev.pullpass.core.yaml.YamlEntry;
import dev.pullpass.core.yaml.YamlList;
import dev.pullpass.core.yaml.YamlMap;
import dev.pullpass.core.yaml.YamlNode;
import dev.pullpass.core.yaml.YamlPath;
import dev.pullpass.core.yaml.YamlScalar;
import dev.pullpass.core.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Adds keys for digests to a chart's defaults, and to what describes those. */
final class ValuesKeys {
  /** What a digest is, for people. */
  static final String MEANING =
      "Digest of the image (sha256:...); where it is set, it is pulled, whatever the tag says";

  private final ChartSources chart;
  private final Optional<YamlText> values;

  ValuesKeys(ChartSources chart) {
    this.chart = chart;
    this.values = chart.values();
  }

  /** Why a key cannot be added; empty where it can. */
  Optional<String> add(DigestKey key) {
    if (key.path().contains(Symbol.ANY)) {
      return isGiven(top(), key.path())
          ? Optional.of("values.yaml gives " + key.shown() + " a value")
          : Optional.empty();
    }
    if (chart.text(ChartSources.VALUES).isEmpty()) {
      return schema(key);
    }
    if (values.isEmpty()) {
      return Optional.of("values.yaml cannot be read");
    }
    Optional<YamlNode> parent = node(key.parent());
    if (parent.isEmpty() || isNull(parent.get())) {
      return schema(key);
    }
    String shown = String.join(".", key.parent());
    if (!(parent.get() instanceof YamlMap map)) {
      return Optional.of("values.yaml has no map " + shown);
    }
    if (map.entries().isEmpty()) {
      return Optional.of(
          "values.yaml leaves " + shown + " empty, and templates may ask whether it is");
    }
    Optional<YamlNode> there = map.get(key.name());
    if (there.isPresent()) {
      boolean empty = there.get() instanceof YamlScalar scalar && isEmpty(scalar);
      return empty ? schema(key) : Optional.of("values.yaml gives " + key.shown() + " a value");
    }
    EditResult result = YamlEditor.edit(values.orElseThrow(), edit(key));
    return result instanceof EditResult.Refused refused
        ? Optional.of(refused.reason())
        : schema(key);
  }

  private Optional<String> schema(DigestKey key) {
    return new SchemaKeys(chart).refusal(key);
  }

  /** Where the defaults say nothing of an image, they need not say anything of its digest. */
  private static boolean isNull(YamlNode node) {
    return node instanceof YamlScalar scalar && scalar.isNull();
  }

  private static boolean isEmpty(YamlScalar scalar) {
    return scalar.isNull() || scalar.value().isEmpty();
  }

  private Optional<YamlNode> top() {
    return values
        .flatMap(yaml -> yaml.documents().stream().findFirst())
        .flatMap(YamlNode::resolved);
  }

  /** True if a value stands at the path, in any of the items on the way. */
  private static boolean isGiven(Optional<YamlNode> node, List<String> path) {
    if (node.isEmpty() || path.isEmpty()) {
      return node.filter(it -> !(it instanceof YamlScalar scalar && isEmpty(scalar))).isPresent();
    }
    List<String> rest = path.subList(1, path.size());
    if (!path.get(0).equals(Symbol.ANY)) {
      return node.get() instanceof YamlMap map && isGiven(map.get(path.get(0)), rest);
    }
    return items(node.get()).anyMatch(item -> isGiven(item.resolved(), rest));
  }

  private static Stream<YamlNode> items(YamlNode node) {
    if (node instanceof YamlList list) {
      return list.items().stream();
    }
    return node instanceof YamlMap map
        ? map.entries().stream().map(YamlEntry::value)
        : Stream.empty();
  }

  private Optional<YamlNode> node(List<String> path) {
    Optional<YamlNode> at = top();
    for (String key : path) {
      at = at.filter(YamlMap.class::isInstance).flatMap(map -> ((YamlMap) map).get(key));
    }
    return at;
  }

  private YamlEdit edit(DigestKey key) {
    YamlPath path = YamlPath.root(0);
    for (String one : key.path()) {
      path = path.key(one);
    }
    Place place = Place.LAST.orAfter(key.beside(), "tag", "repository", "image", "name");
    List<String> comment =
        parameters().line(key).isPresent() ? List.of() : List.of(style() + MEANING);
    return new YamlEdit.Insert(path, NewValue.text(""), place, comment);
  }

  private String style() {
    String text = values.map(YamlText::text).orElse("");
    if (text.contains("# -- ")) {
      return "-- ";
    }
    return text.contains("\n## ") || text.contains(" ## ") ? "# " : "";
  }

  private ParameterComments parameters() {
    return new ParameterComments(values.map(YamlText::text).orElse(""));
  }

  /** The edits of values, schema and README for keys that can be added. */
  Map<String, List<Splice>> edits(List<DigestKey> keys) {
    Map<String, List<Splice>> edits = new LinkedHashMap<>();
    List<DigestKey> fresh = keys.stream().filter(this::isFresh).toList();
    List<Splice> defaults = new ArrayList<>();
    for (DigestKey key : fresh) {
      if (YamlEditor.edit(values.orElseThrow(), edit(key)) instanceof EditResult.Edited edited) {
        defaults.addAll(edited.splices());
      }
      parameters().line(key).ifPresent(defaults::add);
    }
    put(edits, ChartSources.VALUES, defaults);
    put(edits, ChartSources.SCHEMA, new SchemaKeys(chart).edits(keys));
    put(
        edits,
        ReadmeRows.FILE,
        new ReadmeRows(chart.text(ReadmeRows.FILE).orElse("")).edits(fresh));
    return edits;
  }

  private static void put(Map<String, List<Splice>> edits, String path, List<Splice> splices) {
    if (!splices.isEmpty()) {
      edits.put(path, splices);
    }
  }

  private boolean isFresh(DigestKey key) {
    boolean item = key.path().contains(Symbol.ANY);
    boolean given = node(key.parent()).filter(YamlMap.class::isInstance).isPresent();
    return !item && given && node(key.path()).isEmpty();
  }
}
