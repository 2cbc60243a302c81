package dev.pullpass.core.redact;

import dev.pullpass.core.yaml.YamlMap;
import dev.pullpass.core.yaml.YamlNode;
import dev.pullpass.core.yaml.YamlScalar;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A value in a tree.
 *
 * @param passage what it says
 * @param place where it stands
 */
record Field(Passage passage, Place place) {

  /** The way down to a value. */
  record Place(@Nullable Place parent, String key, @Nullable YamlMap holder) {
    /** Keys that say what their value is, whatever is above them. */
    private static final Set<String> PLAIN =
        Set.of(
            "name",
            "namespace",
            "kind",
            "id",
            "host",
            "registry",
            "server",
            "username",
            "user",
            "email",
            "key",
            "version",
            "image",
            "tag",
            "digest",
            "type",
            "description",
            "url",
            "provider",
            "method",
            "algorithm",
            "annotations",
            "labels",
            "issuer",
            "audience");

    static final Place ROOT = new Place(null, "", null);

    Place down(String name, YamlMap map) {
      return new Place(this, name, map);
    }

    /** True if one of the keys above is such. */
    boolean isUnder(Predicate<String> name) {
      for (Place at = parent; at != null; at = at.parent) {
        if (name.test(at.key)) {
          return true;
        }
      }
      return false;
    }

    /** True for a key that says what its value is. */
    boolean isPlain() {
      return PLAIN.contains(Letters.lower(key));
    }

    /** The key that holds the map that this is in. */
    String above() {
      return parent == null ? "" : parent.key;
    }
  }

  String key() {
    return place.key();
  }

  String text() {
    return passage.text();
  }

  /** The text beside this one in the same map. */
  String sibling(String name) {
    YamlMap holder = place.holder();
    return holder == null ? "" : holder.entry(name).map(e -> scalar(e.value())).orElse("");
  }

  private static String scalar(YamlNode node) {
    return node instanceof YamlScalar scalar ? scalar.value() : "";
  }
}
