package dev.pullpass.core.credential;

import dev.pullpass.core.text.JsonValue;

/** The texts of Go's json.UnmarshalTypeError. */
final class TypeError {
  private TypeError() {}

  static String value(JsonValue found, String goType) {
    return "json: cannot unmarshal " + found.kind() + " into Go value of type " + goType;
  }

  static String field(JsonValue found, String goField, String goType) {
    return "json: cannot unmarshal "
        + found.kind()
        + " into Go struct field "
        + goField
        + " of type "
        + goType;
  }

  /** The kind of the value with its article, for a sentence. */
  static String named(JsonValue found) {
    return switch (found.kind()) {
      case "bool" -> "true or false";
      case "array", "object" -> "an " + found.kind();
      case "null" -> "null";
      default -> "a " + found.kind();
    };
  }
}
