package dev.pullpass.core.source;

import dev.pullpass.core.source.ImageUse.Role;
import dev.pullpass.core.yaml.YamlEntry;
import dev.pullpass.core.yaml.YamlList;
import dev.pullpass.core.yaml.YamlMap;
import dev.pullpass.core.yaml.YamlNode;
import dev.pullpass.core.yaml.YamlPath;
import java.util.List;
import java.util.Set;

/**
 * A chart's values, where they lie in a file of their own or within a custom resource: images in
 * one text or in parts, lists of pull secrets, and whole containers.
 */
final class ValuesReader {
  private static final int DEEPEST = 200;
  private static final Set<String> PULL_SECRETS =
      Set.of("imagePullSecrets", "pullSecrets", "image_pull_secrets");

  private final Collected found;
  private final String object;

  /**
   * @param object the custom resource that holds the values; empty where they have a file
   */
  ValuesReader(Collected found, String object) {
    this.found = found;
    this.object = object;
  }

  void document(YamlNode root, YamlPath path) {
    node(root, path, 0);
  }

  private void node(YamlNode node, YamlPath path, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (node instanceof YamlMap map) {
      new ValueImages(map, path, found.file().appVersion())
          .all()
          .forEach(
              (below, text) ->
                  found.add(ImageUse.of(found.file(), Role.VALUE, object, below.toString(), text)));
      map.entries().forEach(entry -> entry(entry, path.key(entry.name()), depth));
    } else if (node instanceof YamlList list) {
      List<YamlNode> items = list.items();
      for (int i = 0; i < items.size(); i++) {
        node(items.get(i), path.item(i), depth + 1);
      }
    }
  }

  private void entry(YamlEntry entry, YamlPath path, int depth) {
    if (PULL_SECRETS.contains(entry.name()) && entry.value() instanceof YamlList) {
      found.add(PullSecrets.of(entry, path));
    } else {
      node(entry.value(), path, depth + 1);
    }
  }
}
