package dev.pullpass.core.yaml;

import dev.pullpass.core.text.Span;
import java.util.Optional;

/** A node of a YAML document, with its place in the text. */
public sealed interface YamlNode permits YamlMap, YamlList, YamlScalar, YamlAlias {

  /**
   * Where its content stands, without its anchor and tag. For collections in block style it reaches
   * to the end of the last thing in them; for a value that is left empty it is empty, too, and lies
   * where the value would begin: right behind the colon, dash, anchor or tag.
   */
  Span span();

  /** Its anchor and tag. */
  NodeProperties properties();

  /** The node itself, or the one that it stands for; empty for an alias within its own anchor. */
  default Optional<YamlNode> resolved() {
    return Optional.of(this);
  }
}
