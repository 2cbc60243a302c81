package dev.pullpass.core.scan;

import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.source.ImageNames;
import dev.pullpass.core.source.MadeImage;
import dev.pullpass.core.source.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A workflow that names an image by its owner or repository at GitHub, which may have capitals. */
final class OwnerWithCapitals {
  static final ScanRule RULE =
      new ScanRule(
          "OwnerWithCapitals",
          Severity.NOTE,
          "A workflow names an image by the owner at GitHub, as it is written there.",
          "Owners and repositories may have capitals at GitHub, images may not: the push ends with"
              + " \"repository name must be lowercase\", also in every fork by such an owner."
              + " docker/metadata-action puts them in lower case; so does a step of a shell.",
          List.of());

  /** What GitHub fills in as its owner wrote it, and what the shell calls that. */
  private enum Word {
    REPOSITORY("github.repository", "GITHUB_REPOSITORY"),
    OWNER("github.repository_owner", "GITHUB_REPOSITORY_OWNER"),
    ACTOR("github.actor", "GITHUB_ACTOR"),
    NAME("github.event.repository.name", "");

    private final String expression;
    private final String variable;

    Word(String expression, String variable) {
      this.expression = expression;
      this.variable = variable;
    }

    private boolean isIn(String normalised) {
      return normalised.contains("${{ " + expression + " }}")
          || (!variable.isEmpty() && normalised.contains("${" + variable + "}"));
    }

    private String lowered() {
      return variable.isEmpty() ? "${REPOSITORY,,}" : "${" + variable + ",,}";
    }
  }

  private OwnerWithCapitals() {}

  /** One finding for each repository; a name that may be another one as well is no fault. */
  static Stream<Finding> check(Reading reading, ScanSettings settings) {
    Map<String, Finding> found = new LinkedHashMap<>();
    for (MadeImage made : reading.made()) {
      List<String> repositories =
          made.names().stream().map(ImageNames::repository).map(ImageNames::normalised).toList();
      boolean all =
          repositories.stream()
              .allMatch(one -> Stream.of(Word.values()).anyMatch(w -> w.isIn(one)));
      if (all && !repositories.isEmpty()) {
        String first = repositories.get(0);
        finding(made, first).ifPresent(finding -> found.putIfAbsent(first, finding));
      }
    }
    return found.values().stream();
  }

  private static Optional<Finding> finding(MadeImage made, String repository) {
    return Stream.of(Word.values())
        .filter(word -> word.isIn(repository))
        .findFirst()
        .map(
            word ->
                Finding.of(
                    RULE,
                    Place.of(made.image()),
                    repository + " fails where " + word.expression + " has capitals.",
                    new Mend.ByHand(mend(word))));
  }

  private static String mend(Word word) {
    return "a step before it: echo \"LOWER="
        + word.lowered()
        + "\" >> \"$GITHUB_ENV\", and ${{ env.LOWER }} here";
  }
}
