package dev.pullpass.cli;

import dev.pullpass.cli.files.ProjectFiles;
import dev.pullpass.core.handbook.Content;
import dev.pullpass.core.handbook.Page;
import dev.pullpass.core.handbook.Written;
import dev.pullpass.core.text.LineDiff;
import dev.pullpass.core.usage.ImageUses;
import dev.pullpass.core.usage.SecretUses;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pullpass docs}: writes down where images come from and what serves them. */
@Command(
    name = "docs",
    mixinStandardHelpOptions = true,
    header = "Write down which image comes from where, and which secrets serve it.",
    description = {
      "Writes a page in Markdown for this cluster, these files, or both: images and who uses them,"
          + " how CI names them, how to list and verify tags, the pull secrets and who hands them to"
          + " pods, how to renew and create them. The same input gives the same bytes, so the page"
          + " can live in git. It never holds a password.",
      "With PATHs alone no cluster is read; name one with -n, -A, -f or --context to have both."
    },
    footer = {
      "",
      "Examples:",
      "  pullpass docs -A -o docs/registry-auth.md",
      "  pullpass docs -A --check docs/registry-auth.md",
      "  pullpass docs charts/web .gitlab-ci.yml .github/workflows"
    })
final class DocsCommand implements Callable<Integer> {
  private final Io io;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "charts, manifests and CI files, or folders of them")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "write the page to this file instead of standard output")
  private @Nullable Path output;

  @Option(
      names = "--check",
      paramLabel = "FILE",
      description = "write nothing; if the file is out of date, show how, and exit with 1")
  private @Nullable Path check;

  @Option(
      names = "--force",
      description = "with -o, replace a file even if pullpass did not write it")
  private boolean force;

  @Mixin private ClusterOptions objects = new ClusterOptions();

  DocsCommand(Io io) {
    this.io = io;
  }

  @Override
  public Integer call() {
    objects.check();
    if (output != null && check != null) {
      throw new UsageProblem("-o writes the page, --check only compares it; give one of them");
    }
    if (force && output == null) {
      throw new UsageProblem("--force is for -o FILE");
    }
    String page = Page.write(content());
    if (check != null) {
      return compare(check, page);
    }
    return output == null ? print(page) : write(output, page);
  }

  private Content content() {
    List<Written> written = ProjectFiles.read(paths);
    boolean cluster = paths.isEmpty() || objects.fromDumps() || objects.asksForCluster();
    return cluster ? both(written) : new Content(List.of(), List.of(), written, List.of());
  }

  private Content both(List<Written> written) {
    WholeView seen = WholeView.of(io, objects);
    return new Content(
        new ImageUses(seen.cluster(), seen.namespaces()).declared(),
        SecretUses.of(seen.cluster(), seen.namespaces()),
        written,
        seen.notes());
  }

  private int print(String page) {
    io.out().print(page);
    return ExitCode.OK;
  }

  private int write(Path file, String page) {
    Optional<String> old = PageFile.read(file);
    if (old.filter(page::equals).isPresent()) {
      io.say(file + ": unchanged");
      return ExitCode.OK;
    }
    if (!force && old.filter(text -> !text.startsWith(Page.MARK)).isPresent()) {
      throw new UsageProblem(
          file + ": is there, and pullpass did not write it; --force replaces it");
    }
    PageFile.replace(file, page);
    io.say(file + ": written");
    return ExitCode.OK;
  }

  private int compare(Path file, String page) {
    Optional<String> old = PageFile.read(file);
    String diff = LineDiff.of(old.orElse(""), page);
    if (diff.isEmpty()) {
      return ExitCode.OK;
    }
    String what = old.isEmpty() ? ": is not there" : ": is out of date";
    io.say(file + what + "; pullpass docs … -o " + file + " writes it");
    io.out().print(diff);
    return ExitCode.FAULT;
  }
}
