package dev.pullpass.cli.scan;

import dev.pullpass.cli.LookProblem;
import dev.pullpass.cli.PageFile;
import dev.pullpass.cli.UsageProblem;
import dev.pullpass.core.scan.Baseline;
import dev.pullpass.core.scan.Finding;
import dev.pullpass.core.text.MalformedInput;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A baseline on disk. */
record BaselineFile(Path path) {

  /**
   * What it holds.
   *
   * @throws LookProblem if it cannot be read
   * @throws UsageProblem if there is no such file, or it is no baseline
   */
  Baseline read() {
    return known()
        .orElseThrow(
            () -> new UsageProblem(path + ": there is no such file; --write-baseline makes it"));
  }

  private Optional<Baseline> known() {
    try {
      return PageFile.read(path).map(Baseline::parse);
    } catch (MalformedInput malformed) {
      throw new UsageProblem(path + ": " + malformed.getMessage());
    }
  }

  /**
   * Has it hold these findings and no others.
   *
   * @throws UsageProblem if the file is there and is no baseline, which is never written over
   */
  void write(List<Finding> findings) {
    known();
    PageFile.replace(path, Baseline.of(findings).text());
  }
}
