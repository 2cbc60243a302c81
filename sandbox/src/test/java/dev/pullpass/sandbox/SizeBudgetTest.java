package dev.pullpass.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class SizeBudgetTest {
  private static final int BUDGET_BYTES = 300_000;

  @Test
  void compiledJavaScriptIsAtMost300KilobytesWhenCompressed() throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      Files.copy(CompiledModule.FILE, gzip);
    }
    assertThat(compressed.size()).isLessThanOrEqualTo(BUDGET_BYTES);
  }
}
