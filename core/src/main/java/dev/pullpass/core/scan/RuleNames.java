package dev.pullpass.core.scan;

import java.util.List;
import java.util.stream.Stream;

/** The names of rules, those of other tools too. */
public final class RuleNames {
  private RuleNames() {}

  /** The ids of the rules that a name means; several for another tool's, none if nothing has it. */
  public static List<String> ids(String name) {
    return Rules.catalogue().stream()
        .filter(rule -> rule.id().equalsIgnoreCase(name) || rule.aliases().contains(name))
        .map(ScanRule::id)
        .toList();
  }

  /** What to say of a name that no rule has. */
  public static String unknown(String name) {
    List<String> known =
        Rules.catalogue().stream()
            .flatMap(rule -> Stream.concat(Stream.of(rule.id()), rule.aliases().stream()))
            .distinct()
            .toList();
    return "there is no rule "
        + name
        + NearestName.of(name, known).map(RuleNames::meant).orElse("");
  }

  private static String meant(String name) {
    return "; did you mean " + name + "?";
  }
}
