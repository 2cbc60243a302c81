package dev.pullpass.cli;

import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.Pod;
import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.report.Cause;
import dev.pullpass.core.report.JsonReport;
import dev.pullpass.core.report.NotSeen;
import dev.pullpass.core.report.Style;
import dev.pullpass.core.report.TextReport;
import dev.pullpass.core.report.Why;
import dev.pullpass.core.verdict.Finding;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pullpass why}: explains every failed image pull. */
@Command(
    name = "why",
    mixinStandardHelpOptions = true,
    header = "Explain every failed image pull: its one cause, the proof, and the fix.",
    description = {
      "Reads pods and what their pulls depend on, asks the registries what they answer to the"
          + " credentials that the kubelet would use, and names the cause.",
      "A credential only goes to the registry that its secret is for, and to that registry's token"
          + " server."
    },
    footer = {
      "",
      "Examples:",
      "  pullpass why -A",
      "  pullpass why deploy/checkout -n shop",
      "  kubectl get po,ev,secrets,sa,no,rs,deploy -A -o json | pullpass why -f -"
    })
final class WhyCommand implements Callable<Integer> {
  private final Io io;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: text)")
  private OutputFormat output = OutputFormat.TEXT;

  @Option(names = "--no-probe", description = "ask no registry; decide by the cluster alone")
  private boolean offline;

  @Option(names = "--all", description = "show containers whose image is in use, too")
  private boolean all;

  @Mixin private Selection selection = new Selection();
  @Mixin private RegistryOptions registries = new RegistryOptions();

  WhyCommand(Io io) {
    this.io = io;
  }

  @Override
  public Integer call() {
    Cluster cluster = selection.read(io, all ? Why.Scope.ALL : Why.Scope.FAILING);
    return explain(cluster, selection.of(io, cluster));
  }

  private int explain(Cluster cluster, Predicate<Pod> selected) {
    Why why = new Why(cluster, io.clock().instant());
    List<Facts> facts = why.facts(selected, all ? Why.Scope.ALL : Why.Scope.FAILING);
    List<Finding> findings = new Diagnosing(io).all(facts, offline ? null : registries);
    List<Cause> causes = Cause.group(cluster, findings);
    Instant asOf = selection.objects().fromDumps() ? cluster.asOf().orElse(why.now()) : why.now();
    io.out().print(write(cluster, causes, asOf));
    return causes.stream().anyMatch(WhyCommand::isFault) ? ExitCode.FAULT : ExitCode.OK;
  }

  private String write(Cluster cluster, List<Cause> causes, Instant asOf) {
    if (output.isForPrograms()) {
      return output.render(JsonReport.write(causes, notes(cluster))) + "\n";
    }
    TextReport.Detail detail =
        output == OutputFormat.WIDE ? TextReport.Detail.WIDE : TextReport.Detail.NORMAL;
    Style style = io.coloured() ? Style.COLOURED : Style.PLAIN;
    cluster.notes().forEach(io::say);
    String text =
        new TextReport(style, detail, asOf).write(causes) + NotSeen.block(NotSeen.of(cluster));
    return io.fit(text);
  }

  private static List<String> notes(Cluster cluster) {
    return Stream.concat(
            cluster.notes().stream(), NotSeen.of(cluster).stream().map(NotSeen::sentence))
        .toList();
  }

  private static boolean isFault(Cause cause) {
    return !cause.verdict().name().equals("Pullable");
  }
}
