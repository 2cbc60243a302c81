package dev.pullpass.core.text;

import dev.pullpass.core.text.Tokens.Kind;

/**
 * The token stream of JSON bytes: one document, or several one after the other as {@code kubectl}
 * prints them. Nothing is built, so memory does not grow with the document.
 */
public final class JsonTokens implements Tokens {
  private final byte[] document;
  private final JsonScanner scanner;
  private Kind kind = Kind.END;
  private boolean empty = true;

  private JsonTokens(byte[] document) {
    this.document = document;
    this.scanner = new JsonScanner(document);
  }

  /** Reads these bytes, which must not change meanwhile. */
  public static JsonTokens of(byte[] document) {
    return new JsonTokens(document);
  }

  @Override
  public Kind next() {
    try {
      kind = advance();
      return kind;
    } catch (JsonScanner.Fault fault) {
      throw new MalformedInput(place(fault.error().offset()) + fault.error().message());
    }
  }

  private Kind advance() {
    if (scanner.depth() == 0 && !empty && kind != Kind.FIELD) {
      if (scanner.atEnd()) {
        return Kind.END;
      }
      scanner.nextDocument();
    }
    empty = false;
    return scanner.next();
  }

  @Override
  public String text() {
    return switch (kind) {
      case FIELD, STRING ->
          JsonCharacters.text(document, scanner.start() + 1, scanner.stringEnd() - 1);
      case NUMBER, BOOL -> JsonCharacters.text(document, scanner.start(), scanner.end());
      default -> "";
    };
  }

  @Override
  public void skipChildren() {
    if (kind != Kind.OBJECT && kind != Kind.ARRAY) {
      return;
    }
    int outside = scanner.depth() - 1;
    while (scanner.depth() > outside) {
      next();
    }
  }

  private String place(int offset) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < offset; i++) {
      if (document[i] == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    return "line " + line + ", column " + (offset - lineStart + 1) + ": ";
  }
}
