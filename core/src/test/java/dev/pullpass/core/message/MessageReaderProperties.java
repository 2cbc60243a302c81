package dev.pullpass.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MessageReaderProperties {

  private static final List<String> MARKS =
      List.of(
          "\"",
          "\\",
          "\\\"",
          "[",
          "]",
          ", ",
          ": ",
          "://",
          "@",
          "?",
          "&",
          "=",
          "*",
          "\n",
          " ",
          "401 ",
          "level=",
          " err=\"",
          " msg=\"",
          "https://",
          "scope=",
          "%",
          "%2F",
          "(Mirrors also failed:",
          "]):",
          "errors occurred",
          "<html",
          "rpc error: ",
          "lookup ",
          "İ",
          "\uD800",
          "Basic ");

  @Property(tries = 500)
  void nothingThrows(@ForAll("texts") String text) {
    Reading reading = MessageReader.read(text);
    assertThat(reading.detail().length()).isLessThanOrEqualTo(1001);
  }

  @Property(tries = 200)
  void aPasswordInAUrlIsNeverRepeated(
      @ForAll("texts") String before, @ForAll("texts") String after) {
    String url = " https://user:c4n4ry@r.test/v2/?X-Amz-Signature=c4n4ry&token=c4n4ry ";
    assertThat(everything(MessageReader.read(before + url + after))).doesNotContain("c4n4ry");
  }

  @Property(tries = 200)
  void anAuthorizationIsNeverRepeated(@ForAll("texts") String before) {
    String header = " Authorization: Basic c4n4rydTpw ";
    assertThat(everything(MessageReader.read(before + header))).doesNotContain("c4n4ry");
  }

  @Property(tries = 60)
  void aMebibyteIsReadInSeconds(@ForAll("texts") String text) {
    String unit = text.isEmpty() ? "\"" : text;
    String large = unit.repeat((1 << 20) / unit.length());
    long start = System.nanoTime();
    MessageReader.read(large);
    assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(5_000);
  }

  private static String everything(Reading reading) {
    return reading.toString();
  }

  @Provide
  Arbitrary<String> texts() {
    List<String> pieces = new ArrayList<>(MARKS);
    for (Map<String, String> row : JsonLines.rows("public.jsonl")) {
      pieces.add(row.getOrDefault("message", ""));
    }
    for (List<Phrases> table : Vocabulary.ALL) {
      table.forEach(phrases -> pieces.addAll(phrases.texts()));
    }
    return Arbitraries.of(pieces).list().ofMaxSize(12).map(list -> String.join("", list));
  }
}
