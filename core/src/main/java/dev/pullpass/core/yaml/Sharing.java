package dev.pullpass.core.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who else is changed when something in an anchored node is. */
final class Sharing {
  private final List<YamlNode> shared;
  private final List<YamlAlias> found = new ArrayList<>();

  private Sharing(List<YamlNode> shared) {
    this.shared = shared;
  }

  /** The aliases that stand for a node on the trail. */
  static List<YamlAlias> of(Trail trail) {
    List<YamlNode> shared =
        trail.nodes().stream().filter(node -> node.properties().anchor().isPresent()).toList();
    Sharing sharing = new Sharing(shared);
    if (!shared.isEmpty()) {
      sharing.look(trail.nodes().get(0));
    }
    return sharing.found;
  }

  private void look(YamlNode node) {
    if (node instanceof YamlAlias alias && isShared(alias)) {
      found.add(alias);
    } else if (node instanceof YamlList list) {
      list.items().forEach(this::look);
    } else if (node instanceof YamlMap map) {
      map.entries()
          .forEach(
              entry -> {
                look(entry.key());
                look(entry.value());
              });
    }
  }

  /** By name and place, since a name may be given anew. */
  private boolean isShared(YamlAlias alias) {
    Optional<YamlNode> target = alias.target();
    return target.isPresent()
        && shared.stream()
            .anyMatch(
                node ->
                    node.properties().anchor().equals(Optional.of(alias.name()))
                        && node.span().equals(target.get().span()));
  }
}
