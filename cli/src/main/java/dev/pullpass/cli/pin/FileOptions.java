package dev.pullpass.cli.pin;

import dev.pullpass.cli.ByteSize;
import dev.pullpass.cli.scan.SourceFiles;
import dev.pullpass.core.lock.ImagePattern;
import dev.pullpass.core.source.ImageUse;
import dev.pullpass.core.source.Readings;
import dev.pullpass.core.source.SourceFile;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which images are meant: in which files, of which kind, by which name. */
final class FileOptions {
  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "files, or folders with all below them (default: the working directory)")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--only",
      paramLabel = "IMAGE",
      split = ",",
      description = "only these images; * stands for anything: 'nginx', 'ghcr.io/acme/*'")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--include",
      paramLabel = "KIND",
      split = ",",
      description = "images that no pod pulls, too: ${COMPLETION-CANDIDATES}")
  private Set<Include> included = EnumSet.noneOf(Include.class);

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

  /** The paths, as they were given. */
  List<Path> paths() {
    return paths.isEmpty() ? List.of(Path.of("")) : paths;
  }

  /** True if some images are left out by their name. */
  boolean isPartial() {
    return !only.isEmpty();
  }

  /** True for an image that is meant, by its name. */
  boolean means(String name) {
    return only.isEmpty() || only.stream().anyMatch(text -> new ImagePattern(text).matches(name));
  }

  /**
   * Looks through the files.
   *
   * @param apart a file that is none of them, whatever lies beside it: the lock
   */
  Looked look(Path apart) {
    SourceFiles files = SourceFiles.of(paths(), excluded(), largest);
    SourceFiles.Result<Optional<Looked.NamingFile>> result =
        files.map((path, file) -> isSame(path, apart) ? Optional.empty() : naming(path, file));
    return new Looked(
        result.results().stream().flatMap(Optional::stream).toList(), result.unread());
  }

  private static boolean isSame(Path path, Path other) {
    return path.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }

  private Optional<Looked.NamingFile> naming(Path path, SourceFile file) {
    List<ImageUse> uses =
        Readings.of(file).images().stream()
            .filter(use -> Include.wants(included, use))
            .filter(use -> Sighting.name(use).map(this::means).orElse(only.isEmpty()))
            .toList();
    List<Sighting> images = new ArrayList<>();
    List<Skipped> skipped = new ArrayList<>();
    for (ImageUse use : uses) {
      Optional<Skipped> skip = Skipped.of(use);
      skip.ifPresent(skipped::add);
      if (skip.isEmpty()) {
        Sighting.of(use).ifPresent(images::add);
      }
    }
    return uses.isEmpty()
        ? Optional.empty()
        : Optional.of(new Looked.NamingFile(path, file, images, skipped));
  }

  /** True for an image of a file that is to be pinned there. */
  boolean pins(ImageUse use) {
    return Include.wants(included, use)
        && Skipped.of(use).isEmpty()
        && Sighting.name(use).filter(this::means).isPresent();
  }

  private Predicate<Path> excluded() {
    List<PathMatcher> matchers =
        excludes.stream()
            .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
            .toList();
    return path -> matchers.stream().anyMatch(matcher -> matcher.matches(path));
  }
}
