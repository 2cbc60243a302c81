package dev.pullpass.core.source;

import dev.pullpass.core.source.PullSecretList.Form;
import dev.pullpass.core.source.PullSecretList.Item;
import dev.pullpass.core.yaml.YamlEntry;
import dev.pullpass.core.yaml.YamlList;
import dev.pullpass.core.yaml.YamlMap;
import dev.pullpass.core.yaml.YamlNode;
import dev.pullpass.core.yaml.YamlPath;
import dev.pullpass.core.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads lists of pull secrets, in whatever form they are written. */
final class PullSecrets {
  static final String FIELD = "imagePullSecrets";

  private PullSecrets() {}

  /** The list under {@code imagePullSecrets}. */
  static Optional<PullSecretList> of(YamlMap owner, YamlPath path) {
    return owner.entry(FIELD).map(entry -> of(entry, path.key(FIELD)));
  }

  static PullSecretList of(YamlEntry entry, YamlPath path) {
    YamlNode node = entry.value().resolved().orElse(entry.value());
    List<Item> items = new ArrayList<>();
    if (node instanceof YamlList list) {
      for (int i = 0; i < list.items().size(); i++) {
        YamlPath below = path.item(i);
        list.items().get(i).resolved().ifPresent(item -> items.add(item(item, below)));
      }
    }
    return new PullSecretList(path, node, items);
  }

  private static Item item(YamlNode node, YamlPath path) {
    if (node instanceof YamlScalar scalar) {
      return new Item(Piece.of(path, scalar), scalar.isNull() ? Form.OTHER : Form.TEXT);
    }
    Optional<YamlScalar> name = node instanceof YamlMap map ? map.scalar("name") : Optional.empty();
    return name.map(scalar -> new Item(Piece.of(path.key("name"), scalar), Form.NAMED))
        .orElseGet(() -> new Item(new Piece(path, node.span(), ""), Form.OTHER));
  }
}
