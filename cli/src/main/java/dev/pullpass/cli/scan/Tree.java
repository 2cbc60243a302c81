package dev.pullpass.cli.scan;

import dev.pullpass.core.scan.Unread;
import dev.pullpass.core.source.FileKind;
import dev.pullpass.core.text.MalformedInput;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The files of a command line: those named, and those below named folders. Symbolic links are
 * followed, once. What is hidden is left out, but for the places where forges keep CI files.
 */
final class Tree {
  private static final String CHART = "Chart.yaml";
  private static final Set<String> HIDDEN_BUT_READ = Set.of(".github", ".gitlab", ".docker");
  private static final Set<String> NEVER = Set.of("node_modules");

  private final Predicate<Path> excluded;
  private final List<TreeFile> files = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();

  private Tree(Predicate<Path> excluded) {
    this.excluded = excluded;
  }

  /**
   * Walks the paths.
   *
   * @param excluded true for paths, relative to the folder walked, that are not wanted
   * @throws MalformedInput if a path that was named is not there
   */
  static Tree of(List<Path> paths, Predicate<Path> excluded) {
    Tree tree = new Tree(excluded);
    paths.forEach(tree::argument);
    tree.files.sort(Comparator.comparing(TreeFile::shown));
    return tree;
  }

  /** What was met, by name. */
  List<TreeFile> files() {
    return files;
  }

  /** What could not be walked. */
  List<Unread> unread() {
    return unread;
  }

  private void argument(Path path) {
    if (!Files.exists(path)) {
      throw new MalformedInput(path + ": no such file or folder");
    }
    Optional<Path> chart = chartAbove(path);
    if (!Files.isDirectory(path)) {
      add(path, chart);
      return;
    }
    try {
      Set<FileVisitOption> follow = EnumSet.of(FileVisitOption.FOLLOW_LINKS);
      Files.walkFileTree(path, follow, Integer.MAX_VALUE, new Walk(path, chart));
    } catch (IOException lost) {
      unread.add(Unread.of(shown(path), why(lost)));
    }
  }

  /** The chart that a named path lies in, if any. */
  private static Optional<Path> chartAbove(Path path) {
    Path folder = path.toAbsolutePath().normalize().getParent();
    while (folder != null) {
      if (Files.isRegularFile(folder.resolve(CHART))) {
        return Optional.of(folder);
      }
      folder = folder.getParent();
    }
    return Optional.empty();
  }

  private void add(Path file, Optional<Path> chart) {
    Path whole = file.toAbsolutePath().normalize();
    String inChart = chart.map(root -> slashed(root.relativize(whole))).orElse("");
    FileKind kind = FileKind.of(slashed(whole), inChart);
    files.add(new TreeFile(file, shown(file), kind, chart));
  }

  /** As it was named: {@code ./a} is {@code a}. */
  static String shown(Path path) {
    String text = slashed(path.normalize());
    return text.isEmpty() ? "." : text;
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }

  private static String why(IOException lost) {
    if (lost instanceof FileSystemLoopException) {
      return "a symbolic link back to a folder that it lies in, not followed";
    }
    if (lost instanceof AccessDeniedException) {
      return "permission denied";
    }
    return "cannot be read";
  }

  private final class Walk implements FileVisitor<Path> {
    private final Path top;
    private final Deque<Optional<Path>> charts = new ArrayDeque<>();

    private Walk(Path top, Optional<Path> chart) {
      this.top = top;
      charts.push(chart);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (!folder.equals(top) && (isHidden(folder) || excluded.test(top.relativize(folder)))) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      Path whole = folder.toAbsolutePath().normalize();
      charts.push(
          Files.isRegularFile(folder.resolve(CHART)) ? Optional.of(whole) : charts.getFirst());
      return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path folder) {
      String name = String.valueOf(folder.getFileName());
      return NEVER.contains(name) || (name.startsWith(".") && !HIDDEN_BUT_READ.contains(name));
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      boolean wanted = !excluded.test(top.relativize(file));
      if (wanted && attributes.isSymbolicLink()) {
        unread.add(Unread.of(shown(file), "a symbolic link to nothing"));
      } else if (wanted && attributes.isRegularFile()) {
        add(file, charts.getFirst());
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException lost) {
      unread.add(Unread.of(shown(file), why(lost)));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException lost) {
      charts.pop();
      if (lost != null) {
        unread.add(Unread.of(shown(folder), why(lost)));
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
