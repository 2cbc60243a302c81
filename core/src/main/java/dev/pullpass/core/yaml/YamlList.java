package dev.pullpass.core.yaml;

import dev.pullpass.core.text.Span;
import java.util.List;

/**
 * A sequence.
 *
 * @param flow true for {@code [a, b]}
 */
public record YamlList(Span span, NodeProperties properties, List<YamlNode> items, boolean flow)
    implements YamlNode {

  public YamlList {
    items = List.copyOf(items);
  }
}
