package dev.pullpass.kubernetes;

import dev.pullpass.core.text.MalformedInput;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;

/**
 * The events of the nodes of all documents, with aliases replaced by the events of what they stand
 * for. Anchors are valid within their document; how much may be replayed is limited, since nine
 * lines of aliases to aliases can stand for a billion nodes.
 */
final class ResolvedEvents {
  private static final int MOST_REPLAYED = 1_000_000;

  private final Iterator<Event> parser;
  private final Map<Anchor, List<Event>> anchors = new HashMap<>();
  private final Deque<Recording> recordings = new ArrayDeque<>();
  private Iterator<Event> replay = List.<Event>of().iterator();
  private int replayed;

  ResolvedEvents(Iterator<Event> parser) {
    this.parser = parser;
  }

  /** An anchored node that is being read; aliases in it are recorded resolved. */
  private static final class Recording {
    private final Anchor anchor;
    private final List<Event> events = new ArrayList<>();
    private int depth;

    Recording(Anchor anchor) {
      this.anchor = anchor;
    }

    boolean isCompleteWith(Event event) {
      events.add(event);
      switch (event.getEventId()) {
        case MappingStart, SequenceStart -> depth++;
        case MappingEnd, SequenceEnd -> depth--;
        default -> {}
      }
      return depth == 0;
    }
  }

  /** The next event of a node; nothing at the end of the last document. */
  Optional<Event> next() {
    if (replay.hasNext()) {
      return Optional.of(recorded(replay.next()));
    }
    while (parser.hasNext()) {
      Event event = parser.next();
      switch (event.getEventId()) {
        case Alias -> {
          return Optional.of(alias((AliasEvent) event));
        }
        case Scalar, MappingStart, SequenceStart -> {
          ((NodeEvent) event).getAnchor().ifPresent(a -> recordings.push(new Recording(a)));
          return Optional.of(recorded(event));
        }
        case MappingEnd, SequenceEnd -> {
          return Optional.of(recorded(event));
        }
        case DocumentEnd -> anchors.clear();
        default -> {}
      }
    }
    return Optional.empty();
  }

  private Event alias(AliasEvent alias) {
    List<Event> events = anchors.get(alias.getAlias());
    if (events == null) {
      throw new MalformedInput(line(alias) + "an alias of nothing that was read before");
    }
    replayed += events.size();
    if (replayed > MOST_REPLAYED) {
      throw new MalformedInput(
          line(alias) + "aliases stand for more than " + MOST_REPLAYED + " values");
    }
    replay = events.iterator();
    return recorded(replay.next());
  }

  private static String line(Event event) {
    return event
        .getStartMark()
        .map(mark -> "line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1) + ": ")
        .orElse("");
  }

  private Event recorded(Event event) {
    recordings.removeIf(
        recording -> {
          boolean complete = recording.isCompleteWith(event);
          if (complete) {
            anchors.put(recording.anchor, List.copyOf(recording.events));
          }
          return complete;
        });
    return event;
  }
}
