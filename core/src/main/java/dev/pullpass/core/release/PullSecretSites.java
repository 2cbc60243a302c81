package dev.pullpass.core.release;

import dev.pullpass.core.release.TemplateText.Shape;
import dev.pullpass.core.text.JsonArray;
import dev.pullpass.core.text.JsonObject;
import dev.pullpass.core.text.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the values that hold pull secrets: lists of strings, lists of maps with a name, or one
 * string. The wrong one of these renders as {@code name: map[name:regcred]}, so where neither the
 * values nor the template show which it is, both are candidates.
 */
record PullSecretSites(JsonObject values, TemplateText template) {
  private static final Set<String> LISTS = Set.of("imagepullsecrets", "pullsecrets");
  private static final Set<String> SINGLE =
      Set.of("imagepullsecret", "pullsecret", "imagepullsecretname", "pullsecretname");
  private static final int DEEPEST = 20;

  /** All paths under which pull secrets stand, or would. */
  Map<ValuePath, List<String>> of() {
    Map<ValuePath, List<String>> all = new LinkedHashMap<>();
    walk(values, ValuePath.of(), all);
    template.named().stream()
        .filter(path -> isPullSecrets(path.last()))
        .filter(path -> Values.at(values, path).isEmpty())
        .forEach(path -> all.putIfAbsent(path, List.of()));
    return all;
  }

  private static void walk(JsonObject map, ValuePath path, Map<ValuePath, List<String>> all) {
    if (path.keys().size() > DEEPEST) {
      return;
    }
    Values.map(map)
        .forEach(
            (key, value) -> {
              if (isPullSecrets(key)) {
                all.put(path.child(key), names(value));
              } else if (value instanceof JsonObject below) {
                walk(below, path.child(key), all);
              }
            });
  }

  private static boolean isPullSecrets(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    return LISTS.contains(lower) || SINGLE.contains(lower);
  }

  private static boolean isSingle(ValuePath path) {
    return SINGLE.contains(path.last().toLowerCase(Locale.ROOT));
  }

  private static List<String> names(JsonValue value) {
    return items(value)
        .map(item -> Values.text(item).orElseGet(() -> Values.textAt(item, ValuePath.of("name"))))
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static Stream<JsonValue> items(JsonValue value) {
    return value instanceof JsonArray array ? array.items().stream() : Stream.of(value);
  }

  /** The changes that make a path hold these names: one for each way that they may be written. */
  List<NewValue> written(ValuePath path, List<String> names) {
    if (isSingle(path)) {
      return names.size() == 1 ? List.of(new NewValue.Text(names.get(0))) : List.of();
    }
    List<NewValue> all = new ArrayList<>();
    Set<Shape> shapes = shapes(path);
    if (shapes.contains(Shape.NAMES)) {
      all.add(new NewValue.Names(names));
    }
    if (shapes.contains(Shape.STRINGS)) {
      all.add(new NewValue.Texts(names));
    }
    return all;
  }

  private Set<Shape> shapes(ValuePath path) {
    List<JsonValue> items =
        Values.at(values, path).stream().flatMap(PullSecretSites::items).toList();
    if (items.stream().anyMatch(JsonObject.class::isInstance)) {
      return Set.of(Shape.NAMES);
    }
    if (items.stream().anyMatch(item -> !Values.text(item).orElse("").isEmpty())) {
      return Set.of(Shape.STRINGS);
    }
    return template.shape(path).map(Set::of).orElse(Set.of(Shape.values()));
  }
}
