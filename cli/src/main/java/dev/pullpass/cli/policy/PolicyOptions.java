package dev.pullpass.cli.policy;

import dev.pullpass.cli.UsageProblem;
import dev.pullpass.core.policy.Enforcement;
import dev.pullpass.core.policy.ExemptImage;
import dev.pullpass.core.policy.ImageTerms;
import dev.pullpass.core.policy.ImageTerms.Registries;
import dev.pullpass.core.policy.Policy;
import dev.pullpass.core.policy.PolicyRule;
import dev.pullpass.core.policy.RegistryScope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** What a policy demands, and of whom. */
final class PolicyOptions {
  private static final Pattern LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");
  private static final Pattern NAME = Pattern.compile("[a-z]([-a-z0-9]{0,61}[a-z0-9])?");
  private static final Pattern TAG = Pattern.compile("[0-9A-Za-z_][0-9A-Za-z_.-]{0,127}");

  @Option(
      names = "--rule",
      split = ",",
      paramLabel = "RULE",
      description = {
        "the rules to enforce: MissingTag, LatestTag, MutableTag, MissingDigest, MalformedDigest,"
            + " RegistryNotAllowed, InvalidReference, UppercaseRepository, PullPolicyContradiction,"
            + " PrivateImageWithoutPullSecret; default is all but MissingDigest, and those on"
            + " registries where registries are named"
      })
  private List<String> rules = new ArrayList<>();

  @Option(
      names = "--tag",
      split = ",",
      paramLabel = "TAG",
      description = "tags that are made to move, besides latest; default is stable, main, dev, …")
  private List<String> tags = new ArrayList<>();

  @Option(
      names = "--allow-registry",
      split = ",",
      paramLabel = "HOST[/PATH]",
      description = "images come from there and from nowhere else; may be given several times")
  private List<String> allowed = new ArrayList<>();

  @Option(
      names = "--private-registry",
      split = ",",
      paramLabel = "HOST[/PATH]",
      description = "pods with images from there have a pull secret; may be given several times")
  private List<String> withSecrets = new ArrayList<>();

  @Option(
      names = "--exempt-image",
      split = ",",
      paramLabel = "IMAGE",
      description = {
        "images that no rule is applied to, by full name:",
        "docker.io/library/nginx, with a tag or without;",
        "quay.io/acme/* for all that begin so"
      })
  private List<String> exempt = new ArrayList<>();

  @Option(
      names = "--exempt-namespace",
      split = ",",
      paramLabel = "NS",
      defaultValue = "kube-system",
      description =
          "namespaces where the policy does not apply; default is kube-system, whose pods the"
              + " cluster itself stands on")
  private List<String> namespaces = new ArrayList<>();

  @Option(
      names = "--enforce",
      paramLabel = "deny|warn|audit",
      defaultValue = "deny",
      description =
          "refuse what breaks a rule, let it in with a warning, or only write it down; default is"
              + " deny")
  private Enforcement enforcement = Enforcement.DENY;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      defaultValue = "pullpass-images",
      description = "the name of the objects; default is pullpass-images")
  private String name = "pullpass-images";

  Policy policy() {
    require(
        NAME, "--name", name, "is no name: lower-case letters, digits and hyphens, a letter first");
    namespaces.forEach(ns -> require(LABEL, "--exempt-namespace", ns, "is no name of a namespace"));
    return new Policy(name, enforcement, terms(), namespaces);
  }

  private ImageTerms terms() {
    Registries registries =
        new Registries(
            scopes("--allow-registry", allowed), scopes("--private-registry", withSecrets));
    tags.forEach(tag -> require(TAG, "--tag", tag, "is no tag"));
    exempt.forEach(image -> refuse("--exempt-image", image, ExemptImage::problem));
    return new ImageTerms(
        rules(registries),
        tags.isEmpty() ? ImageTerms.MUTABLE_TAGS : tags,
        registries,
        exempt.stream().map(ExemptImage::new).toList());
  }

  private List<PolicyRule> rules(Registries registries) {
    if (rules.isEmpty()) {
      return ImageTerms.usualRules(registries);
    }
    List<PolicyRule> chosen = rules.stream().map(PolicyOptions::rule).toList();
    needs(chosen, PolicyRule.REGISTRY_NOT_ALLOWED, "--allow-registry", allowed);
    needs(chosen, PolicyRule.PRIVATE_IMAGE_WITHOUT_PULL_SECRET, "--private-registry", withSecrets);
    serves("--allow-registry", allowed, chosen, PolicyRule.REGISTRY_NOT_ALLOWED);
    PolicyRule secrets = PolicyRule.PRIVATE_IMAGE_WITHOUT_PULL_SECRET;
    serves("--private-registry", withSecrets, chosen, secrets);
    serves("--tag", tags, chosen, PolicyRule.MUTABLE_TAG, PolicyRule.PULL_POLICY_CONTRADICTION);
    return chosen;
  }

  private static PolicyRule rule(String id) {
    return PolicyRule.named(id)
        .orElseThrow(
            () ->
                new UsageProblem(
                    "--rule: there is no rule " + quoted(id) + "; rules are " + allRules()));
  }

  private static String allRules() {
    return Arrays.stream(PolicyRule.values()).map(PolicyRule::id).collect(Collectors.joining(", "));
  }

  /** Without its registries a rule would refuse everything, or nothing. */
  private static void needs(
      List<PolicyRule> chosen, PolicyRule rule, String option, List<String> values) {
    if (chosen.contains(rule) && values.isEmpty()) {
      throw new UsageProblem("--rule " + rule.id() + " needs " + option + " HOST[/PATH]");
    }
  }

  /** Values that no rule looks at are a slip. */
  private static void serves(
      String option, List<String> values, List<PolicyRule> chosen, PolicyRule... rules) {
    if (!values.isEmpty() && Arrays.stream(rules).noneMatch(chosen::contains)) {
      throw new UsageProblem(option + " is for --rule " + rules[0].id() + ", which is not chosen");
    }
  }

  private static List<RegistryScope> scopes(String option, List<String> texts) {
    texts.forEach(text -> refuse(option, text, RegistryScope::problem));
    return texts.stream().map(RegistryScope::of).toList();
  }

  private static void refuse(
      String option, String value, Function<String, Optional<String>> problem) {
    problem
        .apply(value)
        .ifPresent(
            fault -> {
              throw new UsageProblem(option + ": " + quoted(value) + " " + fault);
            });
  }

  private static void require(Pattern pattern, String option, String value, String fault) {
    if (!pattern.matcher(value).matches()) {
      throw new UsageProblem(option + ": " + quoted(value) + " " + fault);
    }
  }

  private static String quoted(String value) {
    return "\"" + value + "\"";
  }
}
