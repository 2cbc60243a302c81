package dev.pullpass.cli.scan;

import dev.pullpass.cli.ByteSize;
import dev.pullpass.cli.Io;
import dev.pullpass.cli.LookProblem;
import dev.pullpass.core.chart.ChartRenderer;
import dev.pullpass.core.scan.config.ScanConfig;
import dev.pullpass.core.source.Sniff;
import dev.pullpass.core.source.SourceFile;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which files a scan looks through. */
final class FileSelection {
  private static final Path STANDARD_INPUT = Path.of("-");
  private static final String LARGEST = "64Mi";

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description =
          "files, or folders with all below them; - for standard input (default: the working"
              + " directory)")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description = "leave out what matches, relative to each PATH: 'test/**'")
  private List<String> excludes = new ArrayList<>();

  @Option(
      names = "--max-file-size",
      paramLabel = "SIZE",
      converter = ByteSize.class,
      description = "read no larger files (default: " + LARGEST + ")")
  private @Nullable Long largest;

  @Option(
      names = "--no-render",
      description = "read the sources of charts only, do not render them")
  private boolean noRender;

  /** What renders charts: Helm, if it is there and wanted. */
  Optional<ChartRenderer> renderer() {
    return noRender ? Optional.empty() : Renderers.find();
  }

  /** True if standard input is one of the files. */
  boolean hasStandardInput() {
    return paths.contains(STANDARD_INPUT);
  }

  /** The files below the paths. */
  Tree tree(ScanConfig.Terms terms) {
    List<Path> named = paths.stream().filter(path -> !path.equals(STANDARD_INPUT)).toList();
    return Tree.of(paths.isEmpty() ? List.of(Path.of("")) : named, excluded(terms));
  }

  /** True for a file that was named itself, not met in a folder. */
  boolean names(String shown) {
    return paths.stream().anyMatch(path -> Tree.shown(path).equals(shown));
  }

  /** How many bytes a file may have. */
  long largest(ScanConfig.Terms terms) {
    return largest != null ? largest : ByteSize.bytes(terms.maxFileSize().orElse(LARGEST));
  }

  /**
   * What came by standard input, if it was asked for.
   *
   * @throws LookProblem if it is no text
   */
  List<SourceFile> standardInput(Io io, ScanConfig.Terms terms) {
    if (!hasStandardInput()) {
      return List.of();
    }
    FileText text = FileText.of(io.in(), largest(terms));
    if (text instanceof FileText.Lost lost) {
      throw new LookProblem("standard input: " + lost.why());
    }
    String known = ((FileText.Known) text).text();
    return List.of(new SourceFile("<stdin>", Sniff.kind(known), known));
  }

  private Predicate<Path> excluded(ScanConfig.Terms terms) {
    List<PathMatcher> matchers =
        Stream.concat(excludes.stream(), terms.exclude().stream())
            .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
            .toList();
    return path -> matchers.stream().anyMatch(matcher -> matcher.matches(path));
  }
}
