package dev.pullpass.cli.scan;

import dev.pullpass.cli.PageFile;
import dev.pullpass.cli.UsageProblem;
import dev.pullpass.core.scan.config.ScanConfig;
import dev.pullpass.core.text.MalformedInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A project's {@code .pullpass.yaml}.
 *
 * @param folder where it lies, to which its paths are relative
 */
record ConfigFile(Path folder, ScanConfig config) {
  private static final String NAME = ".pullpass.yaml";

  /**
   * The file that was named.
   *
   * @throws UsageProblem if there is none, or it cannot be understood
   */
  static ConfigFile named(Path file) {
    String text =
        PageFile.read(file).orElseThrow(() -> new UsageProblem(file + ": there is no such file"));
    Path whole = file.toAbsolutePath().normalize();
    Path folder = Optional.ofNullable(whole.getParent()).orElse(whole);
    try {
      return new ConfigFile(folder, ScanConfig.parse(file.toString(), text));
    } catch (MalformedInput malformed) {
      throw new UsageProblem(String.valueOf(malformed.getMessage()));
    }
  }

  /**
   * The file of a folder, or of the nearest one above up to the root of the Git repository; outside
   * of a repository no folder above is looked at. Without one everything is as usual.
   *
   * @param start the working directory
   */
  static ConfigFile nearest(Path start) {
    Path from = start.toAbsolutePath().normalize();
    return folders(from).stream()
        .map(folder -> folder.resolve(NAME))
        .filter(Files::isRegularFile)
        .findFirst()
        .map(file -> named(start.toString().isEmpty() ? from.relativize(file) : file))
        .orElse(new ConfigFile(from, ScanConfig.USUAL));
  }

  private static List<Path> folders(Path start) {
    List<Path> folders = new ArrayList<>();
    for (Path at = start; at != null; at = at.getParent()) {
      folders.add(at);
      if (Files.exists(at.resolve(".git"))) {
        return folders;
      }
    }
    return List.of(start);
  }

  /** The baseline that it names. */
  Optional<Path> baseline() {
    return config.terms().baseline().map(folder::resolve);
  }
}
