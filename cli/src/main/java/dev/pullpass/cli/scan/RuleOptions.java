package dev.pullpass.cli.scan;

import dev.pullpass.cli.UsageProblem;
import dev.pullpass.core.compat.Tool;
import dev.pullpass.core.scan.CompatScan;
import dev.pullpass.core.scan.RuleNames;
import dev.pullpass.core.scan.Rules;
import dev.pullpass.core.scan.ScanRule;
import dev.pullpass.core.scan.ScanSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
      paramLabel = "HOST",
      split = ",",
      description = "images may come from here, HOST or HOST/PATH; once given, from nowhere else")
  private List<String> allowed = new ArrayList<>();

  @Option(
      names = "--private-registry",
      paramLabel = "HOST",
      split = ",",
      description = "images from here, HOST or HOST/PATH, take a pull secret")
  private List<String> privates = new ArrayList<>();

  @Option(
      names = "--compat",
      paramLabel = "TOOL",
      description =
          "give the verdicts of another tool, under its rules' names: checkov, kube-linter,"
              + " gatekeeper, kyverno, trivy, kube-score or polaris")
  private @Nullable String compat;

  /**
   * The tool whose verdicts are wanted instead; empty for pullpass's own.
   *
   * @throws UsageProblem if there is no such tool
   */
  Optional<CompatScan> other() {
    if (compat == null) {
      return Optional.empty();
    }
    if (!rules.isEmpty()) {
      throw new UsageProblem("--compat gives all verdicts of a tool; --rule does not go with it");
    }
    return Optional.of(
        new CompatScan(
            Tool.of(compat)
                .orElseThrow(
                    () ->
                        new UsageProblem(
                            "--compat: there is no tool "
                                + compat
                                + "; there is "
                                + Arrays.stream(Tool.values())
                                    .map(Tool::word)
                                    .collect(Collectors.joining(", "))))));
  }

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

  /** What the rules that are checked can find. */
  List<ScanRule> catalogue() {
    return other().map(CompatScan::catalogue).orElseGet(Rules::catalogue);
  }
}
