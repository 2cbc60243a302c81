package dev.pullpass.core.scan;

import dev.pullpass.core.finding.Severity;
import java.util.List;

/**
 * What is always true of a kind of finding: the reference, SARIF and the configuration are made
 * from these.
 *
 * @param id the stable name, which is that of the rule's file
 * @param severity the usual one, which a configuration may change
 * @param meaning one sentence: what is found
 * @param background why it matters, and how it usually comes about
 * @param aliases what other tools call it: {@code CKV_K8S_14}, {@code latest-tag}
 */
public record ScanRule(
    String id, Severity severity, String meaning, String background, List<String> aliases) {

  public ScanRule {
    aliases = List.copyOf(aliases);
  }
}
