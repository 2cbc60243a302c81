package dev.pullpass.core.yaml;

import dev.pullpass.core.text.Position;
import dev.pullpass.core.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Builds the tree from the parser's events, whose marks count code points. */
final class YamlReader {
  private static final int DEEPEST = 500;

  /** The parser copies what it holds of a token whenever it reads on: in few large pieces, then. */
  private static final int LARGEST_PIECE = 1 << 20;

  private final Offsets offsets;
  private final String text;
  private final Iterator<Event> events;
  private final Map<String, Optional<YamlNode>> anchors = new HashMap<>();

  YamlReader(String text) {
    this.text = text;
    this.offsets = new Offsets(text);
    this.events = new Parse(settings(text)).parseString(offsets.forParser()).iterator();
  }

  private static LoadSettings settings(String text) {
    return LoadSettings.builder()
        .setLabel("")
        .setCodePointLimit(Integer.MAX_VALUE)
        .setBufferSize(Math.min(text.length() + 2, LARGEST_PIECE))
        .build();
  }

  List<YamlNode> documents() {
    List<YamlNode> documents = new ArrayList<>();
    try {
      while (events.hasNext()) {
        Event event = events.next();
        if (event instanceof NodeEvent node) {
          documents.add(node(node, 0));
        } else if (event.getEventId() == Event.ID.DocumentStart) {
          anchors.clear();
        }
      }
      return documents;
    } catch (YamlEngineException malformed) {
      throw Problem.of(malformed, text);
    }
  }

  private YamlNode node(NodeEvent event, int depth) {
    if (depth > DEEPEST) {
      throw new MalformedYaml("nested deeper than " + DEEPEST + " levels", position(event));
    }
    Optional<String> anchor = event.getAnchor().map(Anchor::getValue);
    if (event instanceof AliasEvent) {
      return alias(event, anchor.orElse(""));
    }
    // Until it is read as a whole, an alias to it would make a loop.
    anchor.ifPresent(name -> anchors.put(name, Optional.empty()));
    YamlNode node =
        event instanceof ScalarEvent scalar
            ? scalar(scalar, anchor)
            : collection((CollectionStartEvent) event, anchor, depth);
    anchor.ifPresent(name -> anchors.put(name, Optional.of(node)));
    return node;
  }

  private YamlAlias alias(NodeEvent event, String name) {
    Span span = new Span(start(event), end(event));
    if (!anchors.containsKey(name)) {
      throw new MalformedYaml("the alias *" + name + " names no anchor", position(event));
    }
    NodeProperties none = new NodeProperties(Optional.empty(), Optional.empty(), span.start());
    return new YamlAlias(span, none, name, anchors.getOrDefault(name, Optional.empty()));
  }

  private YamlScalar scalar(ScalarEvent event, Optional<String> anchor) {
    NodeProperties properties = properties(event, anchor, event.getTag());
    YamlScalar.Style style = style(event);
    int start = properties.isEmpty() ? properties.start() : content(properties, end(event));
    return new YamlScalar(
        new Span(start, Math.max(start, end(event))), properties, event.getValue(), style);
  }

  private NodeProperties properties(
      NodeEvent event, Optional<String> anchor, Optional<String> tag) {
    return new NodeProperties(anchor, tag, start(event));
  }

  private static YamlScalar.Style style(ScalarEvent event) {
    if (event.isDQuoted()) {
      return YamlScalar.Style.DOUBLE_QUOTED;
    }
    if (event.isSQuoted()) {
      return YamlScalar.Style.SINGLE_QUOTED;
    }
    if (event.isLiteral()) {
      return YamlScalar.Style.LITERAL;
    }
    return event.isFolded() ? YamlScalar.Style.FOLDED : YamlScalar.Style.PLAIN;
  }

  /** Where the content begins behind anchor and tag. */
  private int content(NodeProperties properties, int end) {
    int at = properties.start();
    int behind = at;
    while (at < end) {
      char c = text.charAt(at);
      if (c == '#') {
        at = offsets.lineEnd(at);
      } else if (c == '&' || c == '!') {
        at = offsets.wordEnd(at);
        behind = at;
      } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        at++;
      } else {
        return at;
      }
    }
    return behind;
  }

  private YamlNode collection(CollectionStartEvent event, Optional<String> anchor, int depth) {
    NodeProperties properties = properties(event, anchor, event.getTag());
    if (event.getEventId() == Event.ID.SequenceStart) {
      List<YamlNode> items = new ArrayList<>();
      Event next = events.next();
      while (next instanceof NodeEvent item) {
        items.add(node(item, depth + 1));
        next = events.next();
      }
      YamlNode last = items.isEmpty() ? null : items.get(items.size() - 1);
      return new YamlList(span(event, next, last), properties, items, event.isFlow());
    }
    List<YamlEntry> entries = new ArrayList<>();
    Event next = events.next();
    while (next instanceof NodeEvent key) {
      YamlNode name = node(key, depth + 1);
      entries.add(new YamlEntry(name, node((NodeEvent) events.next(), depth + 1)));
      next = events.next();
    }
    YamlNode last = entries.isEmpty() ? null : entries.get(entries.size() - 1).value();
    return new YamlMap(span(event, next, last), properties, entries, event.isFlow());
  }

  /** A block's end event lies where the next thing begins; its last child tells where it ends. */
  private Span span(CollectionStartEvent start, Event end, @Nullable YamlNode last) {
    NodeProperties properties = properties(start, Optional.empty(), start.getTag());
    boolean bare = start.getAnchor().isEmpty() && start.getTag().isEmpty();
    int to = start.isFlow() || last == null ? end(end) : last.span().end();
    int from = bare ? start(start) : content(properties, to);
    return new Span(from, Math.max(from, to));
  }

  private int start(Event event) {
    return offsets.of(event.getStartMark().map(Mark::getIndex).orElse(0));
  }

  private int end(Event event) {
    return offsets.of(event.getEndMark().map(Mark::getIndex).orElse(0));
  }

  private static Position position(Event event) {
    return event.getStartMark().map(Problem::position).orElse(new Position(1, 1));
  }
}
