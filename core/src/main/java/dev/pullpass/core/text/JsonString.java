package dev.pullpass.core.text;

/**
 * A JSON string.
 *
 * @param offset the index of its opening quote
 * @param end the index after its closing quote
 * @param text what it says, escapes resolved
 */
public record JsonString(int offset, int end, String text) implements JsonValue {

  /**
   * Where in the document the text's UTF-8 byte number {@code index} is written; the closing quote
   * for an index at or after the text's end. With escapes the two differ.
   */
  public int offsetOf(byte[] document, int index) {
    JsonCharacters characters = new JsonCharacters(document, offset + 1, end - 1);
    int passed = 0;
    while (characters.hasNext()) {
      int start = characters.position();
      passed += Utf8.width(characters.next());
      if (passed > index) {
        return start;
      }
    }
    return end - 1;
  }

  @Override
  public String kind() {
    return "string";
  }

  @Override
  public String toString() {
    return "string@" + offset;
  }
}
