package dev.pullpass.core.release;

import dev.pullpass.core.text.JsonNull;
import dev.pullpass.core.text.JsonNumber;
import dev.pullpass.core.text.JsonObject;
import dev.pullpass.core.text.JsonString;
import dev.pullpass.core.text.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Values as Helm merges them: maps key by key, anything else as a whole, and a user's {@code null}
 * takes a default away (helm.sh/helm/v3/pkg/chartutil, CoalesceValues). Keys are exact, unlike the
 * fields that Go reads into structs.
 */
final class Values {
  private Values() {}

  /** The user's values over the chart's. */
  static JsonObject over(JsonObject defaults, JsonObject given) {
    Map<String, JsonValue> all = map(defaults);
    for (JsonObject.Member member : given.members()) {
      JsonValue old = all.get(member.name());
      JsonValue now = member.value();
      if (now instanceof JsonNull) {
        all.remove(member.name());
      } else if (old instanceof JsonObject below && now instanceof JsonObject above) {
        all.put(member.name(), over(below, above));
      } else {
        all.put(member.name(), now);
      }
    }
    List<JsonObject.Member> members = new ArrayList<>();
    all.forEach((name, value) -> members.add(new JsonObject.Member(0, name, value)));
    return new JsonObject(0, members);
  }

  /** The members, the last of a name. */
  static Map<String, JsonValue> map(JsonObject object) {
    Map<String, JsonValue> all = new LinkedHashMap<>();
    object.members().forEach(member -> all.put(member.name(), member.value()));
    return all;
  }

  /** The value under a key. */
  static Optional<JsonValue> get(JsonValue value, String key) {
    return value instanceof JsonObject object
        ? Optional.ofNullable(map(object).get(key))
        : Optional.empty();
  }

  /** The value at a path. */
  static Optional<JsonValue> at(JsonValue root, ValuePath path) {
    Optional<JsonValue> value = Optional.of(root);
    for (String key : path.keys()) {
      value = value.flatMap(one -> get(one, key));
    }
    return value;
  }

  /** What a scalar renders as; empty for anything else. */
  static Optional<String> text(JsonValue value) {
    if (value instanceof JsonString string) {
      return Optional.of(string.text());
    }
    return value instanceof JsonNumber number ? Optional.of(number.text()) : Optional.empty();
  }

  /** The text at a path; empty where there is none. */
  static String textAt(JsonValue root, ValuePath path) {
    return at(root, path).flatMap(Values::text).orElse("");
  }
}
