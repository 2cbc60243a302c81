package dev.pullpass.core.yaml;

import java.util.List;

/** Adds items to a list. */
final class Appending {
  private Appending() {}

  /** The trail leads to the list. */
  static EditResult of(Trail trail, YamlEdit.Append edit) {
    if (trail.node() instanceof YamlAlias alias) {
      return trail.throughAlias(alias);
    }
    if (Gap.isEmpty(trail.node()) && !(trail.node() instanceof YamlMap)) {
      return new Gap(trail).become(new NewValue.Items(edit.items()), List.of());
    }
    if (!(trail.node() instanceof YamlList list)) {
      return trail.refused(trail.path() + " is no list");
    }
    return list.flow() ? flow(trail, list, edit) : block(trail, list, edit);
  }

  private static EditResult flow(Trail trail, YamlList list, YamlEdit.Append edit) {
    FlowStyle style = FlowStyle.of(trail);
    List<String> written = edit.items().stream().map(style::value).toList();
    FlowMembers members = FlowMembers.of(trail, list);
    return new EditResult.Edited(members.insert(list.items().size(), written));
  }

  private static EditResult block(Trail trail, YamlList list, YamlEdit.Append edit) {
    String text = trail.text().text();
    Layout layout = new Layout(text);
    int column = layout.column(list.span().start());
    List<String> lines = new BlockStyle(Indents.near(trail, layout)).items(edit.items(), column);
    YamlNode last = list.items().get(list.items().size() - 1);
    int at = layout.below(layout.end(last), column);
    return new EditResult.Edited(List.of(new Lines(text).at(at, lines)));
  }
}
