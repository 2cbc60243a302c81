package dev.pullpass.core.yaml;

import dev.pullpass.core.text.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  /** Equal by name and place; what it stands for could be as large as one likes. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof YamlAlias alias && name.equals(alias.name) && span.equals(alias.span);
  }

  @Override
  public int hashCode() {
    return span.hashCode();
  }

  @Override
  public String toString() {
    return "*" + name;
  }
}
