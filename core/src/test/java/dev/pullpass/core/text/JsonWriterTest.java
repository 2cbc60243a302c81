package dev.pullpass.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonWriterTest {

  private static String sample(JsonWriter writer) {
    return writer
        .beginObject()
        .name("a")
        .value(1)
        .name("b")
        .beginArray()
        .value("x")
        .value(true)
        .nullValue()
        .endArray()
        .name("c")
        .beginObject()
        .endObject()
        .name("d")
        .beginArray()
        .endArray()
        .endObject()
        .text();
  }

  @Test
  void theCompactFormHasNoSpaces() {
    assertThat(sample(JsonWriter.compact()))
        .isEqualTo("{\"a\":1,\"b\":[\"x\",true,null],\"c\":{},\"d\":[]}");
  }

  @Test
  void thePrettyFormIndentsByTwo() {
    assertThat(sample(JsonWriter.pretty()))
        .isEqualTo(
            """
            {
              "a": 1,
              "b": [
                "x",
                true,
                null
              ],
              "c": {},
              "d": []
            }""");
  }

  @Test
  void whatCannotStandInAStringIsEscaped() {
    assertThat(
            JsonWriter.compact()
                .value("\"\\\n\r\t\b\f\u0001\u007F\u2028é\uD83D\uDE00\uD800")
                .text())
        .isEqualTo("\"\\\"\\\\\\n\\r\\t\\b\\f\\u0001\\u007f\\u2028é\uD83D\uDE00\\ud800\"");
  }
}
