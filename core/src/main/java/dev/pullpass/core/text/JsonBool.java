package dev.pullpass.core.text;

/** {@code true} or {@code false}. */
public record JsonBool(int offset, boolean value) implements JsonValue {

  @Override
  public String kind() {
    return "bool";
  }

  @Override
  public String toString() {
    return "bool@" + offset;
  }
}
