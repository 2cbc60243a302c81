package dev.pullpass.cli;

import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.ClusterBuilder;
import dev.pullpass.core.cluster.Pod;
import dev.pullpass.kubernetes.ApiServer;
import dev.pullpass.kubernetes.ClusterReader;
import dev.pullpass.kubernetes.Connection;
import dev.pullpass.kubernetes.DumpReader;
import dev.pullpass.kubernetes.PodQuery;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where objects are read from: a live cluster, or dumps. Names and meanings are kubectl's. */
public final class ClusterOptions {
  @Option(
      names = {"-n", "--namespace"},
      paramLabel = "NS",
      description = "the namespace; default is that of the context, with -f all of them")
  private @Nullable String namespace;

  @Option(
      names = {"-A", "--all-namespaces"},
      description = "all namespaces")
  private boolean allNamespaces;

  @Option(
      names = {"-f", "--filename"},
      paramLabel = "DUMP",
      description = {
        "read objects from a file instead of a cluster: what kubectl get … -o json (or yaml)"
            + " printed; - for standard input; may be given several times"
      })
  private List<String> dumps = new ArrayList<>();

  @Option(names = "--context", paramLabel = "NAME", description = "the kubeconfig context to use")
  private @Nullable String context;

  @Option(names = "--kubeconfig", paramLabel = "FILE", description = "the kubeconfig to use")
  private @Nullable Path kubeconfig;

  /** True if objects come from dumps. */
  public boolean fromDumps() {
    return !dumps.isEmpty();
  }

  /** True if the command line itself says which cluster. */
  boolean namesCluster() {
    return context != null || kubeconfig != null;
  }

  /** True if the command line asks for a live cluster, in whatever way. */
  public boolean asksForCluster() {
    return namesCluster() || allNamespaces || namespace != null;
  }

  /** The namespace given with {@code -n}. */
  public Optional<String> namespace() {
    return Optional.ofNullable(namespace);
  }

  /** True if {@code -A} was given. */
  public boolean allNamespaces() {
    return allNamespaces;
  }

  /**
   * Reads the dumps.
   *
   * @param wanted which pods to keep
   */
  public Cluster readDumps(Io io, Predicate<Pod> wanted) {
    ClusterBuilder builder = ClusterBuilder.forDump(wanted);
    DumpReader reader = new DumpReader(io.in());
    dumps.forEach(dump -> reader.read(dump, builder));
    return builder.build();
  }

  /** Prepares to read the live cluster. */
  public ClusterReader open(Io io) {
    return ClusterReader.open(connection(), io.clock());
  }

  /** Prepares to write to the live cluster. */
  public ApiServer server() {
    return ApiServer.open(connection());
  }

  /** How the live cluster is reached. */
  public Connection connection() {
    return new Connection(
        Optional.ofNullable(kubeconfig),
        Optional.ofNullable(context),
        Connection.usual().patience());
  }

  /** The pods to ask the live cluster for. */
  PodQuery query(ClusterReader reader, String labelSelector) {
    Optional<String> where =
        allNamespaces ? Optional.empty() : namespace().or(() -> Optional.of(reader.namespace()));
    return new PodQuery(where, Optional.empty(), labelSelector);
  }

  /** Refuses options that contradict each other. */
  public void check() {
    if (allNamespaces && namespace != null) {
      throw new UsageProblem("-A and -n contradict each other; give one of them");
    }
    if (fromDumps() && (context != null || kubeconfig != null)) {
      throw new UsageProblem(
          "-f reads a file; --context and --kubeconfig are for a live cluster; give one of them");
    }
  }
}
