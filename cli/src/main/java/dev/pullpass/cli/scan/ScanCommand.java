package dev.pullpass.cli.scan;

import dev.pullpass.cli.ExitCode;
import dev.pullpass.cli.FailOn;
import dev.pullpass.cli.Io;
import dev.pullpass.cli.Progress;
import dev.pullpass.cli.UsageProblem;
import dev.pullpass.core.mend.Mended;
import dev.pullpass.core.scan.Finding;
import dev.pullpass.core.scan.ScanReport;
import dev.pullpass.core.scan.ScanSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    header = "Find failed pulls while they are text: in manifests, charts and CI files.",
    description = {
      "Reads Kubernetes manifests, Helm charts and values, Kustomize folders, GitLab and GitHub CI"
          + " files, compose files and Dockerfiles. Nothing is sent anywhere.",
      "A comment takes a finding away, with a reason: # pullpass:ignore LatestTag REASON"
    },
    footer = {
      "",
      "Exit status 1 says that something was found (see --fail-on), 3 that a file",
      "which was named could not be read.",
      "",
      "Examples:",
      "  pullpass scan",
      "  pullpass scan charts/web deploy/ .gitlab-ci.yml",
      "  helm template charts/web | pullpass scan -",
      "  pullpass scan --fix deploy/             what would be edited, as a patch",
      "  pullpass scan --fix --write --resolve   edits, with digests from registries",
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
  @Mixin private FixOptions fixes = new FixOptions();
  @Mixin private ReportOptions output = new ReportOptions();

  /** Works on this part of the world. */
  public ScanCommand(Io io) {
    this.io = io;
  }

  @Override
  public Integer call() {
    fixes.check();
    ConfigFile project = output.config();
    ScanSettings settings = rules.settings(project.config().settings());
    FailOn least = failOn(project);
    Tree tree = files.tree(project.config().terms());
    if (fixes.isWanted() && rules.other().isPresent()) {
      throw new UsageProblem("--compat gives verdicts only; --fix does not go with it");
    }
    if (fixes.isWanted()) {
      return fix(project, settings, tree);
    }
    ScanReport all = report(project, settings, tree);
    ScanReport report = output.known(all, project, looked(tree), io);
    io.out().print(output.render(report, rules.catalogue(), least, io));
    boolean lost = report.unread().stream().anyMatch(one -> files.names(one.file()));
    int found = least.exitCode(report::reaches);
    return found == ExitCode.OK && lost ? ExitCode.COULD_NOT_LOOK : found;
  }

  /** Standard output gets the patch, and nothing else. */
  private int fix(ConfigFile project, ScanSettings settings, Tree tree) {
    long largest = files.largest(project.config().terms());
    List<Finding> across = new Scanning(settings, Optional.empty(), largest, () -> {}).across(tree);
    Map<Path, Mended> edits = new Fixing(fixes, settings, largest).edits(tree, across, io);
    FixText text = new FixText(edits.values());
    if (fixes.writes()) {
      Fixing.write(edits);
    } else {
      io.out().print(text.patch());
    }
    text.refusals().forEach(io::say);
    boolean shown = text.changes() && !fixes.writes();
    io.say(text.summary() + (shown ? "; --write writes it" : ""));
    return failOn(project).exitCode(report(project, settings, tree)::reaches);
  }

  private ScanReport report(ConfigFile project, ScanSettings settings, Tree tree) {
    long largest = files.largest(project.config().terms());
    try (Progress progress = new Progress(io, "looking through files", tree.files().size())) {
      return new Scanning(settings, rules.other(), largest, progress::step)
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
