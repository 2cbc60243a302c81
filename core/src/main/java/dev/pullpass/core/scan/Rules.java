package dev.pullpass.core.scan;

import dev.pullpass.core.source.Reading;
import java.util.Comparator;
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

  /** Checked unless others are asked for. */
  private static final List<Checked> CHECKS =
      List.of(
          new Checked(MissingTag.RULE, MissingTag::check),
          new Checked(LatestTag.RULE, LatestTag::check),
          new Checked(MutableTag.RULE, MutableTag::check),
          new Checked(NumericTag.RULE, NumericTag::check),
          new Checked(MalformedDigest.RULE, MalformedDigest::check),
          new Checked(UppercaseRepository.RULE, UppercaseRepository::check),
          new Checked(UnrenderedVariable.RULE, UnrenderedVariable::check),
          new Checked(InvalidReference.RULE, InvalidReference::check),
          new Checked(PullPolicyContradiction.RULE, PullPolicyContradiction::check),
          new Checked(PullSecretShape.RULE, PullSecretShape::check),
          new Checked(MalformedDockerConfig.RULE, MalformedDockerConfig::check),
          new Checked(PersonalTokenInPullSecret.RULE, PersonalTokenInPullSecret::check),
          new Checked(PlainCredential.RULE, PlainCredential::check),
          new Checked(RegistryNotAllowed.RULE, RegistryNotAllowed::check),
          new Checked(PushesNoCommit.RULE, PushesNoCommit::check),
          new Checked(OwnerWithCapitals.RULE, OwnerWithCapitals::check));

  /** Checked only where they are asked for by name. */
  private static final List<Checked> ON_REQUEST =
      List.of(new Checked(MissingDigest.RULE, MissingDigest::check));

  private Rules() {}

  /** What can be found, in the order of the reference. */
  public static List<ScanRule> catalogue() {
    return Stream.of(
            CHECKS.stream().map(Checked::rule),
            ON_REQUEST.stream().map(Checked::rule),
            Across.RULES.stream(),
            ChartScan.RULES.stream(),
            Stream.of(Suppressions.RULE))
        .flatMap(rules -> rules)
        .toList();
  }

  /** What is looked for only where it is asked for. */
  public static List<ScanRule> onRequest() {
    return ON_REQUEST.stream().map(Checked::rule).toList();
  }

  /** What is wrong in one file, in the order of its places. */
  public static List<Finding> check(Reading reading, ScanSettings settings) {
    return Stream.concat(
            CHECKS.stream().filter(checked -> settings.checks(checked.rule())),
            ON_REQUEST.stream().filter(checked -> settings.asksFor(checked.rule())))
        .flatMap(checked -> checked.check().check(reading, settings))
        .map(settings::judge)
        .sorted(
            Comparator.comparingInt((Finding finding) -> finding.place().start().line())
                .thenComparingInt(finding -> finding.place().start().column()))
        .toList();
  }
}
