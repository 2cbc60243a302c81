package dev.pullpass.cli.scan;

import dev.pullpass.cli.UsageProblem;
import dev.pullpass.core.scan.RuleNames;
import dev.pullpass.core.scan.ScanSettings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** What a scan looks for. */
final class RuleOptions {

  @Option(
      names = "--rule",
      paramLabel = "RULE",
      split = ",",
      description = "check these rules only; other tools' names do, too: CKV_K8S_14")
  private List<String> rules = new ArrayList<>();

  @Option(
      names = "--allow-registry",
      paramLabel = "HOST[/PATH]",
      split = ",",
      description = "images may come from here; once given, from nowhere else")
  private List<String> allowed = new ArrayList<>();

  @Option(
      names = "--private-registry",
      paramLabel = "HOST[/PATH]",
      split = ",",
      description = "images from here take a pull secret")
  private List<String> privates = new ArrayList<>();

  /**
   * The project's settings, and over them what the command line says.
   *
   * @throws UsageProblem if there is no such rule
   */
  ScanSettings settings(ScanSettings project) {
    Set<String> ids = new LinkedHashSet<>();
    for (String name : rules) {
      List<String> meant = RuleNames.ids(name);
      if (meant.isEmpty()) {
        throw new UsageProblem("--rule: " + RuleNames.unknown(name));
      }
      ids.addAll(meant);
    }
    return project.under(new ScanSettings(allowed, privates, Set.of(), ids));
  }
}
