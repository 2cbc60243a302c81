package dev.pullpass.core.release;

import java.util.ArrayList;
import java.util.List;

/** Where a value stands: the keys from the top. */
public record ValuePath(List<String> keys) {

  public ValuePath {
    keys = List.copyOf(keys);
  }

  /** The path of these keys. */
  public static ValuePath of(String... keys) {
    return new ValuePath(List.of(keys));
  }

  /** The path of a key below. */
  public ValuePath child(String key) {
    List<String> all = new ArrayList<>(keys);
    all.add(key);
    return new ValuePath(all);
  }

  /** The same path below another. */
  ValuePath below(ValuePath above) {
    List<String> all = new ArrayList<>(above.keys());
    all.addAll(keys);
    return new ValuePath(all);
  }

  /** The last key; empty for the top. */
  String last() {
    return keys.isEmpty() ? "" : keys.get(keys.size() - 1);
  }

  boolean isGlobal() {
    return keys.contains("global");
  }

  /** As {@code --set} takes it: dots and the like in keys are escaped. */
  String forSet() {
    return String.join(".", keys.stream().map(ValuePath::escaped).toList());
  }

  /** Helm's own separators, by a backslash before each (helm.sh/helm/v3/pkg/strvals). */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append("\\,.=[]{}".indexOf(c) < 0 ? "" : "\\").append(c);
    }
    return out.toString();
  }

  /** {@code image.tag}. */
  @Override
  public String toString() {
    return String.join(".", keys);
  }
}
