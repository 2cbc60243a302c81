package dev.pullpass.core.yaml;

import dev.pullpass.core.text.Span;
import java.util.Optional;

/**
 * {@code *name}.
 *
 * @param target what it stands for; empty where it stands within its own anchor, or there is none
 */
public record YamlAlias(
    Span span, NodeProperties properties, String name, Optional<YamlNode> target)
    implements YamlNode {

  @Override
  public Optional<YamlNode> resolved() {
    return target.flatMap(YamlNode::resolved);
  }
}
