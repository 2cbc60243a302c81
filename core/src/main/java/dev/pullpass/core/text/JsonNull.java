package dev.pullpass.core.text;

/** {@code null}. */
public record JsonNull(int offset) implements JsonValue {

  @Override
  public String kind() {
    return "null";
  }
}
