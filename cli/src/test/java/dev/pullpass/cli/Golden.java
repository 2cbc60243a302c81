package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whole texts beside the tests; {@code -Dgolden.update=true} writes them anew. */
public final class Golden {
  private Golden() {}

  /** Compares the text with the file of that name. */
  public static void check(String name, String text) {
    Path file = Path.of("src/test/resources", name);
    if (Boolean.getBoolean("golden.update")) {
      write(file, text);
    }
    assertThat(file).as("written with -Dgolden.update=true").exists();
    assertThat(text).isEqualTo(Samples.text(file.toString()));
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
