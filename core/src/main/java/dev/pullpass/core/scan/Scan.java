package dev.pullpass.core.scan;

import dev.pullpass.core.source.Reading;
import dev.pullpass.core.source.Readings;
import dev.pullpass.core.source.SourceFile;
import dev.pullpass.core.yaml.MalformedYaml;
import java.util.ArrayList;
import java.util.List;

/** Looks through files, one at a time. */
public final class Scan {
  private Scan() {}

  /** What is wrong in one file; never throws, whatever it holds. */
  public static FileOutcome file(SourceFile file, ScanSettings settings) {
    try {
      return reading(Readings.of(file), settings);
    } catch (MalformedYaml malformed) {
      return unread(file, malformed);
    }
  }

  /** What another tool says of one file; never throws, whatever it holds. */
  public static FileOutcome file(SourceFile file, CompatScan other) {
    try {
      Reading reading = Readings.of(file);
      Suppressions suppressions = Suppressions.of(reading);
      List<Finding> found = other.check(reading);
      ShownLines shown = new ShownLines(file);
      List<Finding> kept =
          found.stream().filter(one -> !suppressions.cover(one)).map(shown::of).toList();
      return new FileOutcome(kept, found.size() - kept.size(), List.of(), CrossFacts.NONE);
    } catch (MalformedYaml malformed) {
      return unread(file, malformed);
    }
  }

  private static FileOutcome unread(SourceFile file, MalformedYaml malformed) {
    Unread unread =
        new Unread(file.path(), malformed.position().line(), "no YAML: " + malformed.problem());
    return new FileOutcome(List.of(), 0, List.of(unread), CrossFacts.NONE);
  }

  /**
   * What is wrong in one file and meant to be reported, with all that an edit would need.
   *
   * @return nothing where the file cannot be read
   */
  public static List<Finding> findings(SourceFile file, ScanSettings settings) {
    try {
      Reading reading = Readings.of(file);
      Suppressions suppressions = Suppressions.of(reading);
      return Rules.check(reading, settings).stream()
          .filter(finding -> !suppressions.cover(finding))
          .toList();
    } catch (MalformedYaml malformed) {
      return List.of();
    }
  }

  private static FileOutcome reading(Reading reading, ScanSettings settings) {
    Suppressions suppressions = Suppressions.of(reading);
    ShownLines shown = new ShownLines(reading.file());
    List<Finding> found = Rules.check(reading, settings);
    List<Finding> kept = new ArrayList<>();
    for (Finding finding : found) {
      if (!suppressions.cover(finding)) {
        kept.add(shown.of(finding.compact()));
      }
    }
    int suppressed = found.size() - kept.size();
    if (settings.checks(Suppressions.RULE)) {
      suppressions.withoutReason().forEach(finding -> kept.add(shown.of(settings.judge(finding))));
    }
    return new FileOutcome(
        kept, suppressed, List.of(), CrossFacts.of(reading, settings, suppressions));
  }
}
