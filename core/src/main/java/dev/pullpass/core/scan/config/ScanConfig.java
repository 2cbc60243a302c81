package dev.pullpass.core.scan.config;

import dev.pullpass.core.scan.ScanSettings;
import dev.pullpass.core.text.MalformedInput;
import java.util.List;
import java.util.Optional;

/**
 * What {@code .pullpass.yaml} says of scans; {@code docs/reference/pullpass.schema.json} is its
 * schema.
 *
 * @param settings what the rules go by
 * @param terms what the run goes by
 */
public record ScanConfig(ScanSettings settings, Terms terms) {
  /** What a project without the file has. */
  public static final ScanConfig USUAL =
      new ScanConfig(
          ScanSettings.USUAL,
          new Terms(List.of(), Optional.empty(), Optional.empty(), Optional.empty()));

  /**
   * What does not concern the rules.
   *
   * @param exclude patterns of paths to leave out, as for {@code --exclude}
   * @param failOn {@code error}, {@code warning}, {@code note} or {@code never}
   * @param baseline a file, relative to the folder of the configuration
   * @param maxFileSize as for {@code --max-file-size}: {@code 20Mi}
   */
  public record Terms(
      List<String> exclude,
      Optional<String> failOn,
      Optional<String> baseline,
      Optional<String> maxFileSize) {

    public Terms {
      exclude = List.copyOf(exclude);
    }
  }

  /**
   * Reads the file.
   *
   * @param name of the file, for what is said of it
   * @throws MalformedInput at the first thing that is wrong, with file, line and column
   */
  public static ScanConfig parse(String name, String text) {
    return new ConfigReader(name, text).config();
  }
}
