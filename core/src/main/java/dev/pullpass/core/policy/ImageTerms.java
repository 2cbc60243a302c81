package dev.pullpass.core.policy;

import dev.pullpass.core.image.MovingTags;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;

/**
 * What is demanded of images.
 *
 * @param rules those that are enforced, in their own order
 * @param mutableTags tags that are made to move, besides {@code latest}; their case does not count
 * @param registries for the rules on registries
 * @param exempt images that no rule is applied to
 */
public record ImageTerms(
    List<PolicyRule> rules,
    List<String> mutableTags,
    Registries registries,
    List<ExemptImage> exempt) {

  /** The tags that {@code scan} finds, besides {@code latest}. */
  public static final List<String> MUTABLE_TAGS =
      MovingTags.names().stream().filter(tag -> !tag.equals("latest")).toList();

  /**
   * Which registries have a part in rules.
   *
   * @param allowed where images may come from
   * @param withSecrets where nothing is pulled without a pull secret
   */
  public record Registries(List<RegistryScope> allowed, List<RegistryScope> withSecrets) {
    public Registries {
      allowed = List.copyOf(allowed);
      withSecrets = List.copyOf(withSecrets);
    }
  }

  public ImageTerms {
    rules = ordered(rules);
    mutableTags = List.copyOf(mutableTags);
    exempt = List.copyOf(exempt);
  }

  private static List<PolicyRule> ordered(Collection<PolicyRule> rules) {
    EnumSet<PolicyRule> each = EnumSet.noneOf(PolicyRule.class);
    each.addAll(rules);
    return List.copyOf(new ArrayList<>(each));
  }

  /**
   * The rules that are enforced unless others are named: all but {@code MissingDigest}, which few
   * clusters are ready for; those on registries where registries are named.
   */
  public static List<PolicyRule> usualRules(Registries registries) {
    EnumSet<PolicyRule> usual = EnumSet.allOf(PolicyRule.class);
    usual.remove(PolicyRule.MISSING_DIGEST);
    if (registries.allowed().isEmpty()) {
      usual.remove(PolicyRule.REGISTRY_NOT_ALLOWED);
    }
    if (registries.withSecrets().isEmpty()) {
      usual.remove(PolicyRule.PRIVATE_IMAGE_WITHOUT_PULL_SECRET);
    }
    return List.copyOf(usual);
  }
}
