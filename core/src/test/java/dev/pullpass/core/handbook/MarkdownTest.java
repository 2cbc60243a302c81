package dev.pullpass.core.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

  @ParameterizedTest(name = "{0} in a cell is {1}")
  @CsvSource(
      quoteCharacter = '"',
      delimiter = ';',
      value = {
        "ghcr.io/acme/web; `ghcr.io/acme/web`",
        "a|b; `a\\|b`",
        "a`b; ``a`b``",
        "`; `` ` ``",
        "``; ``` `` ```",
        "a``b`c; ```a``b`c```",
        "<script>; `<script>`"
      })
  void aCodeSpanEndsWhereItShould(String text, String written) {
    assertThat(Markdown.codeCell(text)).isEqualTo(written);
  }

  @ParameterizedTest(name = "{0} as text is {1}")
  @CsvSource(
      quoteCharacter = '"',
      delimiter = ';',
      value = {
        "Deployment shop/web; Deployment shop/web",
        "a|b; a\\|b",
        "<b>; \\<b\\>",
        "a_b*c`d; a\\_b\\*c\\`d",
        "[x](y); \\[x\\](y)",
        "# x; \\# x",
        "&amp~1; \\&amp\\~1",
        "a\\b; a\\\\b"
      })
  void noNameMeansMoreThanItsLetters(String text, String written) {
    assertThat(Markdown.text(text)).isEqualTo(written);
  }

  @Test
  void lineEndsAndControlCharactersBecomeSpaces() {
    assertThat(Markdown.code("a\nb\u001b[31m\u2028c")).isEqualTo("`a b [31m c`");
    assertThat(Markdown.text("a\r\nb")).isEqualTo("a  b");
  }

  @Test
  void aBlockOfCommandsEndsAtItsOwnFence() {
    assertThat(Markdown.commands(List.of("echo '```'", "ls")))
        .isEqualTo("````sh\necho '```'\nls\n````\n\n");
  }

  @Test
  void aTableHasARowForItsHeader() {
    assertThat(Markdown.table(List.of("A", "B"), List.of(List.of("1", "2"))))
        .isEqualTo("| A | B |\n| --- | --- |\n| 1 | 2 |\n\n");
  }
}
