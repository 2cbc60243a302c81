package dev.pullpass.core.yaml;

import dev.pullpass.core.text.Span;
import dev.pullpass.core.text.Splice;
import java.util.ArrayList;
import java.util.List;

/** A value that is empty: nothing at all, {@code ~}, {@code []} or <code>{}</code>. */
final class Gap {
  private final Trail trail;
  private final String text;
  private final Layout layout;

  Gap(Trail trail) {
    this.trail = trail;
    this.text = trail.text().text();
    this.layout = new Layout(text);
  }

  /** True if nothing would be lost by writing something there. */
  static boolean isEmpty(YamlNode node) {
    return (node instanceof YamlScalar scalar && scalar.isNull())
        || (node instanceof YamlMap map && map.entries().isEmpty())
        || (node instanceof YamlList list && list.items().isEmpty());
  }

  /** Writes something on the line where nothing stands. */
  EditResult fill(String written) {
    int at = trail.node().span().start();
    if (trail.parent().isEmpty()) {
      return trail.refused("the document is empty");
    }
    boolean colon = at > 0 && text.charAt(at - 1) == ':';
    boolean bareKey =
        trail.parent().get() instanceof YamlMap && !colon && isBehindKey((YamlMap) parent(), at);
    Span blanks = new Span(at, layout.isBlankBehind(at) ? layout.lineEnd(at) : at);
    String filled = (bareKey ? ": " : " ") + written + blankBefore(at);
    return new EditResult.Edited(List.of(new Splice(blanks, filled)));
  }

  /** Between what is written and what comes, unless there is one, or a bracket. */
  private String blankBefore(int at) {
    boolean apart = at == text.length() || " \t\r\n,]}".indexOf(text.charAt(at)) >= 0;
    return apart ? "" : " ";
  }

  private YamlNode parent() {
    return trail.parent().orElseThrow();
  }

  private static boolean isBehindKey(YamlMap map, int at) {
    return map.entries().stream().anyMatch(entry -> entry.key().span().end() == at);
  }

  /** Writes a value of any kind: collections as blocks, where blocks may stand. */
  EditResult become(NewValue value, List<String> comment) {
    boolean lines =
        (value instanceof NewValue.Items items && !items.items().isEmpty())
            || (value instanceof NewValue.Fields fields && !fields.fields().isEmpty());
    if (lines && mayBecomeBlock()) {
      return block(value, comment);
    }
    String written =
        trail.heldInFlow() ? FlowStyle.of(trail).value(value) : BlockStyle.scalar(value);
    return trail.node().span().isEmpty()
        ? fill(written)
        : new EditResult.Edited(List.of(new Splice(trail.node().span(), written)));
  }

  private boolean mayBecomeBlock() {
    Span span = trail.node().span();
    return !trail.heldInFlow()
        && trail.parent().filter(YamlMap.class::isInstance).isPresent()
        && layout.lineStart(span.start()) == layout.lineStart(span.end())
        && layout.isLastOnLine(span.end())
        && layout.lineStart(parentEntry().key().span().start()) == layout.lineStart(span.start());
  }

  private YamlEntry parentEntry() {
    return ((YamlMap) parent()).entry(trail.path().name()).orElseThrow();
  }

  private EditResult block(NewValue value, List<String> comment) {
    YamlMap map = (YamlMap) parent();
    int column = layout.column(map.span().start());
    BlockStyle style = new BlockStyle(Indents.near(trail, layout));
    List<String> lines =
        new ArrayList<>(style.field(new NewValue.Field(trail.path().name(), value), column));
    lines.remove(0);
    lines.addAll(0, BlockStyle.comment(comment, BlockStyle.margin(lines.get(0))));
    Span span = trail.node().span();
    List<Splice> splices = new ArrayList<>();
    if (!span.isEmpty()) {
      splices.add(new Splice(new Span(layout.skipBlanksBack(span.start()), span.end()), ""));
    }
    splices.add(new Lines(text).at(layout.nextLine(span.end()), lines));
    return new EditResult.Edited(splices);
  }
}
