package dev.pullpass.core.scan;

import dev.pullpass.core.source.Reading;
import java.util.List;
import java.util.stream.Stream;

/** All rules, on one screen. */
public final class Rules {
  private record Checked(ScanRule rule, Check check) {}

  /** Looks through one file. */
  @FunctionalInterface
  interface Check {
    Stream<Finding> check(Reading reading, ScanSettings settings);
  }

  private static final List<Checked> CHECKS =
      List.of(
          new Checked(MissingTag.RULE, MissingTag::check),
          new Checked(LatestTag.RULE, LatestTag::check),
          new Checked(MutableTag.RULE, MutableTag::check));

  private Rules() {}

  /** What can be found, in the order of the reference. */
  public static List<ScanRule> catalogue() {
    return Stream.concat(CHECKS.stream().map(Checked::rule), Stream.of(Suppressions.RULE)).toList();
  }

  /** What is wrong in one file, in the order of its places. */
  public static List<Finding> check(Reading reading, ScanSettings settings) {
    return CHECKS.stream()
        .filter(checked -> settings.checks(checked.rule()))
        .flatMap(checked -> checked.check().check(reading, settings))
        .map(settings::judge)
        .sorted(
            java.util.Comparator.comparingInt((Finding finding) -> finding.place().start().line())
                .thenComparingInt(finding -> finding.place().start().column()))
        .toList();
  }
}
