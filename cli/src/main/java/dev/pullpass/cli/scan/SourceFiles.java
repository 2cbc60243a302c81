package dev.pullpass.cli.scan;

import dev.pullpass.cli.InParallel;
import dev.pullpass.core.scan.Unread;
import dev.pullpass.core.source.FileKind;
import dev.pullpass.core.source.SourceFile;
import dev.pullpass.core.yaml.MalformedYaml;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** The files of a command line, for commands that look through them for something of their own. */
public final class SourceFiles {
  private final Tree tree;
  private final long largest;

  private SourceFiles(Tree tree, long largest) {
    this.tree = tree;
    this.largest = largest;
  }

  /**
   * Walks the paths.
   *
   * @param excluded true for paths, relative to the folder walked, that are not wanted
   * @param largest how many bytes a file may have
   */
  public static SourceFiles of(List<Path> paths, Predicate<Path> excluded, long largest) {
    return new SourceFiles(Tree.of(paths, excluded), largest);
  }

  /** How many there are. */
  public int count() {
    return tree.files().size();
  }

  /** What came of all of them, and what could not be read. */
  public record Result<T>(List<T> results, List<Unread> unread) {
    public Result {
      results = List.copyOf(results);
      unread = List.copyOf(unread);
    }
  }

  /** Has each file looked through, several at a time; the order is that of their names. */
  public <T> Result<T> map(BiFunction<Path, SourceFile, T> work) {
    List<TreeFile> files =
        tree.files().stream().filter(file -> file.kind() != FileKind.OTHER).toList();
    Surroundings around = Surroundings.of(files, largest);
    int threads = Runtime.getRuntime().availableProcessors();
    List<Outcome<T>> outcomes =
        new InParallel(threads).map(files, file -> outcome(file, around, work));
    List<Unread> unread = new ArrayList<>(tree.unread());
    outcomes.forEach(outcome -> outcome.unread().ifPresent(unread::add));
    return new Result<>(
        outcomes.stream().flatMap(outcome -> outcome.result().stream()).toList(), unread);
  }

  private record Outcome<T>(Optional<T> result, Optional<Unread> unread) {}

  private <T> Outcome<T> outcome(
      TreeFile file, Surroundings around, BiFunction<Path, SourceFile, T> work) {
    FileText text = FileText.of(file.path(), largest);
    if (text instanceof FileText.Lost lost) {
      return new Outcome<>(Optional.empty(), Optional.of(Unread.of(file.shown(), lost.why())));
    }
    try {
      String content = ((FileText.Known) text).text();
      SourceFile source = around.source(file, content);
      return new Outcome<>(Optional.of(work.apply(file.path(), source)), Optional.empty());
    } catch (MalformedYaml malformed) {
      int line = malformed.position().line();
      Unread unread = new Unread(file.shown(), line, "no YAML: " + malformed.problem());
      return new Outcome<>(Optional.empty(), Optional.of(unread));
    }
  }
}
