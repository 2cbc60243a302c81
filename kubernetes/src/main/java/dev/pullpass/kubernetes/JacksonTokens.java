package dev.pullpass.kubernetes;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.pullpass.core.text.MalformedInput;
import dev.pullpass.core.text.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * JSON documents, one after the other, as {@link Tokens}. What breaks the reading is told with line
 * and column in words of our own: Jackson's messages quote the document.
 */
final class JacksonTokens implements Tokens {
  /**
   * managedFields have field names with UIDs in them, each of which would be interned for good, and
   * which are many enough to look like an attack on the symbol table.
   */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNameLength(1 << 20).maxNestingDepth(1000).build())
          .build();

  private final JsonParser parser;
  private final InputStream input;

  private JacksonTokens(JsonParser parser, InputStream input) {
    this.parser = parser;
    this.input = input;
  }

  /** Reads the stream; closing it is left to the caller. */
  static JacksonTokens of(InputStream input) throws IOException {
    return new JacksonTokens(
        FACTORY.createParser(input).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE), input);
  }

  @Override
  public Kind next() {
    try {
      return kind(parser.nextToken());
    } catch (IOException broken) {
      throw told(broken);
    }
  }

  private static Kind kind(@Nullable JsonToken token) {
    if (token == null) {
      return Kind.END;
    }
    return switch (token) {
      case START_OBJECT -> Kind.OBJECT;
      case END_OBJECT -> Kind.END_OBJECT;
      case START_ARRAY -> Kind.ARRAY;
      case END_ARRAY -> Kind.END_ARRAY;
      case FIELD_NAME -> Kind.FIELD;
      case VALUE_STRING -> Kind.STRING;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Kind.NUMBER;
      case VALUE_TRUE, VALUE_FALSE -> Kind.BOOL;
      case VALUE_NULL -> Kind.NULL;
      case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("a blocking text parser gave " + token);
    };
  }

  @Override
  public String text() {
    try {
      return parser.getText();
    } catch (IOException broken) {
      throw told(broken);
    }
  }

  @Override
  public void skipChildren() {
    try {
      parser.skipChildren();
    } catch (IOException broken) {
      throw told(broken);
    }
  }

  private RuntimeException told(IOException broken) {
    if (!(broken instanceof JsonProcessingException malformed)) {
      return new UncheckedIOException(broken);
    }
    JsonLocation at = malformed.getLocation();
    String place =
        at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
    return new MalformedInput(
        place
            + (malformed instanceof JsonEOFException || isAtEnd(at)
                ? "the document ends in the middle; was it cut off?"
                : "not valid JSON"));
  }

  /** Where a name should have followed, Jackson does not tell the end from a wrong character. */
  private boolean isAtEnd(@Nullable JsonLocation fault) {
    try {
      return fault != null
          && fault.getByteOffset() == parser.currentLocation().getByteOffset()
          && parser.releaseBuffered(OutputStream.nullOutputStream()) <= 0
          && input.read() < 0;
    } catch (IOException lost) {
      return true;
    }
  }
}
