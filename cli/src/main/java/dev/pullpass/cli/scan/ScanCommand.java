package dev.pullpass.cli.scan;

import dev.pullpass.cli.ExitCode;
import dev.pullpass.cli.FailOn;
import dev.pullpass.cli.Io;
import dev.pullpass.cli.Progress;
import dev.pullpass.core.scan.ScanReport;
import dev.pullpass.core.scan.ScanSettings;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pullpass scan}: finds failed pulls while they are still text. */
@Command(
    name = "scan",
    mixinStandardHelpOptions = true,
    header =
        "Find what will fail to pull, or pull the wrong thing, in manifests, charts and CI files.",
    description = {
      "Reads Kubernetes manifests, Helm charts and values, Kustomize folders, GitLab and GitHub CI"
          + " files, compose files and Dockerfiles. Nothing is sent anywhere.",
      "A comment takes a finding away, with a reason:  # pullpass:ignore LatestTag REASON"
    },
    footer = {
      "",
      "Exit status 1 says that something was found (see --fail-on), 3 that a file that was named",
      "could not be read.",
      "",
      "Examples:",
      "  pullpass scan",
      "  pullpass scan charts/web deploy/ .gitlab-ci.yml",
      "  helm template charts/web | pullpass scan -",
      "  pullpass scan -o sarif > pullpass.sarif"
    })
public final class ScanCommand implements Callable<Integer> {
  private final Io io;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description = "exit with 1 from here on: ${COMPLETION-CANDIDATES} (default: warning)")
  private @Nullable FailOn failOn;

  @Mixin private FileSelection files = new FileSelection();
  @Mixin private RuleOptions rules = new RuleOptions();
  @Mixin private ReportOptions output = new ReportOptions();

  /** Works on this part of the world. */
  public ScanCommand(Io io) {
    this.io = io;
  }

  @Override
  public Integer call() {
    ConfigFile project = output.config();
    ScanSettings settings = rules.settings(project.config().settings());
    FailOn least = failOn(project);
    Tree tree = files.tree(project.config().terms());
    ScanReport all = report(project, settings, tree);
    ScanReport report = output.known(all, project, looked(tree), io);
    io.out().print(output.render(report, least, io));
    boolean lost = report.unread().stream().anyMatch(one -> files.names(one.file()));
    int found = least.exitCode(report::reaches);
    return found == ExitCode.OK && lost ? ExitCode.COULD_NOT_LOOK : found;
  }

  private ScanReport report(ConfigFile project, ScanSettings settings, Tree tree) {
    long largest = files.largest(project.config().terms());
    try (Progress progress = new Progress(io, "looking through files", tree.files().size())) {
      return new Scanning(settings, largest, progress::step)
          .report(tree, files.standardInput(io, project.config().terms()));
    }
  }

  private FailOn failOn(ConfigFile project) {
    return failOn != null
        ? failOn
        : project
            .config()
            .terms()
            .failOn()
            .map(word -> FailOn.valueOf(word.toUpperCase(Locale.ROOT)))
            .orElse(FailOn.WARNING);
  }

  private static Predicate<String> looked(Tree tree) {
    Set<String> names = tree.files().stream().map(TreeFile::shown).collect(Collectors.toSet());
    return names::contains;
  }
}
