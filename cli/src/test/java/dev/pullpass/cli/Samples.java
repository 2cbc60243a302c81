package dev.pullpass.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The input of the tests. */
final class Samples {
  /** A small shop: one Deployment, one StatefulSet and one CronJob that fail, one pod that runs. */
  static final String SHOP = "src/test/resources/shop.json";

  private Samples() {}

  /** A dump of a real cluster; testdata/dumps/README.md tells of it. */
  static String dump(String name) {
    return "../testdata/dumps/" + name + ".json.gz";
  }

  /** What the registries of the real clusters answered, unpacked into the folder. */
  static String answers(Path folder) {
    Path file = folder.resolve("answers.jsonl");
    try (InputStream packed =
        new GZIPInputStream(
            Files.newInputStream(Path.of("../testdata/dumps/registry-answers.jsonl.gz")))) {
      return Files.write(file, packed.readAllBytes()).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new file in the folder, with the text. */
  static String file(Path folder, String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a file. */
  static String text(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
