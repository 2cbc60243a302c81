package dev.pullpass.core.text;

import dev.pullpass.core.text.Tokens.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A strict JSON reader by the rules of Go's encoding/json, so that a malformed document is refused
 * for the same reason and at the same byte as by the kubelet: nothing may follow the value, invalid
 * UTF-8 and lone surrogates become U+FFFD, at most 10,000 levels.
 */
public final class Json {
  private final byte[] document;
  private final JsonScanner scanner;
  private final Deque<Level> levels = new ArrayDeque<>();

  private Json(byte[] document) {
    this.document = document;
    this.scanner = new JsonScanner(document);
  }

  /** Reads one document; never throws, whatever the bytes are. */
  public static JsonReading read(byte[] document) {
    try {
      return new JsonReading.Document(new Json(document).value());
    } catch (JsonScanner.Fault fault) {
      return fault.error();
    }
  }

  /** The document's object; empty where it is malformed or something else. */
  public static Optional<JsonObject> object(byte[] document) {
    return read(document) instanceof JsonReading.Document read
            && read.value() instanceof JsonObject object
        ? Optional.of(object)
        : Optional.empty();
  }

  /** An object or array that is still open. */
  private static final class Level {
    private final int offset;
    private final List<JsonObject.Member> members = new ArrayList<>();
    private final List<JsonValue> items = new ArrayList<>();
    private String name = "";
    private int nameOffset = -1;

    private Level(int offset) {
      this.offset = offset;
    }

    private void add(JsonValue value) {
      if (nameOffset < 0) {
        items.add(value);
      } else {
        members.add(new JsonObject.Member(nameOffset, name, value));
      }
    }
  }

  private JsonValue value() {
    Level root = new Level(0);
    levels.push(root);
    for (Kind kind = scanner.next(); kind != Kind.END; kind = scanner.next()) {
      take(kind);
    }
    return root.items.get(0);
  }

  private void take(Kind kind) {
    switch (kind) {
      case OBJECT, ARRAY -> levels.push(new Level(scanner.start()));
      case END_OBJECT, END_ARRAY -> {
        Level closed = levels.pop();
        add(
            kind == Kind.END_OBJECT
                ? new JsonObject(closed.offset, closed.members)
                : new JsonArray(closed.offset, closed.items));
      }
      case FIELD -> name();
      default -> add(scalar(kind));
    }
  }

  private void name() {
    Level level = levels.element();
    level.nameOffset = scanner.start();
    level.name = string().text();
  }

  private void add(JsonValue value) {
    levels.element().add(value);
  }

  private JsonValue scalar(Kind kind) {
    int start = scanner.start();
    return switch (kind) {
      case STRING -> string();
      case BOOL -> new JsonBool(start, document[start] == 't');
      case NULL -> new JsonNull(start);
      default -> new JsonNumber(start, JsonCharacters.text(document, start, scanner.end()));
    };
  }

  private JsonString string() {
    int end = scanner.stringEnd();
    String text = JsonCharacters.text(document, scanner.start() + 1, end - 1);
    return new JsonString(scanner.start(), end, text);
  }
}
