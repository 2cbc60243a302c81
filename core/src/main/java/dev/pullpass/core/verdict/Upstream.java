package dev.pullpass.core.verdict;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.facts.RegistryAnswer;
import dev.pullpass.core.facts.RegistryProvider;
import dev.pullpass.core.image.ImageReference;
import java.util.List;
import java.util.Optional;

/**
 * Registries that stand before another one answer 404 also where the one behind refused them:
 * remote repositories of Artifactory (mariadb-operator#1293), and the pull-through caches of ECR,
 * whose usual prefixes are listed here.
 */
final class Upstream {
  private static final List<String> CACHE_PREFIXES =
      List.of("docker-hub/", "ecr-public/", "quay/", "kubernetes/", "github/", "gitlab/");

  private static final String ARTIFACTORY = "The named manifest is not known to the registry.";

  private Upstream() {}

  /** A clause that leaves room for the second reading; empty where there is none. */
  static String doubt(Facts facts) {
    return mayStandBetween(facts) ? ", or " + facts.host() + " could not read it upstream" : "";
  }

  /** What to look at where the second reading is possible. */
  static Optional<Remedy> repair(Facts facts) {
    return mayStandBetween(facts)
        ? Optional.of(
            Remedy.of(
                "Look whether the image exists upstream; if it does, mend how "
                    + facts.host()
                    + " reads from there (its upstream credential and limits; at ECR also"
                    + " ecr:BatchImportUpstreamImage)."))
        : Optional.empty();
  }

  private static boolean mayStandBetween(Facts facts) {
    String path = facts.image().map(ImageReference::path).orElse("");
    if (facts.provider() == RegistryProvider.ECR) {
      return CACHE_PREFIXES.stream().anyMatch(path::startsWith);
    }
    Optional<RegistryAnswer> answer = facts.answers().decisive();
    return answer.stream()
        .flatMap(given -> given.errors().stream())
        .anyMatch(error -> error.message().startsWith(ARTIFACTORY));
  }
}
