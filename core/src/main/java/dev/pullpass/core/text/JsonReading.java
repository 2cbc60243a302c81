package dev.pullpass.core.text;

/** What came of reading a document: its value, or the first thing that is wrong with it. */
public sealed interface JsonReading permits JsonReading.Document, JsonError {

  /** A well-formed document. */
  record Document(JsonValue value) implements JsonReading {}
}
