package dev.pullpass.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTest {

  @Test
  void documentsAreAcceptedAndRefusedAsByGo() {
    assertThat(Vectors.cases("computed_json"))
        .hasSizeGreaterThan(400)
        .allSatisfy(JsonTest::agreesWithGo);
  }

  private static void agreesWithGo(JsonObject row) {
    byte[] document = decode(Vectors.text(row, "base64"));
    JsonReading reading = Json.read(document);
    String shown = Utf8.text(document);
    if (reading instanceof JsonError error) {
      assertThat(error.message()).as(shown).isEqualTo(Vectors.text(row, "error"));
      JsonNumber offset = (JsonNumber) row.field("offset").orElseThrow();
      assertThat(error.offset()).as(shown).isEqualTo(Integer.parseInt(offset.text()));
    } else {
      assertThat(Vectors.text(row, "error")).as(shown).isEmpty();
    }
  }

  private static byte[] decode(String base64) {
    return ((Base64Text.Bytes) Base64Text.decode(Utf8.bytes(base64), Base64Text.Padding.REQUIRED))
        .bytes();
  }

  private static JsonReading read(String json) {
    return Json.read(Utf8.bytes(json));
  }

  private static JsonValue value(String json) {
    return ((JsonReading.Document) read(json)).value();
  }

  private static String string(byte[] json) {
    return ((JsonString) ((JsonReading.Document) Json.read(json)).value()).text();
  }

  @Test
  void membersKeepTheirOrderTheirPlacesAndTheirDuplicates() {
    JsonObject object = (JsonObject) value("{\"b\": 1, \"a\": [true, null], \"b\": \"x\"}");
    assertThat(object.members())
        .containsExactly(
            new JsonObject.Member(1, "b", new JsonNumber(6, "1")),
            new JsonObject.Member(
                9, "a", new JsonArray(14, List.of(new JsonBool(15, true), new JsonNull(21)))),
            new JsonObject.Member(28, "b", new JsonString(33, 36, "x")));
  }

  @Test
  void aFieldIsFoundWhateverItsCaseAndTheLastOneCounts() {
    JsonObject object = (JsonObject) value("{\"auth\":1,\"AUTH\":2,\"Auths\":3,\"au\\u017fhs\":4}");
    assertThat(object.field("auth")).contains(new JsonNumber(17, "2"));
    assertThat(object.field("auths")).contains(new JsonNumber(27, "3"));
    assertThat(object.field("none")).isEmpty();
  }

  @Test
  void badUtf8AndLoneSurrogatesAreReplacedByteByByte() {
    assertThat(string(new byte[] {'"', (byte) 0xE2, (byte) 0x82, 'a', (byte) 0xFF, '"'}))
        .isEqualTo("\uFFFD\uFFFDa\uFFFD");
    assertThat(string(Utf8.bytes("\"\\ud800x\\udc00\\ud83d\\ude00\\ud800\\ud83d\\ude00\"")))
        .isEqualTo("\uFFFDx\uFFFD\uD83D\uDE00\uFFFD\uD83D\uDE00");
  }

  @Test
  void tenThousandLevelsAreReadAndOneMoreIsRefused() {
    assertThat(read("[".repeat(10_000) + "]".repeat(10_000)))
        .isInstanceOf(JsonReading.Document.class);
    assertThat(read("[".repeat(10_001)))
        .isEqualTo(new JsonError(10_000, "invalid character '[' exceeded max depth"));
  }

  @Test
  void aByteOfTheTextIsFoundInTheDocumentBehindEscapes() {
    byte[] document = Utf8.bytes("[\"\\u0041é\\nB\"]");
    JsonString string = (JsonString) ((JsonArray) value("[\"\\u0041é\\nB\"]")).items().get(0);
    assertThat(List.of(0, 1, 2, 3, 4, 9))
        .extracting(index -> string.offsetOf(document, index))
        .containsExactly(2, 8, 8, 10, 12, 13);
  }

  @Test
  void noValuePrintsItsContent() {
    assertThat(value("{\"secret\":[\"canary\",12345]}").toString()).isEqualTo("object@0");
    assertThat(read("\"canary\"").toString()).doesNotContain("canary");
    assertThat(read("12345").toString()).doesNotContain("12345");
  }
}
