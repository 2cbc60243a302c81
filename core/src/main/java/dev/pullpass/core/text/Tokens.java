package dev.pullpass.core.text;

/**
 * A pull reader over a JSON-shaped document, whatever it is written in. The mapping of Kubernetes
 * objects is written once against this interface; JSON from a cluster (Jackson), YAML dumps and the
 * browser's own reader stand behind it.
 *
 * <p>Implementations throw {@link MalformedInput} where the document is broken or ends too early.
 */
public interface Tokens {

  /** The kinds of token. {@code END} is returned for ever after the last document has ended. */
  enum Kind {
    OBJECT,
    END_OBJECT,
    ARRAY,
    END_ARRAY,
    FIELD,
    STRING,
    NUMBER,
    BOOL,
    NULL,
    END
  }

  /** Moves to the next token and returns its kind. */
  Kind next();

  /** The text of the current FIELD, STRING, NUMBER or BOOL. */
  String text();

  /**
   * With an OBJECT or ARRAY as the current token: moves to its end. Does nothing on other tokens.
   */
  void skipChildren();
}
