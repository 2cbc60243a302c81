package dev.pullpass.core.yaml;

import dev.pullpass.core.text.Splice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds a key to a map. */
final class Insertion {
  private final Trail trail;
  private final YamlEdit.Insert edit;
  private final String text;
  private final Layout layout;

  private Insertion(Trail trail, YamlEdit.Insert edit) {
    this.trail = trail;
    this.edit = edit;
    this.text = trail.text().text();
    this.layout = new Layout(text);
  }

  /** The trail leads to the map. */
  static EditResult of(Trail trail, YamlEdit.Insert edit) {
    if (trail.node() instanceof YamlAlias alias) {
      return trail.throughAlias(alias);
    }
    if (edit.path().name().isEmpty()) {
      return trail.refused(edit.path() + " names no key");
    }
    Insertion insertion = new Insertion(trail, edit);
    if (Gap.isEmpty(trail.node()) && !(trail.node() instanceof YamlList)) {
      NewValue fields = new NewValue.Fields(List.of(insertion.field()));
      return new Gap(trail).become(fields, edit.comment());
    }
    return trail.node() instanceof YamlMap map
        ? insertion.into(map)
        : trail.refused(trail.path() + " is no map");
  }

  private NewValue.Field field() {
    return new NewValue.Field(edit.path().name(), edit.value());
  }

  private EditResult into(YamlMap map) {
    Optional<YamlEntry> there = map.entry(edit.path().name());
    if (there.isPresent()) {
      return Matching.matches(edit.value(), there.get().value())
          ? new EditResult.Edited(List.of())
          : trail.refused(edit.path() + " is there already");
    }
    return new EditResult.Edited(map.flow() ? flow(map) : List.of(block(map)));
  }

  private List<Splice> flow(YamlMap map) {
    FlowStyle style = FlowStyle.of(trail);
    String written = style.key(edit.path().name()) + style.colon() + style.value(edit.value());
    return FlowMembers.of(trail, map).insert(index(map), List.of(written));
  }

  /** Before which entry it goes. */
  private int index(YamlMap map) {
    return neighbour(map)
        .map(found -> map.indexOf(found.key()) + offset(found))
        .orElse(map.entries().size());
  }

  private static int offset(Place.Neighbour neighbour) {
    return neighbour.side() == Place.Side.AFTER ? 1 : 0;
  }

  private Optional<Place.Neighbour> neighbour(YamlMap map) {
    return edit.place().neighbours().stream()
        .filter(neighbour -> map.entry(neighbour.key()).isPresent())
        .findFirst();
  }

  private Splice block(YamlMap map) {
    int column = layout.column(map.span().start());
    List<String> lines = new ArrayList<>(BlockStyle.comment(edit.comment(), column));
    lines.addAll(new BlockStyle(Indents.near(trail, layout)).field(field(), column));
    int index = index(map);
    if (index > 0 && neighbour(map).map(Place.Neighbour::side).orElse(null) != Place.Side.BEFORE) {
      int end = layout.end(map.entries().get(index - 1).value());
      return new Lines(text).at(layout.below(end, column), lines);
    }
    return above(map.entries().get(index), lines, column);
  }

  private Splice above(YamlEntry entry, List<String> lines, int column) {
    int key = entry.key().properties().start();
    if (layout.isFirst(key)) {
      return new Lines(text).at(layout.above(key), lines);
    }
    String lineBreak = layout.lineBreak(key);
    String inline = String.join(lineBreak, lines).substring(column);
    return Splice.insert(key, inline + lineBreak + " ".repeat(column));
  }
}
