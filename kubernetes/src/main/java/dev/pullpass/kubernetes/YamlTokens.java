package dev.pullpass.kubernetes;

import dev.pullpass.core.text.MalformedInput;
import dev.pullpass.core.text.Tokens;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.YamlUnicodeReader;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * YAML documents as {@link Tokens}. Plain scalars are typed by the YAML 1.2 core schema; tags are
 * ignored; aliases read as a copy of what they stand for, within a budget.
 */
final class YamlTokens implements Tokens {
  private final ResolvedEvents events;
  private final Deque<Level> open = new ArrayDeque<>();
  private String text = "";
  private Kind current = Kind.END;

  /** Where the reading stands in an open collection. */
  private enum Level {
    SEQUENCE,
    BEFORE_KEY,
    BEFORE_VALUE
  }

  private YamlTokens(ResolvedEvents events) {
    this.events = events;
  }

  /** Reads the stream, in UTF-8 or by its byte order mark; closing it is left to the caller. */
  static YamlTokens of(InputStream input) {
    // The engine's own limit of 3 MB is for untrusted uploads; a dump is read as a stream.
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
    StreamReader reader = new StreamReader(settings, new YamlUnicodeReader(input));
    return new YamlTokens(new ResolvedEvents(new ParserImpl(settings, reader)));
  }

  @Override
  public Kind next() {
    try {
      Optional<Event> event = events.next();
      current = event.isPresent() ? kind(event.get()) : Kind.END;
      return current;
    } catch (MarkedYamlEngineException malformed) {
      throw new MalformedInput(place(malformed.getProblemMark()) + "not valid YAML");
    } catch (YamlEngineException malformed) {
      throw new MalformedInput("not valid YAML");
    }
  }

  private Kind kind(Event event) {
    return switch (event.getEventId()) {
      case MappingStart -> opened(event, Level.BEFORE_KEY, Kind.OBJECT);
      case SequenceStart -> opened(event, Level.SEQUENCE, Kind.ARRAY);
      case MappingEnd -> closed(Kind.END_OBJECT);
      case SequenceEnd -> closed(Kind.END_ARRAY);
      default -> scalar((ScalarEvent) event);
    };
  }

  private Kind opened(Event event, Level level, Kind kind) {
    if (open.peek() == Level.BEFORE_KEY) {
      throw new MalformedInput(place(event.getStartMark()) + "a key that is not a plain text");
    }
    open.push(level);
    return kind;
  }

  private Kind closed(Kind kind) {
    open.pop();
    valueEnds();
    return kind;
  }

  private void valueEnds() {
    if (open.peek() == Level.BEFORE_VALUE) {
      open.pop();
      open.push(Level.BEFORE_KEY);
    }
  }

  private Kind scalar(ScalarEvent event) {
    text = event.getValue();
    if (open.peek() == Level.BEFORE_KEY) {
      open.pop();
      open.push(Level.BEFORE_VALUE);
      return Kind.FIELD;
    }
    valueEnds();
    if (event.getScalarStyle() != ScalarStyle.PLAIN) {
      return Kind.STRING;
    }
    Kind kind = CoreSchema.kind(text);
    text = kind == Kind.BOOL ? text.toLowerCase(Locale.ROOT) : text;
    return kind;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public void skipChildren() {
    if (current == Kind.OBJECT || current == Kind.ARRAY) {
      int outside = open.size() - 1;
      while (open.size() > outside) {
        next();
      }
    }
  }

  private static String place(Optional<Mark> mark) {
    return mark.map(m -> "line " + (m.getLine() + 1) + ", column " + (m.getColumn() + 1) + ": ")
        .orElse("");
  }
}
