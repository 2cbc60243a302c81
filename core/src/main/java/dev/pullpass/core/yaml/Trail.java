package dev.pullpass.core.yaml;

import dev.pullpass.core.text.LineMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The nodes on the way to one, itself the last. It never leads through an alias or a merged map,
 * since an edit there would change other things as well.
 */
record Trail(YamlText text, YamlPath path, List<YamlNode> nodes) implements Sought {

  Trail {
    nodes = List.copyOf(nodes);
  }

  static Sought follow(YamlText text, YamlPath path) {
    if (path.document() >= text.documents().size()) {
      String reason = "there is no document " + (path.document() + 1) + " in the text";
      return new EditResult.Refused(reason, new LineMap(text.text()).count());
    }
    List<YamlNode> nodes = new ArrayList<>();
    nodes.add(text.documents().get(path.document()));
    YamlPath here = YamlPath.root(path.document());
    for (YamlPath.Step step : path.steps()) {
      YamlNode node = nodes.get(nodes.size() - 1);
      Optional<YamlNode> next = next(node, step);
      if (next.isEmpty()) {
        return new Trail(text, here, nodes).none(step);
      }
      nodes.add(next.get());
      here = step instanceof YamlPath.Key key ? here.key(key.name()) : item(here, step);
    }
    return new Trail(text, path, nodes);
  }

  private static YamlPath item(YamlPath here, YamlPath.Step step) {
    return here.item(((YamlPath.Item) step).index());
  }

  private static Optional<YamlNode> next(YamlNode node, YamlPath.Step step) {
    if (step instanceof YamlPath.Key key && node instanceof YamlMap map) {
      return map.entry(key.name()).map(YamlEntry::value);
    }
    if (step instanceof YamlPath.Item item && node instanceof YamlList list) {
      boolean there = item.index() >= 0 && item.index() < list.items().size();
      return there ? Optional.of(list.items().get(item.index())) : Optional.empty();
    }
    return Optional.empty();
  }

  /** Why a step leads nowhere. */
  private EditResult.Refused none(YamlPath.Step step) {
    if (node() instanceof YamlAlias alias) {
      return throughAlias(alias);
    }
    if (step instanceof YamlPath.Key key && node() instanceof YamlMap map) {
      return map.get(key.name()).isPresent()
          ? throughMerge(map, key.name())
          : refused(path.key(key.name()) + " is not there");
    }
    if (step instanceof YamlPath.Item && node() instanceof YamlList list) {
      return refused(path + " has " + list.items().size() + " items only");
    }
    return refused(path + (step instanceof YamlPath.Key ? " is no map" : " is no list"));
  }

  /** Refuses to edit what an alias stands for. */
  EditResult.Refused throughAlias(YamlAlias alias) {
    String where =
        alias.target().map(target -> " of line " + line(target.properties().start())).orElse("");
    return refused(
        path
            + " stands for the anchor &"
            + alias.name()
            + where
            + ": change it there, by its own"
            + " path");
  }

  private EditResult.Refused throughMerge(YamlMap map, String key) {
    String from =
        map.entry("<<")
            .map(entry -> " from <<: " + entry.value().span().of(text.text()))
            .orElse("");
    return refused(
        path.key(key) + " comes" + from + ": change it where the anchor is, or add the key here");
  }

  /** A refusal at the node's line. */
  EditResult.Refused refused(String reason) {
    return new EditResult.Refused(reason, line(node().properties().start()));
  }

  private int line(int offset) {
    return new LineMap(text.text()).line(offset);
  }

  /** The node itself. */
  YamlNode node() {
    return nodes.get(nodes.size() - 1);
  }

  /** What holds it; empty for a root. */
  Optional<YamlNode> parent() {
    return nodes.size() < 2 ? Optional.empty() : Optional.of(nodes.get(nodes.size() - 2));
  }

  /** True if it stands in a flow collection, or is one. */
  boolean inFlow() {
    return nodes.stream().anyMatch(Trail::isFlow);
  }

  /** True if what holds it is a flow collection. */
  boolean heldInFlow() {
    return nodes.subList(0, nodes.size() - 1).stream().anyMatch(Trail::isFlow);
  }

  private static boolean isFlow(YamlNode node) {
    return (node instanceof YamlMap map && map.flow())
        || (node instanceof YamlList list && list.flow());
  }
}
