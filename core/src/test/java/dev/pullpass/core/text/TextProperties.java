package dev.pullpass.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.text.Base64Text.Padding;
import dev.pullpass.core.text.Tokens.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;

class TextProperties {

  @Property
  void anyBytesAreReadAsJsonOrRefusedInside(@ForAll byte[] bytes) {
    if (Json.read(bytes) instanceof JsonError error) {
      assertThat(error.offset()).isBetween(0, bytes.length);
      assertThat(error.message()).isNotEmpty();
    }
  }

  @Property
  void tokensAndTreeAgreeOnWhatIsWellFormed(@ForAll("nearlyJson") String text) {
    byte[] bytes = Utf8.bytes(text);
    if (Json.read(bytes) instanceof JsonError error) {
      assertThat(error.offset()).isBetween(0, bytes.length);
    } else {
      JsonTokens tokens = JsonTokens.of(bytes);
      Kind first = tokens.next();
      tokens.skipChildren();
      assertThat(first).isNotEqualTo(Kind.END);
      assertThat(tokens.next()).isEqualTo(Kind.END);
    }
  }

  @Provide
  Arbitrary<String> nearlyJson() {
    return Arbitraries.of(
            "{", "}", "[", "]", ",", ":", "\"a\"", "\"", "1", "-", ".5", "e9", "true", "nul",
            "null", " ", "\n", "\\", "\\u00", "é")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  @Property
  void aWrittenTextIsReadBack(@ForAll String text) {
    byte[] json = Utf8.bytes(JsonWriter.compact().value(text).text());
    JsonString read = (JsonString) ((JsonReading.Document) Json.read(json)).value();
    byte[] expected = text.replace('?', '_').getBytes(StandardCharsets.UTF_8);
    boolean paired =
        Arrays.equals(expected, Utf8.bytes(Utf8.text(expected)))
            && !new String(expected, StandardCharsets.UTF_8).contains("?");
    if (paired) {
      assertThat(read.text()).isEqualTo(text);
    }
  }

  @Property
  void base64IsReadBack(@ForAll byte[] bytes) {
    String text = Base64Text.encode(bytes);
    assertThat(text).isEqualTo(Base64.getEncoder().encodeToString(bytes));
    assertThat(decode(text, Padding.REQUIRED)).isEqualTo(bytes);
    assertThat(decode(text.replace("=", ""), Padding.NONE)).isEqualTo(bytes);
  }

  private static byte[] decode(String text, Padding padding) {
    return ((Base64Text.Bytes) Base64Text.decode(Utf8.bytes(text), padding)).bytes();
  }

  @Property
  void anyBytesAreBase64OrRefusedInside(@ForAll byte[] bytes, @ForAll Padding padding) {
    if (Base64Text.decode(bytes, padding) instanceof Base64Text.Illegal illegal) {
      assertThat(illegal.offset()).isBetween(0, bytes.length);
    }
  }

  @Property
  void validUtf8IsReadAsJavaReadsIt(@ForAll String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThat(Utf8.text(bytes)).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
  }

  @Example
  void aMebibyteOfJunkIsReadInMilliseconds() {
    byte[] junk = new byte[1 << 20];
    new Random(1).nextBytes(junk);
    byte[] quotes = Utf8.bytes("\"" + "\\n".repeat(1 << 19));
    byte[] brackets = Utf8.bytes("[".repeat(1 << 20));
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(2),
        () -> {
          for (byte[] document : new byte[][] {junk, quotes, brackets}) {
            assertThat(Json.read(document)).isInstanceOf(JsonError.class);
            Base64Text.decode(document, Padding.NONE);
          }
        });
  }
}
