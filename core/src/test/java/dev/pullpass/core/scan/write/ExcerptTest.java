package dev.pullpass.core.scan.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.scan.Place;
import dev.pullpass.core.source.FileKind;
import dev.pullpass.core.source.SourceFile;
import dev.pullpass.core.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The carets stand under what is meant, whatever stands before it. */
class ExcerptTest {

  private static Excerpt excerpt(String text, String meant, int cells) {
    SourceFile file = new SourceFile("a.yaml", FileKind.MANIFEST, text);
    int at = text.indexOf(meant);
    return Excerpt.of(Place.of(file, new Span(at, at + meant.length()), "", ""), cells);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "an indent is left out, '    image: nginx', 'image: nginx', '       ^^^^^'",
    "tabs are spaces, '\t\timage:\tnginx', 'image: nginx', '       ^^^^^'",
    "wide characters take two cells, '日本: nginx', '日本: nginx', '      ^^^^^'",
    "accents that combine take none, 'cafe\u0301: nginx', 'cafe\u0301: nginx', '      ^^^^^'",
    "characters beyond 16 bits, '👍: nginx # 👍', '👍: nginx # 👍', '    ^^^^^'",
    "escapes of a terminal are spaces, 'a\u001b[2J: nginx', 'a [2J: nginx', '       ^^^^^'",
    "what turns the direction is a space, 'a\u202e: nginx', 'a : nginx', '    ^^^^^'",
    "spaces at the end are left out, 'a: nginx   ', 'a: nginx', '   ^^^^^'",
  })
  void theCaretsStandUnderWhatIsMeant(String rule, String text, String line, String carets) {
    assertThat(rule).isNotEmpty();
    assertThat(excerpt(text, "nginx", 40)).isEqualTo(new Excerpt(line, carets));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "the end, 'a: nginx # and so on and on', 20, 'a: nginx # and so o…', '   ^^^^^'",
    "the beginning, 'somewhere: {far: {to: {the: {right: nginx}}}}', 24,"
        + " '…{the: {right: nginx}}}}', '               ^^^^^'",
    "wide characters whole, '日本日本日本日本: nginx', 13, '…日本: nginx', '       ^^^^^'",
    "nothing that has room, 'somewhere: {far: {to: nginx}}', 29,"
        + " 'somewhere: {far: {to: nginx}}', '                      ^^^^^'",
  })
  void longLinesAreCutAt(String where, String text, int cells, String line, String carets) {
    assertThat(where).isNotEmpty();
    assertThat(excerpt(text, "nginx", cells)).isEqualTo(new Excerpt(line, carets));
  }

  @ParameterizedTest(name = "{0} columns")
  @CsvSource({"20", "60", "100"})
  void whatIsMeantIsCutWhereItIsTooLong(int cells) {
    Excerpt excerpt = excerpt("a: " + "x".repeat(500), "x".repeat(500), cells);
    assertThat(excerpt.line()).isEqualTo("a: " + "x".repeat(cells - 4) + "…");
    assertThat(excerpt.carets()).isEqualTo("   " + "^".repeat(cells - 3));
  }

  @ParameterizedTest(name = "a place of {0} has one caret")
  @CsvSource({"''", "'\u0301'"})
  void nothingIsPointedAtWithOneCaret(String meant) {
    Excerpt excerpt = excerpt("a: " + meant, meant, 40);
    assertThat(excerpt.carets().strip()).isEqualTo("^");
  }
}
