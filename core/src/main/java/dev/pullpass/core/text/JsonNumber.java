package dev.pullpass.core.text;

/** A JSON number, as it is written. */
public record JsonNumber(int offset, String text) implements JsonValue {

  @Override
  public String kind() {
    return "number";
  }

  @Override
  public String toString() {
    return "number@" + offset;
  }
}
