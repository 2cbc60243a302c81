package dev.pullpass.kubernetes;

import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.ClusterBuilder;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.cluster.Owner;
import dev.pullpass.core.cluster.Pod;
import dev.pullpass.core.cluster.Secret;
import dev.pullpass.core.cluster.ServiceAccount;
import dev.pullpass.core.cluster.Subject;
import dev.pullpass.core.cluster.Workload;
import dev.pullpass.kubernetes.Reads.Selection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads what bears on the pods at hand: few things by name, many by list, and only where the pods
 * are if these are few namespaces. Nothing is read for a cluster without failing pods.
 */
final class PodNeeds {
  /** Up to here single reads are fewer bytes than lists. */
  private static final int FEW = 8;

  private static final int FEW_NAMESPACES = 4;
  private static final String EVERYWHERE = "";

  private final Reads reads;
  private final ClusterBuilder cluster;
  private final Parallel parallel;
  private final List<Pod> pods;

  PodNeeds(Reads reads, ClusterBuilder cluster, Parallel parallel) {
    this.reads = reads;
    this.cluster = cluster;
    this.parallel = parallel;
    this.pods = cluster.build().pods();
  }

  void read() {
    if (pods.isEmpty()) {
      return;
    }
    parallel.run(
        List.of(
            this::events,
            () -> registrySecrets(Secret.DOCKER_CONFIG_JSON),
            () -> registrySecrets(Secret.DOCKER_CFG),
            this::serviceAccounts,
            this::nodes,
            this::owners,
            () -> places().forEach(this::autoscalers)));
    namedSecrets();
  }

  /** The namespaces of the pods, or everywhere where they are many. */
  private Set<String> places() {
    Set<String> namespaces = namespaces();
    return namespaces.size() <= FEW_NAMESPACES ? namespaces : Set.of(EVERYWHERE);
  }

  private Set<String> namespaces() {
    return pods.stream().map(Pod::namespace).collect(Collectors.toCollection(TreeSet::new));
  }

  private void events() {
    String one = pods.size() == 1 ? ",involvedObject.name=" + pods.get(0).name().name() : "";
    Selection selection = Selection.fields("involvedObject.kind=Pod" + one);
    places().forEach(place -> listOrNarrow(Resource.EVENTS, Subject.EVENTS, place, selection));
  }

  /** Those of all namespaces, since one that works may lie elsewhere. */
  private void registrySecrets(String type) {
    Selection selection = Selection.fields("type=" + type);
    listOrNarrow(Resource.SECRETS, Subject.REGISTRY_SECRETS, EVERYWHERE, selection);
  }

  private void serviceAccounts() {
    Set<ObjectName> names =
        names(pod -> Stream.of(new ObjectName(pod.namespace(), pod.serviceAccount())));
    if (names.size() <= FEW) {
      names.forEach(name -> reads.single(Resource.SERVICE_ACCOUNTS, name));
    } else {
      for (String place : places()) {
        listOrNarrow(Resource.SERVICE_ACCOUNTS, Subject.SERVICE_ACCOUNTS, place, Selection.ALL);
      }
    }
  }

  private void nodes() {
    Set<ObjectName> names =
        names(pod -> Stream.of(new ObjectName("", pod.node())).filter(n -> !n.name().isEmpty()));
    if (names.size() <= FEW) {
      names.forEach(name -> reads.single(Resource.NODES, name));
    } else {
      listOrNarrow(Resource.NODES, Subject.NODES, EVERYWHERE, Selection.ALL);
    }
  }

  private void autoscalers(String place) {
    listOrNarrow(Resource.AUTOSCALERS, Subject.AUTOSCALERS, place, Selection.ALL);
  }

  /** Upwards from the pods, a level at a time: ReplicaSets, then Deployments. */
  private void owners() {
    Set<Wanted> asked = new HashSet<>();
    for (Set<Wanted> wanted = unread(asked); !wanted.isEmpty(); wanted = unread(asked)) {
      asked.addAll(wanted);
      for (Resource resource : Resource.values()) {
        owners(resource, wanted.stream().filter(w -> w.resource() == resource).toList());
      }
    }
  }

  /** An owner that is to be read. */
  private record Wanted(Resource resource, ObjectName name) {}

  private Set<Wanted> unread(Set<Wanted> asked) {
    Cluster known = cluster.build();
    Set<Wanted> wanted = new HashSet<>();
    for (Pod pod : pods) {
      top(known, pod)
          .flatMap(owner -> wanted(owner, pod.namespace()))
          .filter(owner -> !asked.contains(owner))
          .ifPresent(wanted::add);
    }
    return wanted;
  }

  private static Optional<Owner> top(Cluster known, Pod pod) {
    List<Workload> chain = known.owners(pod);
    return chain.isEmpty() ? pod.owner() : chain.get(chain.size() - 1).owner();
  }

  private static Optional<Wanted> wanted(Owner owner, String namespace) {
    return Resource.ofOwner(owner.kind())
        .map(resource -> new Wanted(resource, new ObjectName(namespace, owner.name())));
  }

  private void owners(Resource resource, List<Wanted> wanted) {
    if (wanted.size() <= FEW) {
      wanted.forEach(owner -> reads.single(resource, owner.name()));
    } else {
      places().forEach(place -> listOrNarrow(resource, Subject.WORKLOADS, place, Selection.ALL));
    }
  }

  /** What pods and accounts name but no list had: it has another type, or is not there. */
  private void namedSecrets() {
    Cluster known = cluster.build();
    Set<ObjectName> names = names(pod -> secretNames(known, pod));
    List<Runnable> tasks = new ArrayList<>();
    for (ObjectName name : names) {
      if (known.secret(name).found().isEmpty()) {
        tasks.add(() -> reads.single(Resource.SECRETS, name));
      }
    }
    parallel.run(tasks);
  }

  private static Stream<ObjectName> secretNames(Cluster known, Pod pod) {
    Optional<ServiceAccount> account =
        known.serviceAccount(new ObjectName(pod.namespace(), pod.serviceAccount())).found();
    return Stream.concat(
            pod.imagePullSecrets().stream(),
            account.map(ServiceAccount::imagePullSecrets).orElse(List.of()).stream())
        .filter(name -> !name.isEmpty())
        .map(name -> new ObjectName(pod.namespace(), name));
  }

  private Set<ObjectName> names(Function<Pod, Stream<ObjectName>> of) {
    return pods.stream().flatMap(of).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Lists everywhere if that is allowed, else in the namespaces of the pods. */
  private void listOrNarrow(Resource resource, Subject subject, String place, Selection selection) {
    if (list(resource, subject, place, selection)
        || !place.isEmpty()
        || resource == Resource.NODES) {
      return;
    }
    namespaces().forEach(namespace -> list(resource, subject, namespace, selection));
  }

  private boolean list(Resource resource, Subject subject, String place, Selection selection) {
    return new Listing(reads, cluster).some(resource, subject, place, selection);
  }
}
