package dev.pullpass.core.yaml;

import dev.pullpass.core.text.Span;
import dev.pullpass.core.text.Splice;
import java.util.List;

/** Puts a value in the place of another, in the style of the old one. */
final class Replacement {
  private static final String CORE_TAGS = "tag:yaml.org,2002:";

  private final Trail trail;
  private final String text;

  private Replacement(Trail trail) {
    this.trail = trail;
    this.text = trail.text().text();
  }

  static EditResult of(Trail trail, NewValue value) {
    YamlNode node = trail.node();
    if (node instanceof YamlAlias alias) {
      return trail.throughAlias(alias);
    }
    String tag = node.properties().tag().orElse("!");
    if (!tag.equals("!") && !tag.startsWith(CORE_TAGS)) {
      return trail.refused(trail.path() + " carries the tag " + tag);
    }
    boolean simple = value instanceof NewValue.Text || value instanceof NewValue.Literal;
    return node instanceof YamlScalar scalar && simple
        ? new Replacement(trail).scalar(scalar, value)
        : new Replacement(trail).shape(value);
  }

  private EditResult scalar(YamlScalar old, NewValue value) {
    boolean isText = value instanceof NewValue.Text;
    String now = isText ? ((NewValue.Text) value).value() : ((NewValue.Literal) value).value();
    if (Matching.matches(value, old)) {
      return new EditResult.Edited(List.of());
    }
    if (old.isBlock()) {
      return block(old, now);
    }
    return old.span().isEmpty()
        ? new Gap(trail).fill(isText ? written(old, now) : now)
        : with(isText ? written(old, now) : now);
  }

  private EditResult with(String replacement) {
    return new EditResult.Edited(List.of(new Splice(trail.node().span(), replacement)));
  }

  private String written(YamlScalar old, String now) {
    if (old.style() == YamlScalar.Style.DOUBLE_QUOTED) {
      return Quotes.twice(now);
    }
    if (old.style() == YamlScalar.Style.SINGLE_QUOTED) {
      return PlainText.holdsUnprintable(now) ? Quotes.twice(now) : Quotes.single(now);
    }
    return plain(old, now);
  }

  private String plain(YamlScalar old, String now) {
    if (!trail.heldInFlow()) {
      return BlockStyle.scalar(NewValue.text(now));
    }
    boolean colons = old.value().indexOf(':') >= 0;
    boolean safe =
        colons
            ? PlainText.isSafe(now) && !PlainText.holdsBracket(now)
            : PlainText.isSafeInFlow(now);
    return safe && FlowStyle.of(trail) == FlowStyle.YAML
        ? now
        : FlowStyle.of(trail).value(NewValue.text(now));
  }

  /** The only line of a block scalar becomes another; its header and its line end stay. */
  private EditResult block(YamlScalar old, String now) {
    String content = stripLineEnd(old.value());
    Layout layout = new Layout(text);
    int line = layout.nextLine(old.span().start());
    int start = layout.skipBlanks(line);
    int end = Math.min(layout.lineEnd(start), old.span().end());
    boolean single = end > start && text.substring(start, end).equals(content);
    String fresh = stripLineEnd(now);
    if (!single || fresh.isBlank() || PlainText.holdsUnprintable(fresh)) {
      return trail.refused(trail.path() + " is a block of text that is not a single line");
    }
    return new EditResult.Edited(List.of(new Splice(new Span(start, end), fresh)));
  }

  private static String stripLineEnd(String value) {
    return value.endsWith("\n") ? value.substring(0, value.length() - 1) : value;
  }

  /** Another kind of value: on one line, unless an empty value becomes a block. */
  private EditResult shape(NewValue value) {
    if (Matching.matches(value, trail.node())) {
      return new EditResult.Edited(List.of());
    }
    if (Gap.isEmpty(trail.node())) {
      return new Gap(trail).become(value, List.of());
    }
    String old = trail.node().span().of(text);
    if (old.indexOf('\n') >= 0 || old.indexOf('\r') >= 0) {
      return trail.refused(trail.path() + " spans several lines");
    }
    return isBlockBelowKey()
        ? trail.refused(trail.path() + " is a block, and would go as a whole")
        : with(oneLine(value));
  }

  private boolean isBlockBelowKey() {
    boolean item = trail.parent().filter(YamlList.class::isInstance).isPresent();
    boolean collection = trail.node() instanceof YamlMap || trail.node() instanceof YamlList;
    return collection && !trail.inFlow() && !item;
  }

  private String oneLine(NewValue value) {
    if (trail.inFlow() && (trail.heldInFlow() || !(value instanceof NewValue.Fields))) {
      return FlowStyle.of(trail).value(value);
    }
    boolean item = trail.parent().filter(YamlList.class::isInstance).isPresent();
    if (item && value instanceof NewValue.Fields fields && fields.fields().size() == 1) {
      NewValue.Field field = fields.fields().get(0);
      return FlowStyle.YAML.key(field.key()) + ": " + BlockStyle.scalar(field.value());
    }
    return BlockStyle.scalar(value);
  }
}
