package dev.pullpass.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.audit.write.AuditReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AuditReferenceTest {
  private static final Path PAGE = Path.of("..", "docs", "reference", "findings.md");

  @Test
  void theCommittedPageSaysWhatTheCodeSays() throws IOException {
    if (Boolean.getBoolean("cases.update")) {
      Files.writeString(PAGE, AuditReference.write());
    }
    assertThat(Files.readString(PAGE)).isEqualTo(AuditReference.write());
  }
}
