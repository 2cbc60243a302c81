package dev.pullpass.cli;

import dev.pullpass.core.advise.Advice;
import dev.pullpass.core.advise.AdviceJson;
import dev.pullpass.core.advise.AdviceText;
import dev.pullpass.core.advise.Advisor;
import dev.pullpass.core.advise.Purpose;
import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.report.NotSeen;
import dev.pullpass.kubernetes.ClusterProblem;
import dev.pullpass.kubernetes.ClusterReader;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pullpass advise}: which way to authenticate suits this cluster. */
@Command(
    name = "advise",
    mixinStandardHelpOptions = true,
    header = "Advise how pods should authenticate, registry by registry, and why.",
    description = {
      "Weighs the decision matrix (development, multi-tenant, high-security, public-cloud) with"
          + " what the cluster shows: whose nodes and registries, how many namespaces, which kinds"
          + " of credential. Each reason names the fact that it rests on; nothing is changed."
    },
    footer = {
      "",
      "Examples:",
      "  pullpass advise -A",
      "  pullpass advise -A --for multi-tenant -o json",
      "  pullpass advise --matrix"
    })
final class AdviseCommand implements Callable<Integer> {
  private final Io io;

  /** The words that {@code --for} takes. */
  static final class Purposes implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Purpose.words().iterator();
    }
  }

  @Option(
      names = "--for",
      paramLabel = "PURPOSE",
      completionCandidates = Purposes.class,
      description =
          "what the cluster is for: ${COMPLETION-CANDIDATES}; without it, what the cluster shows"
              + " decides")
  private @Nullable String purpose;

  @Option(
      names = "--matrix",
      description = "the plain decision matrix, without a look at any cluster")
  private boolean matrix;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, json, yaml (default: text)")
  private OutputFormat output = OutputFormat.TEXT;

  @Mixin private ClusterOptions objects = new ClusterOptions();

  AdviseCommand(Io io) {
    this.io = io;
  }

  @Override
  public Integer call() {
    objects.check();
    Optional<Purpose> given = Optional.ofNullable(purpose).map(AdviseCommand::parse);
    Optional<WholeView> whole = matrix ? Optional.empty() : look(given);
    String text = whole.map(seen -> advice(seen, given)).orElseGet(() -> matrix(given));
    io.out().print(text);
    return ExitCode.OK;
  }

  private static Purpose parse(String word) {
    return Purpose.of(word)
        .orElseThrow(
            () ->
                new UsageProblem(
                    "--for: \"" + word + "\" is none of " + String.join(", ", Purpose.words())));
  }

  /** A purpose alone is answered by the matrix where no cluster is configured. */
  private Optional<WholeView> look(Optional<Purpose> given) {
    if (objects.fromDumps() || objects.namesCluster() || given.isEmpty()) {
      return Optional.of(WholeView.of(io, objects));
    }
    return configured().map(this::live);
  }

  private WholeView live(ClusterReader reader) {
    try (reader) {
      return WholeView.live(reader, objects);
    }
  }

  private Optional<ClusterReader> configured() {
    try {
      return Optional.of(objects.open(io));
    } catch (ClusterProblem none) {
      io.say(none.getMessage() + "; until then, this is the plain matrix");
      return Optional.empty();
    }
  }

  private String matrix(Optional<Purpose> given) {
    List<Purpose> rows = given.map(List::of).orElseGet(() -> Arrays.asList(Purpose.values()));
    return output.isForPrograms()
        ? output.render(AdviceJson.matrix(rows)) + "\n"
        : io.fit(AdviceText.matrix(rows));
  }

  private String advice(WholeView seen, Optional<Purpose> given) {
    Cluster cluster = seen.cluster();
    Advice advice = Advisor.of(cluster, seen.namespaces(), given);
    if (output.isForPrograms()) {
      return output.render(AdviceJson.write(advice, seen.notes())) + "\n";
    }
    cluster.notes().forEach(io::say);
    return io.fit(AdviceText.write(advice) + NotSeen.block(NotSeen.of(cluster)));
  }
}
