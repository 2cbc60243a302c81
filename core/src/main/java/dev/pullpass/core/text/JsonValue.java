package dev.pullpass.core.text;

/**
 * A value of a JSON document, with its place in it. No value prints its content, since documents
 * hold passwords.
 */
public sealed interface JsonValue
    permits JsonObject, JsonArray, JsonString, JsonNumber, JsonBool, JsonNull {

  /** The index of the value's first byte in the document. */
  int offset();

  /** What Go's encoding/json calls it in an UnmarshalTypeError ({@code string}, {@code object}). */
  String kind();
}
