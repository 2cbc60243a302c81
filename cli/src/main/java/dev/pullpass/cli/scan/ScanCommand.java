package dev.pullpass.cli.scan;

import dev.pullpass.cli.ByteSize;
import dev.pullpass.cli.FailOn;
import dev.pullpass.cli.Io;
import dev.pullpass.cli.LookProblem;
import dev.pullpass.cli.Progress;
import dev.pullpass.core.scan.ScanReport;
import dev.pullpass.core.scan.ScanSettings;
import dev.pullpass.core.source.Sniff;
import dev.pullpass.core.source.SourceFile;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pullpass scan}: finds failed pulls while they are still text. */
@Command(
    name = "scan",
    mixinStandardHelpOptions = true,
    header =
        "Find what will fail to pull, or pull the wrong thing, in manifests, charts and CI files.",
    description = {
      "Reads Kubernetes manifests, Helm charts and values, Kustomize folders, GitLab and GitHub CI"
          + " files, compose files and Dockerfiles. Nothing is sent anywhere."
    })
public final class ScanCommand implements Callable<Integer> {
  private static final Path STANDARD_INPUT = Path.of("-");

  private final Io io;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = {
        "files, or folders with all below them; - for standard input",
        "(default: the working directory)"
      })
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--rule",
      paramLabel = "RULE",
      split = ",",
      description = "check these rules only")
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

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description = "leave out what matches, relative to each PATH: 'test/**'")
  private List<String> excludes = new ArrayList<>();

  @Option(
      names = "--max-file-size",
      paramLabel = "SIZE",
      converter = ByteSize.class,
      defaultValue = "64Mi",
      description = "read no larger files (default: ${DEFAULT-VALUE})")
  private Long largest = 64L << 20;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "warning",
      description = "exit with 1 from here on: ${COMPLETION-CANDIDATES} (default: warning)")
  private FailOn failOn = FailOn.WARNING;

  /** Works on this part of the world. */
  public ScanCommand(Io io) {
    this.io = io;
  }

  @Override
  public Integer call() {
    List<Path> named = paths.stream().filter(path -> !path.equals(STANDARD_INPUT)).toList();
    boolean input = named.size() < paths.size();
    Tree tree = Tree.of(paths.isEmpty() ? List.of(Path.of("")) : named, excluded());
    ScanReport report;
    try (Progress progress = new Progress(io, "looking through files", tree.files().size())) {
      report =
          new Scanning(settings(), largest, progress::step)
              .report(tree, input ? List.of(standardInput()) : List.of());
    }
    report.unread().forEach(one -> io.say(one.toString()));
    report
        .findings()
        .forEach(
            f ->
                io.out()
                    .println(
                        f.place().file()
                            + ":"
                            + f.place().start()
                            + " "
                            + f.severity().word()
                            + " "
                            + f.message()
                            + " "
                            + f.rule().id()));
    return failOn.exitCode(report::reaches);
  }

  private SourceFile standardInput() {
    FileText text = FileText.of(io.in(), largest);
    if (text instanceof FileText.Lost lost) {
      throw new LookProblem("standard input: " + lost.why());
    }
    String all = ((FileText.Known) text).text();
    return new SourceFile("<stdin>", Sniff.kind(all), all);
  }

  private ScanSettings settings() {
    return new ScanSettings(allowed, privates, Set.of(), Set.copyOf(rules));
  }

  private Predicate<Path> excluded() {
    List<PathMatcher> matchers =
        excludes.stream()
            .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
            .toList();
    return path -> matchers.stream().anyMatch(matcher -> matcher.matches(path));
  }
}
