package dev.pullpass.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.text.Base64Text.Padding;
import org.junit.jupiter.api.Test;

class Base64TextTest {

  @Test
  void textsAreDecodedAndRefusedAsByGo() {
    assertThat(Vectors.cases("computed_base64"))
        .hasSizeGreaterThan(500)
        .allSatisfy(
            row -> {
              String text = Vectors.text(row, "text");
              assertThat(decoded(text, Padding.REQUIRED)).as(text).isEqualTo(value(row, "padded"));
              assertThat(decoded(text, Padding.NONE)).as(text).isEqualTo(value(row, "raw"));
            });
  }

  private static String value(JsonObject row, String name) {
    JsonValue value = row.field(name).orElseThrow();
    return value instanceof JsonNumber number ? number.text() : ((JsonString) value).text();
  }

  private static String decoded(String text, Padding padding) {
    Base64Text.Decoded decoded = Base64Text.decode(Utf8.bytes(text), padding);
    if (decoded instanceof Base64Text.Illegal illegal) {
      return String.valueOf(illegal.offset());
    }
    StringBuilder hexadecimal = new StringBuilder();
    for (byte b : ((Base64Text.Bytes) decoded).bytes()) {
      hexadecimal
          .append(Character.forDigit(b >> 4 & 15, 16))
          .append(Character.forDigit(b & 15, 16));
    }
    return hexadecimal.toString();
  }

  @Test
  void theMessageIsGos() {
    assertThat(new Base64Text.Illegal(4).message())
        .isEqualTo("illegal base64 data at input byte 4");
  }
}
