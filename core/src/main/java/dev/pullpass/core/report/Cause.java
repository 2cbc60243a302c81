package dev.pullpass.core.report;

import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.verdict.About.Group;
import dev.pullpass.core.verdict.Finding;
import dev.pullpass.core.verdict.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings that have one cause in common: one entry of the report, whether it hits one pod or three
 * hundred.
 */
public record Cause(List<Finding> findings, List<Blast> blast) {

  public Cause {
    findings = List.copyOf(findings);
    blast = List.copyOf(blast);
  }

  /** Groups findings by what is wrong; the cause that hits most containers comes first. */
  public static List<Cause> group(Cluster cluster, List<Finding> findings) {
    Map<String, List<Finding>> groups = new LinkedHashMap<>();
    for (Finding finding : findings) {
      groups.computeIfAbsent(key(finding), k -> new ArrayList<>()).add(finding);
    }
    List<Cause> causes = new ArrayList<>();
    groups.values().forEach(group -> causes.add(new Cause(group, Blast.of(cluster, group))));
    causes.sort(Comparator.comparing(Cause::isHealthy).thenComparing(c -> -c.findings().size()));
    return List.copyOf(causes);
  }

  /** What the network, a registry or a node does is one cause in all namespaces. */
  private static String key(Finding finding) {
    Verdict cause = finding.cause();
    Group group = cause.about().group();
    boolean anywhere = group == Group.NETWORK || group == Group.REGISTRY || group == Group.NODE;
    return cause.name()
        + "\n"
        + cause.summary()
        + "\n"
        + (anywhere ? "" : finding.facts().namespace());
  }

  /** True if nothing is wrong: the images are in use. */
  boolean isHealthy() {
    return verdict().name().equals("Pullable") && !first().facts().answers().asked();
  }

  /** The finding that stands for all. */
  public Finding first() {
    return findings.get(0);
  }

  /** The cause's verdict. */
  public Verdict verdict() {
    return first().cause();
  }
}
