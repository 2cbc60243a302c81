package dev.pullpass.core.release;

import dev.pullpass.core.plan.ObjectRef;
import dev.pullpass.core.text.JsonArray;
import dev.pullpass.core.text.JsonBool;
import dev.pullpass.core.text.JsonNull;
import dev.pullpass.core.text.JsonObject;
import dev.pullpass.core.text.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One field that differs between two manifests, or between an object and what it would become.
 *
 * @param path its keys and indexes, {@code spec.template.spec.containers[0].image}; empty where the
 *     whole object comes or goes
 * @param before what it is, as text; empty where it is not there, or no scalar
 */
public record ManifestDifference(ObjectRef object, String path, String before, String after) {
  private static final Set<String> PULLING = Set.of("image", "imagePullPolicy", "imagePullSecrets");

  /**
   * True if it has to do with pulling: an image, a pull policy, or pull secrets. Only of these is
   * the content ever shown; anything else may be a password.
   */
  public boolean isAboutPulling() {
    for (String part : path.split("[.\\[]", -1)) {
      boolean ofPod = path.contains("spec.") || part.equals("imagePullSecrets");
      if (ofPod && PULLING.contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** What differs between two manifests, object by object. */
  public static List<ManifestDifference> of(List<Rendered> before, List<Rendered> after) {
    Map<ObjectRef, JsonObject> old = byRef(before);
    Map<ObjectRef, JsonObject> now = byRef(after);
    Set<ObjectRef> all = new LinkedHashSet<>(old.keySet());
    all.addAll(now.keySet());
    List<ManifestDifference> differences = new ArrayList<>();
    for (ObjectRef ref : all) {
      Optional<JsonValue> a = Optional.ofNullable(old.get(ref));
      Optional<JsonValue> b = Optional.ofNullable(now.get(ref));
      compare(new Place(ref, ""), a, b, differences);
    }
    return List.copyOf(differences);
  }

  /** What differs between two states of an object. */
  public static List<ManifestDifference> of(ObjectRef object, JsonValue before, JsonValue after) {
    List<ManifestDifference> differences = new ArrayList<>();
    compare(new Place(object, ""), Optional.of(before), Optional.of(after), differences);
    return List.copyOf(differences);
  }

  private static Map<ObjectRef, JsonObject> byRef(List<Rendered> manifest) {
    Map<ObjectRef, JsonObject> all = new LinkedHashMap<>();
    manifest.forEach(one -> all.put(one.ref(), one.content()));
    return all;
  }

  private record Place(ObjectRef object, String path) {
    Place key(String key) {
      return new Place(object, path.isEmpty() ? key : path + "." + key);
    }

    Place index(int index) {
      return new Place(object, path + "[" + index + "]");
    }
  }

  private static void compare(
      Place place,
      Optional<JsonValue> before,
      Optional<JsonValue> after,
      List<ManifestDifference> all) {
    if (before.isPresent() && after.isPresent()) {
      JsonValue a = before.get();
      JsonValue b = after.get();
      if (a instanceof JsonObject x && b instanceof JsonObject y) {
        objects(place, x, y, all);
        return;
      }
      if (a instanceof JsonArray x && b instanceof JsonArray y) {
        arrays(place, x, y, all);
        return;
      }
    }
    String old = before.map(ManifestDifference::text).orElse("");
    String now = after.map(ManifestDifference::text).orElse("");
    boolean same = old.equals(now) && kind(before).equals(kind(after));
    if (!same) {
      all.add(new ManifestDifference(place.object(), place.path(), old, now));
    }
  }

  private static void objects(
      Place place, JsonObject before, JsonObject after, List<ManifestDifference> all) {
    Map<String, JsonValue> old = Values.map(before);
    Map<String, JsonValue> now = Values.map(after);
    Set<String> keys = new LinkedHashSet<>(old.keySet());
    keys.addAll(now.keySet());
    for (String key : keys) {
      Optional<JsonValue> a = Optional.ofNullable(old.get(key));
      compare(place.key(key), a, Optional.ofNullable(now.get(key)), all);
    }
  }

  private static void arrays(
      Place place, JsonArray before, JsonArray after, List<ManifestDifference> all) {
    int most = Math.max(before.items().size(), after.items().size());
    for (int i = 0; i < most; i++) {
      compare(place.index(i), item(before, i), item(after, i), all);
    }
  }

  private static Optional<JsonValue> item(JsonArray array, int index) {
    return index < array.items().size() ? Optional.of(array.items().get(index)) : Optional.empty();
  }

  /** Null and absent are the same to Kubernetes. */
  private static String kind(Optional<JsonValue> value) {
    return value.filter(one -> !(one instanceof JsonNull)).map(JsonValue::kind).orElse("");
  }

  /** Maps and lists that come or go as a whole are told by the names in them. */
  private static String text(JsonValue value) {
    if (value instanceof JsonBool bool) {
      return Boolean.toString(bool.value());
    }
    if (value instanceof JsonArray array) {
      return String.join(", ", array.items().stream().map(ManifestDifference::text).toList());
    }
    if (value instanceof JsonObject object) {
      return Values.textAt(object, ValuePath.of("name"));
    }
    return Values.text(value).orElse("");
  }

  /** {@code Deployment shop/web: spec.….image: web:1 → web:2}, without content of other fields. */
  @Override
  public String toString() {
    String place = object + (path.isEmpty() ? "" : ": " + path);
    if (!isAboutPulling()) {
      return place;
    }
    String old = before.isEmpty() ? "(none)" : before;
    return place + ": " + old + " → " + (after.isEmpty() ? "(none)" : after);
  }
}
