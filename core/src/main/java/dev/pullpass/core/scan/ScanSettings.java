package dev.pullpass.core.scan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a project wants of a scan.
 *
 * @param allowedRegistries hosts, or hosts with the start of a path, that images may come from; all
 *     where empty
 * @param privateRegistries those whose images take a pull secret, besides the ones known to serve
 *     nobody without a login
 * @param mutableTags further tags that are made to move, in lower case
 * @param rules the rules to check, by their ids; empty for the usual ones
 * @param levels how bad findings are by rules' ids, where a project sees it otherwise
 */
public record ScanSettings(
    List<String> allowedRegistries,
    List<String> privateRegistries,
    Set<String> mutableTags,
    Set<String> rules,
    Map<String, RuleLevel> levels) {

  /** Nothing special. */
  public static final ScanSettings USUAL =
      new ScanSettings(List.of(), List.of(), Set.of(), Set.of());

  public ScanSettings {
    allowedRegistries = List.copyOf(allowedRegistries);
    privateRegistries = List.copyOf(privateRegistries);
    mutableTags = Set.copyOf(mutableTags);
    rules = Set.copyOf(rules);
    levels = Map.copyOf(levels);
  }

  /** Settings that leave each rule's severity as it is. */
  public ScanSettings(
      List<String> allowedRegistries,
      List<String> privateRegistries,
      Set<String> mutableTags,
      Set<String> rules) {
    this(allowedRegistries, privateRegistries, mutableTags, rules, Map.of());
  }

  /** These settings, where the others say nothing: a command line goes before a file. */
  public ScanSettings under(ScanSettings others) {
    Map<String, RuleLevel> both = new TreeMap<>(levels);
    both.putAll(others.levels);
    return new ScanSettings(
        others.allowedRegistries.isEmpty() ? allowedRegistries : others.allowedRegistries,
        others.privateRegistries.isEmpty() ? privateRegistries : others.privateRegistries,
        others.mutableTags.isEmpty() ? mutableTags : others.mutableTags,
        others.rules.isEmpty() ? rules : others.rules,
        both);
  }

  /** True if a rule is to be checked: it is named, or none is and it is not switched off. */
  public boolean checks(ScanRule rule) {
    return rules.isEmpty() ? levels.get(rule.id()) != RuleLevel.OFF : rules.contains(rule.id());
  }

  /** True if a rule is asked for by name, which those that are off by default wait for. */
  public boolean asksFor(ScanRule rule) {
    return rules.contains(rule.id())
        || levels.getOrDefault(rule.id(), RuleLevel.OFF) != RuleLevel.OFF;
  }

  /** A finding, as bad as the project sees it. */
  public Finding judge(Finding finding) {
    RuleLevel level = levels.getOrDefault(finding.rule().id(), RuleLevel.OFF);
    return level.severity().map(finding::with).orElse(finding);
  }
}
