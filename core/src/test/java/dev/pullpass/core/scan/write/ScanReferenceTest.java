package dev.pullpass.core.scan.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ScanReferenceTest {
  private static final Path PAGE = Path.of("..", "docs", "reference", "scan-rules.md");

  @Test
  void theCommittedPageSaysWhatTheCodeSays() throws IOException {
    if (Boolean.getBoolean("cases.update")) {
      Files.writeString(PAGE, ScanReference.write());
    }
    assertThat(Files.readString(PAGE)).isEqualTo(ScanReference.write());
  }
}
