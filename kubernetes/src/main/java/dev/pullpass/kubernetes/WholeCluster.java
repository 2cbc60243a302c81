package dev.pullpass.kubernetes;

import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.ClusterBuilder;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.cluster.Secret;
import dev.pullpass.core.cluster.ServiceAccount;
import dev.pullpass.core.cluster.Subject;
import dev.pullpass.core.cluster.Workload;
import dev.pullpass.kubernetes.Reads.Selection;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Reads everything that bears on image pulls, whether or not a pod is there that shows it: a list
 * of each kind, and by name only the secrets that are named somewhere but are no registry secrets.
 * Never all secrets.
 */
final class WholeCluster {
  private static final String EVERYWHERE = "";

  private static final Set<Resource> OF_EVERY_NAMESPACE =
      EnumSet.of(
          Resource.SERVICE_ACCOUNTS,
          Resource.DEPLOYMENTS,
          Resource.REPLICA_SETS,
          Resource.STATEFUL_SETS,
          Resource.DAEMON_SETS,
          Resource.JOBS,
          Resource.CRON_JOBS,
          Resource.REPLICATION_CONTROLLERS,
          Resource.AUTOSCALERS,
          Resource.ROLES,
          Resource.ROLE_BINDINGS);

  private final Reads reads;
  private final ClusterBuilder cluster;
  private final Parallel parallel;
  private final String place;

  /**
   * Prepares.
   *
   * @param place the namespace to read; all of them if empty
   */
  WholeCluster(Reads reads, ClusterBuilder cluster, Parallel parallel, String place) {
    this.reads = reads;
    this.cluster = cluster;
    this.parallel = parallel;
    this.place = place;
  }

  /** Reads all but the pods themselves, which were read before. */
  void read() {
    Listing listing = new Listing(reads, cluster);
    List<Runnable> lists = new ArrayList<>();
    lists.add(() -> registrySecrets(listing, Secret.DOCKER_CONFIG_JSON));
    lists.add(() -> registrySecrets(listing, Secret.DOCKER_CFG));
    OF_EVERY_NAMESPACE.forEach(resource -> lists.add(() -> listing.all(resource, place)));
    lists.add(() -> listing.all(Resource.NODES, EVERYWHERE));
    lists.add(() -> listing.all(Resource.CLUSTER_ROLES, EVERYWHERE));
    lists.add(() -> listing.all(Resource.CLUSTER_ROLE_BINDINGS, EVERYWHERE));
    lists.add(() -> namespaces(listing));
    parallel.run(lists);
    namedSecrets();
  }

  /** Those of all namespaces, since one that works may lie elsewhere. */
  private void registrySecrets(Listing listing, String type) {
    Selection selection = Selection.fields("type=" + type);
    boolean seen = listing.some(Resource.SECRETS, Subject.REGISTRY_SECRETS, EVERYWHERE, selection);
    if (!seen && !place.isEmpty()) {
      listing.some(Resource.SECRETS, Subject.REGISTRY_SECRETS, place, selection);
    }
  }

  private void namespaces(Listing listing) {
    if (place.isEmpty()) {
      listing.all(Resource.NAMESPACES, EVERYWHERE);
    } else {
      reads.single(Resource.NAMESPACES, new ObjectName("", place));
    }
  }

  /** What is named but no list had: it has another type, or is not there. */
  private void namedSecrets() {
    Cluster known = cluster.build();
    List<Runnable> tasks = new ArrayList<>();
    for (ObjectName name : new TreeSet<>(named(known).toList())) {
      if (known.secret(name).found().isEmpty()) {
        tasks.add(() -> reads.single(Resource.SECRETS, name));
      }
    }
    parallel.run(tasks);
  }

  private static Stream<ObjectName> named(Cluster known) {
    Stream<ObjectName> byPods =
        known.pods().stream().flatMap(pod -> of(pod.namespace(), pod.imagePullSecrets()));
    Stream<ObjectName> byAccounts =
        known.serviceAccounts().stream().flatMap(WholeCluster::ofAccount);
    Stream<ObjectName> byTemplates = known.workloads().stream().flatMap(WholeCluster::ofTemplate);
    return Stream.of(byPods, byAccounts, byTemplates).flatMap(names -> names);
  }

  private static Stream<ObjectName> ofAccount(ServiceAccount account) {
    return of(account.name().namespace(), account.imagePullSecrets());
  }

  private static Stream<ObjectName> ofTemplate(Workload workload) {
    return of(workload.name().namespace(), workload.templatePullSecrets());
  }

  private static Stream<ObjectName> of(String namespace, List<String> names) {
    return names.stream()
        .filter(name -> !name.isEmpty())
        .map(name -> new ObjectName(namespace, name));
  }
}
