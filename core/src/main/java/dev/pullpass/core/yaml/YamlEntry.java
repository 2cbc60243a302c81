package dev.pullpass.core.yaml;

/** A key with its value. */
public record YamlEntry(YamlNode key, YamlNode value) {

  /** The key's text; empty for a key that is no scalar. */
  public String name() {
    return key.resolved()
        .filter(YamlScalar.class::isInstance)
        .map(node -> ((YamlScalar) node).value())
        .orElse("");
  }
}
