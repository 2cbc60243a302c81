package dev.pullpass.core.release;

import dev.pullpass.core.text.JsonObject;
import dev.pullpass.core.text.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A place in the values that an image may be written from: a map with a repository, and mostly a
 * tag. Which keys these are is told by what they hold, and by the names that 560 public charts use
 * (repository, name, image; registry; tag, version, imageTag; digest, sha).
 *
 * @param map the path of the map
 * @param repositoryKey where the repository, or the whole image, stands; empty where the template
 *     itself holds it
 * @param registry the registry's own value, with its path; no keys where it is part of the
 *     repository
 * @param tagKey where the tag stands; empty where the whole image stands in one value
 * @param digestKey where the digest stands; empty where there is no such key
 */
record ImageSite(
    ValuePath map, String repositoryKey, Registry registry, String tagKey, String digestKey) {

  /** The value that holds the registry. */
  record Registry(ValuePath path, String text) {
    static final Registry NONE = new Registry(ValuePath.of(), "");

    String before(String repository) {
      return text.isEmpty() ? repository : text + "/" + repository;
    }
  }

  /** The value that tells most about whether the template uses this place. */
  ValuePath telling() {
    return map.child(repositoryKey.isEmpty() ? tagKey : repositoryKey);
  }

  boolean isWhole() {
    return tagKey.isEmpty() && !repositoryKey.isEmpty();
  }

  /** The new values for an image; empty where this place cannot express it. */
  Optional<ValuesChange> change(ImageText from, ImageText to, String written) {
    if (isWhole()) {
      return Optional.of(ValuesChange.of(map.child(repositoryKey), new NewValue.Text(written)));
    }
    Map<ValuePath, NewValue> values = new LinkedHashMap<>();
    boolean possible =
        repository(from, to, values)
            && (digestKey.isEmpty() ? tag(from, to, values) : both(from, to, values));
    return possible && !values.isEmpty() ? Optional.of(new ValuesChange(values)) : Optional.empty();
  }

  private boolean repository(ImageText from, ImageText to, Map<ValuePath, NewValue> values) {
    if (from.repository().equals(to.repository())) {
      return true;
    }
    if (repositoryKey.isEmpty()) {
      return false;
    }
    String start = registry.text().isEmpty() ? "" : registry.text() + "/";
    if (to.repository().startsWith(start)) {
      put(values, repositoryKey, to.repository().substring(start.length()));
      return true;
    }
    int slash = to.repository().indexOf('/');
    if (registry.path().isGlobal() || slash < 0) {
      return false;
    }
    values.put(registry.path(), new NewValue.Text(to.repository().substring(0, slash)));
    put(values, repositoryKey, to.repository().substring(slash + 1));
    return true;
  }

  /** A digest behind the tag is what templates that know of no digest make a pinned image of. */
  private boolean tag(ImageText from, ImageText to, Map<ValuePath, NewValue> values) {
    if (from.tagAndDigest().equals(to.tagAndDigest())) {
      return true;
    }
    put(values, tagKey, to.tagAndDigest());
    return !to.tagAndDigest().isEmpty();
  }

  private boolean both(ImageText from, ImageText to, Map<ValuePath, NewValue> values) {
    if (!from.tag().equals(to.tag()) && !to.tag().isEmpty()) {
      put(values, tagKey, to.tag());
    }
    if (!from.digest().equals(to.digest())) {
      boolean bare = digestKey.equals("sha");
      put(values, digestKey, bare ? to.digest().replace("sha256:", "") : to.digest());
    }
    return !to.tag().isEmpty() || !to.digest().isEmpty();
  }

  private void put(Map<ValuePath, NewValue> values, String key, String text) {
    values.put(map.child(key), new NewValue.Text(text));
  }

  /** The first of the keys that the map has. */
  static String firstOf(JsonObject map, List<String> keys) {
    Map<String, JsonValue> values = Values.map(map);
    return keys.stream().filter(values::containsKey).findFirst().orElse("");
  }
}
