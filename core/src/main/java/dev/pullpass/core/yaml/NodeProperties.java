package dev.pullpass.core.yaml;

import java.util.Optional;

/**
 * What may stand before a node.
 *
 * @param anchor its name, without {@code &}
 * @param tag as the parser resolves it: {@code tag:yaml.org,2002:str} for {@code !!str}
 * @param start where the first of them stands; where the content does if there are none
 */
public record NodeProperties(Optional<String> anchor, Optional<String> tag, int start) {

  /** True if neither an anchor nor a tag is written. */
  public boolean isEmpty() {
    return anchor.isEmpty() && tag.isEmpty();
  }
}
