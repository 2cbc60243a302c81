package dev.pullpass.core.policy;

import dev.pullpass.core.policy.Condition.Fits;
import dev.pullpass.core.policy.Condition.Misses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The decision that all engines are given, and that {@link #faults} takes itself. A digest decides
 * where there is one: the tag before it is not looked at.
 *
 * @param exempt an expression over full names, for images that are let through
 */
public record ImageChecks(List<Check> checks, Optional<Fits> exempt) {
  public ImageChecks {
    checks = List.copyOf(checks);
  }

  /** What these terms demand, rule by rule. */
  public static ImageChecks of(ImageTerms terms) {
    List<Check> checks = new ArrayList<>();
    terms.rules().forEach(rule -> checks.addAll(checks(rule, terms)));
    Optional<Fits> exempt =
        terms.exempt().isEmpty()
            ? Optional.empty()
            : Optional.of(new Fits(Subject.NAME, ExemptImage.regex(terms.exempt())));
    return new ImageChecks(checks, exempt);
  }

  private static List<Check> checks(PolicyRule rule, ImageTerms terms) {
    return switch (rule) {
      case MISSING_TAG ->
          one(
              rule,
              "has no tag, which means latest; name a version",
              new Fits(Subject.IMAGE, ImageText.UNTAGGED));
      case LATEST_TAG ->
          one(
              rule,
              "means another image tomorrow; name a version",
              new Fits(Subject.IMAGE, ImageText.LATEST));
      case MUTABLE_TAG ->
          one(
              rule,
              "has a tag that is made to move; name a version, or pin the digest",
              new Fits(Subject.IMAGE, ImageText.tagged(terms.mutableTags())));
      case MISSING_DIGEST ->
          one(
              rule,
              "has no digest; pullpass pin finds it",
              new Misses(Subject.IMAGE, ImageText.DIGEST));
      case MALFORMED_DIGEST ->
          one(
              rule,
              "has a digest that is none: sha256 takes 64 lower-case hexadecimal digits, sha512 128",
              new Fits(Subject.IMAGE, ImageText.DIGEST),
              new Misses(Subject.IMAGE, ImageText.GOOD_DIGEST));
      case INVALID_REFERENCE -> invalid();
      case UPPERCASE_REPOSITORY ->
          one(
              rule,
              "has capitals in its repository, where none may be",
              new Fits(Subject.IMAGE, ImageText.CAPITALS),
              new Fits(Subject.IMAGE, ImageText.REFERENCE));
      case REGISTRY_NOT_ALLOWED ->
          one(rule, outside(terms), new Misses(Subject.NAME, allowed(terms)));
      case PULL_POLICY_CONTRADICTION -> PullPolicyChecks.of(terms);
      case PRIVATE_IMAGE_WITHOUT_PULL_SECRET ->
          one(
              rule,
              "comes from a private registry, and the pod has no imagePullSecrets, nor its service"
                  + " account",
              new Fits(Subject.NAME, RegistryScope.regex(terms.registries().withSecrets())),
              new Fits(Subject.SECRETS, "^" + ImageUse.NO_SECRETS + "\\z"));
    };
  }

  private static List<Check> one(PolicyRule rule, String sentence, Condition... conditions) {
    return List.of(new Check(rule, List.of(conditions), sentence));
  }

  private static List<Check> invalid() {
    PolicyRule rule = PolicyRule.INVALID_REFERENCE;
    return List.of(
        new Check(
            rule, List.of(new Misses(Subject.IMAGE, ImageText.REFERENCE)), "is no image reference"),
        new Check(
            rule,
            List.of(new Fits(Subject.IMAGE, ImageText.IDENTIFIER)),
            "is an image ID, by which nothing can be pulled"));
  }

  private static String allowed(ImageTerms terms) {
    return RegistryScope.regex(terms.registries().allowed());
  }

  private static String outside(ImageTerms terms) {
    return terms.registries().allowed().stream()
        .map(RegistryScope::text)
        .collect(Collectors.joining(", ", "does not come from ", ""));
  }

  /** What each broken rule has to say; nothing where the image may be used. */
  public List<String> faults(ImageUse use) {
    return exempt.filter(images -> images.holds(use)).isPresent()
        ? List.of()
        : checks.stream()
            .filter(check -> check.fails(use))
            .map(check -> check.message(use))
            .toList();
  }
}
