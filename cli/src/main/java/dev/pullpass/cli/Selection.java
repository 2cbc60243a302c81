package dev.pullpass.cli;

import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.FailedPulls;
import dev.pullpass.core.cluster.LabelSelector;
import dev.pullpass.core.cluster.Pod;
import dev.pullpass.core.report.Why.Scope;
import dev.pullpass.kubernetes.ClusterReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which pods a command is about, and where they are read from. */
public final class Selection {
  @Parameters(
      paramLabel = "POD|KIND/NAME",
      arity = "0..*",
      description = "only these pods, or the pods of these workloads (deploy/web, sts/db, …)")
  private List<String> targets = new ArrayList<>();

  @Option(
      names = {"-l", "--selector"},
      paramLabel = "SELECTOR",
      defaultValue = "",
      description = "only pods with these labels (app=web,tier!=test)")
  private String selector = "";

  @Mixin private ClusterOptions objects = new ClusterOptions();

  /** Where objects are read from. */
  public ClusterOptions objects() {
    return objects;
  }

  /** Reads the cluster or the dumps: the pods in scope, and what bears on them. */
  public Cluster read(Io io, Scope scope) {
    objects.check();
    if (objects.fromDumps()) {
      return objects.readDumps(io, keep(scope));
    }
    try (ClusterReader reader = objects.open(io)) {
      return read(reader, scope);
    }
  }

  /** Reads the live cluster. */
  public Cluster read(ClusterReader reader, Scope scope) {
    return reader.read(objects.query(reader, selector), keep(scope));
  }

  private Predicate<Pod> keep(Scope scope) {
    LabelSelector labels = labels();
    boolean all = scope == Scope.ALL || !targets.isEmpty();
    return pod -> (all || FailedPulls.mightBeFailedPull(pod)) && labels.matches(pod.labels());
  }

  private LabelSelector labels() {
    try {
      return LabelSelector.parse(selector);
    } catch (IllegalArgumentException e) {
      throw new UsageProblem("-l: " + e.getMessage());
    }
  }

  /**
   * The pods that are meant.
   *
   * @throws LookProblem where something that was named is not there
   */
  public Predicate<Pod> of(Io io, Cluster cluster) {
    refuseNothing(io, cluster);
    for (Target target : wanted()) {
      if (cluster.pods().stream().filter(inNamespace()).noneMatch(p -> target.covers(cluster, p))) {
        throw new LookProblem("nothing found for " + target + where());
      }
    }
    return matching(cluster);
  }

  /** The same, whether there are such pods or not. */
  public Predicate<Pod> matching(Cluster cluster) {
    List<Target> wanted = wanted();
    return wanted.isEmpty()
        ? inNamespace()
        : inNamespace().and(pod -> wanted.stream().anyMatch(t -> t.covers(cluster, pod)));
  }

  private List<Target> wanted() {
    return targets.stream().map(Target::parse).toList();
  }

  private Predicate<Pod> inNamespace() {
    return pod ->
        !objects.fromDumps()
            || objects.namespace().filter(n -> !n.equals(pod.namespace())).isEmpty();
  }

  /** "Nothing fails" would be a wrong answer where there was nothing to look at. */
  private void refuseNothing(Io io, Cluster cluster) {
    boolean elsewhere =
        objects.fromDumps()
            && objects.namespace().filter(n -> !cluster.namespaces().contains(n)).isPresent();
    if (elsewhere && cluster.podsSeen() > 0) {
      throw new LookProblem("there are no pods" + where());
    }
    if (cluster.podsSeen() == 0) {
      io.say("there are no pods" + where() + (selector.isEmpty() ? "" : " with these labels"));
    }
  }

  private String where() {
    return objects.namespace().map(n -> " in namespace " + n).orElse("")
        + (objects.fromDumps() ? " in what was given" : "");
  }
}
