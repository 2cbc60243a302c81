package dev.pullpass.core.cluster;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is known of a cluster, at hand for the diagnosis. Immutable. A thing that is not here is
 * {@link Lookup.Absent} only where looking for it was possible; otherwise the answer says that it
 * was forbidden, or that nobody looked.
 */
public final class Cluster {
  private final Inventory inventory;
  private final Owners owners;
  private final Access access;
  private final Visibility visibility;
  private final Remarks remarks;

  /** What else was learnt on the way. */
  record Remarks(Set<String> namespaces, List<String> notes, Optional<Instant> asOf, int podsSeen) {
    Remarks {
      namespaces = Collections.unmodifiableSet(new TreeSet<>(namespaces));
      notes = List.copyOf(notes);
    }
  }

  Cluster(
      Inventory inventory, Owners owners, Access access, Visibility visibility, Remarks remarks) {
    this.inventory = inventory;
    this.owners = owners;
    this.access = access;
    this.visibility = visibility;
    this.remarks = remarks;
  }

  /** By what pods and their events are matched: the UID, or the name in hand-written dumps. */
  static String key(String uid, ObjectName name) {
    return uid.isEmpty() ? "name " + name : uid;
  }

  /** The pods that were kept, in the order of the input. */
  public List<Pod> pods() {
    return List.copyOf(inventory.pods().values());
  }

  /** The events of a pod that have to do with images, oldest first. */
  public List<PullEvent> events(Pod pod) {
    return inventory.events().getOrDefault(key(pod.uid(), pod.name()), List.of());
  }

  /** A secret of any type, by name. */
  public Lookup<Secret> secret(ObjectName name) {
    Secret secret = inventory.secrets().get(name);
    return secret != null ? new Lookup.Found<>(secret) : visibility.missing(Subject.SECRETS, name);
  }

  /** A service account. */
  public Lookup<ServiceAccount> serviceAccount(ObjectName name) {
    ServiceAccount account = inventory.accounts().get(name);
    return account != null
        ? new Lookup.Found<>(account)
        : visibility.missing(Subject.SERVICE_ACCOUNTS, name);
  }

  /** A node, by name; for an unscheduled pod's empty name nobody looked. */
  public Lookup<Node> node(String name) {
    Node node = inventory.nodes().get(name);
    if (node != null) {
      return new Lookup.Found<>(node);
    }
    return name.isEmpty()
        ? new Lookup.NotAsked<>()
        : visibility.missing(Subject.NODES, new ObjectName("", name));
  }

  /** All secrets at hand, of any type, sorted by namespace and name. */
  public List<Secret> secrets() {
    return List.copyOf(inventory.secrets().values());
  }

  /** All service accounts at hand, sorted by namespace and name. */
  public List<ServiceAccount> serviceAccounts() {
    return List.copyOf(inventory.accounts().values());
  }

  /**
   * The secrets of the two types that the kubelet reads, of all namespaces. What was found may be a
   * part where looking was possible in some namespaces only.
   */
  public Lookup<List<Secret>> registrySecrets() {
    List<Secret> found = secrets().stream().filter(Secret::isRegistrySecret).toList();
    return found.isEmpty() ? missingRegistrySecrets("") : new Lookup.Found<>(found);
  }

  /** The same, of one namespace. */
  public Lookup<List<Secret>> registrySecrets(String namespace) {
    List<Secret> found =
        secrets().stream()
            .filter(secret -> secret.name().namespace().equals(namespace))
            .filter(Secret::isRegistrySecret)
            .toList();
    return found.isEmpty() ? missingRegistrySecrets(namespace) : new Lookup.Found<>(found);
  }

  /** Who saw all secrets saw the registry secrets among them. */
  private Lookup<List<Secret>> missingRegistrySecrets(String namespace) {
    Lookup<List<Secret>> any = visibility.missing(Subject.SECRETS, namespace);
    return any.isAbsent() ? any : visibility.missing(Subject.REGISTRY_SECRETS, namespace);
  }

  /** All nodes at hand, sorted by name. */
  public List<Node> nodes() {
    return List.copyOf(inventory.nodes().values());
  }

  /** A namespace's own object: its labels, and whether it is being deleted. */
  public Lookup<Namespace> namespace(String name) {
    Namespace namespace = inventory.namespaces().get(name);
    return namespace != null
        ? new Lookup.Found<>(namespace)
        : visibility.missing(Subject.NAMESPACES, new ObjectName("", name));
  }

  /**
   * Who may read secrets by roles and bindings, as far as these could be seen; nobody looked where
   * none of them were in the dump.
   */
  public Lookup<Access> access() {
    if (!access.grants().isEmpty()) {
      return new Lookup.Found<>(access);
    }
    return Stream.of(Subject.CLUSTER_ROLES, Subject.CLUSTER_ROLE_BINDINGS)
        .map(subject -> visibility.<Access>missing(subject, ""))
        .filter(Lookup::isUnknown)
        .findFirst()
        .orElseGet(Lookup.Absent::new);
  }

  /** All owners of pods at hand, sorted by namespace, kind and name. */
  public List<Workload> workloads() {
    return owners.all().stream()
        .sorted(
            Comparator.comparing((Workload workload) -> workload.name().namespace())
                .thenComparing(Workload::kind)
                .thenComparing(Workload::name))
        .toList();
  }

  /** A workload by kind and name. */
  public Optional<Workload> workload(String kind, ObjectName name) {
    return owners.named(kind, name);
  }

  /** The pod's owners that are at hand, the nearest first: ReplicaSet, Deployment. */
  public List<Workload> owners(Pod pod) {
    return owners.chain(pod.owner(), pod.namespace());
  }

  /** What scales a workload. */
  public Optional<Autoscaler> autoscaler(Workload workload) {
    return owners.autoscaler(workload.kind(), workload.name());
  }

  /**
   * How many pods of an owner are running with all containers ready, those of owners below it
   * included; it counts the pods that were not kept, too.
   */
  public int healthyPods(String ownerUid) {
    return owners.healthyPods(ownerUid);
  }

  /** How many pods there were, those that were not kept among them. */
  public int podsSeen() {
    return remarks.podsSeen();
  }

  /** The namespaces that occur, sorted. */
  public Set<String> namespaces() {
    return remarks.namespaces();
  }

  /**
   * True if all objects of the kind in the namespace were looked for, so that more do not exist.
   */
  public boolean saw(Subject subject, String namespace) {
    return visibility.missing(subject, namespace).isAbsent();
  }

  /** The rights whose lack kept something from being seen, each once. */
  public List<MissingRight> missingRights() {
    return visibility.missingRights();
  }

  /** What was odd in the input, one sentence each. */
  public List<String> notes() {
    return remarks.notes();
  }

  /** The newest moment that anything in the input states; a dump's age is counted from there. */
  public Optional<Instant> asOf() {
    return remarks.asOf();
  }
}
