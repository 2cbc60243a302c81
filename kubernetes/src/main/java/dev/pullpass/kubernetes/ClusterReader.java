package dev.pullpass.kubernetes;

import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.ClusterBuilder;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.cluster.Pod;
import dev.pullpass.core.cluster.Secret;
import dev.pullpass.core.cluster.Subject;
import dev.pullpass.kubernetes.Reads.Selection;
import io.fabric8.kubernetes.client.Config;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads a live cluster: the pods as a stream, then only what the ones that were kept need. Missing
 * rights are facts of the resulting {@link Cluster}; a cluster that cannot be read at all is a
 * {@link ClusterProblem}.
 */
public final class ClusterReader implements AutoCloseable {
  private static final Duration READ_PATIENCE = Duration.ofSeconds(30);

  private final Config config;
  private final ApiServer server;
  private final Clock clock;

  private ClusterReader(Config config, ApiServer server, Clock clock) {
    this.config = config;
    this.server = server;
    this.clock = clock;
  }

  /**
   * Prepares to read; nothing is asked yet.
   *
   * @throws ClusterProblem where there is no such kubeconfig or context
   */
  public static ClusterReader open(Connection connection, Clock clock) {
    Config config = Kubeconfig.of(connection);
    return new ClusterReader(config, new ApiServer(config, connection.patience()), clock);
  }

  /** The namespace of the context; {@code default} where it names none. */
  public String namespace() {
    String namespace = config.getNamespace();
    return namespace == null || namespace.isEmpty() ? "default" : namespace;
  }

  /** The server that is read, for who also writes to it. It is closed with this reader. */
  public ApiServer server() {
    return server;
  }

  /** How many requests were sent so far. */
  public int requests() {
    return server.requests();
  }

  /**
   * Reads pods and what bears on them.
   *
   * @param wanted which pods to keep, e.g. {@code FailedPulls::mightBeFailedPull}; only what they
   *     need is read
   */
  public Cluster read(PodQuery query, Predicate<Pod> wanted) {
    ClusterBuilder cluster = ClusterBuilder.forLive(wanted);
    cluster.timestamp(clock.instant());
    Reads reads = new Reads(server, cluster);
    pods(reads, query);
    return withNeeds(reads, cluster);
  }

  /**
   * Reads everything that bears on image pulls: every kind as a list, workloads without pods and
   * secrets that nobody uses included; no events, since these tell of pulls that were.
   *
   * @param namespace where to look; everywhere if empty. Registry secrets are looked for everywhere
   *     in any case, as far as that is allowed
   * @param wanted which pods to keep; a {@link dev.pullpass.core.cluster.PodCensus} for one of each
   *     sort
   */
  public Cluster whole(Optional<String> namespace, Predicate<Pod> wanted) {
    ClusterBuilder cluster = ClusterBuilder.forLive(wanted);
    cluster.timestamp(clock.instant());
    Reads reads = new Reads(server, cluster);
    pods(reads, new PodQuery(namespace, Optional.empty(), ""));
    try (Parallel parallel = new Parallel()) {
      new WholeCluster(reads, cluster, parallel, namespace.orElse("")).read();
    }
    return cluster.build();
  }

  /**
   * Reads all objects of some kinds, and nothing else.
   *
   * @param namespace where to look; everywhere if empty, as for kinds without namespaces
   */
  public Cluster list(List<Resource> kinds, String namespace) {
    return list(kinds, namespace, "");
  }

  /**
   * The same, of those with these labels only.
   *
   * @param labels as kubectl takes them after {@code -l}; empty for all
   */
  public Cluster list(List<Resource> kinds, String namespace, String labels) {
    Patience patience = Patience.of(READ_PATIENCE);
    while (true) {
      try {
        return listOnce(kinds, namespace, new Selection("", labels));
      } catch (ClusterProblem problem) {
        if (!problem.isPassing() || patience.isOver()) {
          throw problem;
        }
        pause(patience);
      }
    }
  }

  private static void pause(Patience patience) {
    try {
      patience.pause(Duration.ZERO);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new ClusterProblem("interrupted while reading the cluster", stopped);
    }
  }

  /** Half a list is of no use: what was read of one that breaks off is forgotten. */
  private Cluster listOnce(List<Resource> kinds, String namespace, Selection selection) {
    ClusterBuilder cluster = ClusterBuilder.forLive(pod -> true);
    Listing listing = new Listing(new Reads(server, cluster), cluster);
    for (Resource kind : kinds) {
      boolean clusterScoped = kind == Resource.NAMESPACES || kind == Resource.NODES;
      listing.some(kind, kind.subject(), clusterScoped ? "" : namespace, selection);
    }
    return cluster.build();
  }

  private void pods(Reads reads, PodQuery query) {
    String namespace = query.namespace().orElse("");
    String fields = query.name().map(name -> "metadata.name=" + name).orElse("");
    Selection selection = new Selection(fields, query.labelSelector());
    ApiAnswer answer = reads.list(Resource.PODS, namespace, selection);
    ServerProblems problems = new ServerProblems(config);
    if (answer instanceof ApiAnswer.Forbidden refused) {
      throw problems.podsForbidden(Resource.PODS.right("list", namespace), refused.message());
    }
    if (answer instanceof ApiAnswer.Missing) {
      throw problems.unexpected(Resource.PODS.paths(namespace).get(0), 404);
    }
  }

  private Cluster withNeeds(Reads reads, ClusterBuilder cluster) {
    try (Parallel parallel = new Parallel()) {
      new PodNeeds(reads, cluster, parallel).read();
    }
    return cluster.build();
  }

  /** Reads one service account and the secrets that it names. */
  public Cluster serviceAccount(ObjectName name) {
    ClusterBuilder cluster = ClusterBuilder.forLive(pod -> false);
    Reads reads = new Reads(server, cluster);
    reads.single(Resource.SERVICE_ACCOUNTS, name);
    List<String> secrets =
        cluster.build().serviceAccount(name).found().stream()
            .flatMap(account -> account.imagePullSecrets().stream())
            .filter(secret -> !secret.isEmpty())
            .distinct()
            .toList();
    secrets.forEach(
        secret -> reads.single(Resource.SECRETS, new ObjectName(name.namespace(), secret)));
    return cluster.build();
  }

  /**
   * Reads the secrets that pods can pull with, and nothing else.
   *
   * @param namespace where to look; everywhere if empty
   */
  public Cluster registrySecrets(String namespace) {
    ClusterBuilder cluster = ClusterBuilder.forLive(pod -> false);
    Listing listing = new Listing(new Reads(server, cluster), cluster);
    for (String type : List.of(Secret.DOCKER_CONFIG_JSON, Secret.DOCKER_CFG)) {
      Selection selection = Selection.fields("type=" + type);
      listing.some(Resource.SECRETS, Subject.REGISTRY_SECRETS, namespace, selection);
    }
    return cluster.build();
  }

  /** Reads one secret. */
  public Cluster secret(ObjectName name) {
    ClusterBuilder cluster = ClusterBuilder.forLive(pod -> false);
    new Reads(server, cluster).single(Resource.SECRETS, name);
    return cluster.build();
  }

  @Override
  public void close() {
    server.close();
  }
}
