package dev.pullpass.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class VerdictReferenceTest {
  private static final Path PAGE = Path.of("..", "docs", "reference", "verdicts.md");

  @Test
  void theCommittedPageSaysWhatTheCodeSays() throws IOException {
    String page =
        VerdictReference.write(
            CaseFolder.all().stream().map(VerdictReferenceTest::example).toList());
    if (CaseFolder.UPDATE) {
      CaseFolder.write(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  private static VerdictReference.Example example(CaseFolder folder) {
    String explained = folder.explain();
    return new VerdictReference.Example(
        folder.name(), folder.title(), explained.substring(0, explained.indexOf("----\n")));
  }
}
