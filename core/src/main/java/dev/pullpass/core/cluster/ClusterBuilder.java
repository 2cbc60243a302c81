package dev.pullpass.core.cluster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Gathers a {@link Cluster} from a stream of objects. Of pods that are not wanted it keeps only
 * counts, so that memory grows with the failing pods, not with all. May be fed from several
 * threads.
 */
public final class ClusterBuilder implements ObjectSink {
  private final Predicate<Pod> wanted;
  private final Optional<DumpVisibility> dump;
  private final Visibility visibility = new Visibility();

  private final Map<String, Pod> pods = new LinkedHashMap<>();
  private final Set<String> seenPods = new HashSet<>();
  private final Map<String, Integer> healthy = new HashMap<>();
  private final Map<String, List<PullEvent>> events = new HashMap<>();
  private final Map<ObjectName, Secret> secrets = new LinkedHashMap<>();
  private final Map<ObjectName, ServiceAccount> accounts = new LinkedHashMap<>();
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final List<Workload> workloads = new ArrayList<>();
  private final List<Autoscaler> autoscalers = new ArrayList<>();
  private final Set<String> namespaces = new HashSet<>();
  private final Map<String, Namespace> namespaceObjects = new HashMap<>();
  private final Map<PodTemplate, PodTemplate> templates = new HashMap<>();
  private final Map<ObjectName, AccessRole> roles = new HashMap<>();
  private final Map<ObjectName, AccessBinding> bindings = new HashMap<>();
  private final List<String> notes = new ArrayList<>();
  private Instant asOf = Instant.MIN;

  private ClusterBuilder(Predicate<Pod> wanted, Optional<DumpVisibility> dump) {
    this.wanted = wanted;
    this.dump = dump;
  }

  /**
   * For dumps: what could be seen is concluded from what is there.
   *
   * @param wanted the pods to keep; {@code FailedPulls::mightBeFailedPull} for the usual ones
   */
  public static ClusterBuilder forDump(Predicate<Pod> wanted) {
    return new ClusterBuilder(wanted, Optional.of(new DumpVisibility()));
  }

  /** For a live cluster: the reader states what it could see. */
  public static ClusterBuilder forLive(Predicate<Pod> wanted) {
    return new ClusterBuilder(wanted, Optional.empty());
  }

  /** Pods seen before, in another file or another try of the same list, are passed over. */
  @Override
  public synchronized void pod(Pod pod) {
    String key = Cluster.key(pod.uid(), pod.name());
    namespaces.add(pod.namespace());
    if (!seenPods.add(key)) {
      return;
    }
    if (isHealthy(pod)) {
      pod.owner().ifPresent(owner -> healthy.merge(owner.uid(), 1, Integer::sum));
    }
    if (wanted.test(pod)) {
      pods.put(key, pod);
    } else {
      events.remove(key);
    }
  }

  private static boolean isHealthy(Pod pod) {
    return !pod.deleting()
        && pod.phase().equals("Running")
        && pod.containers().stream()
            .filter(container -> container.kind() == ContainerKind.REGULAR)
            .allMatch(container -> container.state().ready());
  }

  @Override
  public synchronized void secret(Secret secret) {
    secrets.put(secret.name(), secret);
  }

  @Override
  public synchronized void serviceAccount(ServiceAccount account) {
    accounts.put(account.name(), account);
  }

  @Override
  public synchronized void event(PullEvent event) {
    String key = Cluster.key(event.podUid(), event.pod());
    if (pods.containsKey(key) || !seenPods.contains(key)) {
      events.computeIfAbsent(key, any -> new ArrayList<>(2)).add(event);
    }
  }

  @Override
  public synchronized void node(Node node) {
    nodes.put(node.name(), node);
  }

  @Override
  public synchronized void workload(Workload workload) {
    workloads.add(workload.with(templates.computeIfAbsent(workload.template(), one -> one)));
  }

  @Override
  public synchronized void autoscaler(Autoscaler autoscaler) {
    autoscalers.add(autoscaler);
  }

  @Override
  public synchronized void namespace(Namespace namespace) {
    namespaces.add(namespace.name());
    namespaceObjects.put(namespace.name(), namespace);
  }

  @Override
  public synchronized void accessRole(AccessRole role) {
    roles.put(role.name(), role);
  }

  @Override
  public synchronized void accessBinding(AccessBinding binding) {
    bindings.put(binding.name(), binding);
  }

  @Override
  public synchronized void seen(Subject subject, String namespace) {
    dump.ifPresent(conclusions -> conclusions.seen(subject, namespace));
  }

  @Override
  public synchronized void timestamp(Instant moment) {
    asOf = moment.isAfter(asOf) ? moment : asOf;
  }

  @Override
  public synchronized void note(String sentence) {
    notes.add(sentence);
  }

  /** States that everything of the kind was looked for, in all namespaces. */
  public synchronized void lookedEverywhere(Subject subject) {
    visibility.everywhere(subject);
  }

  /** States that everything of the kind was looked for in the namespace. */
  public synchronized void lookedIn(Subject subject, String namespace) {
    visibility.in(subject, namespace);
  }

  /** States that one object was looked for and is not there. */
  public synchronized void absent(Subject subject, ObjectName name) {
    visibility.absent(subject, name);
  }

  /**
   * States that looking for one object was refused.
   *
   * @param right the missing right, e.g. {@code get secrets in namespace shop}
   */
  public synchronized void forbidden(Subject subject, ObjectName name, String right) {
    visibility.forbidden(subject, name, right);
  }

  /**
   * States that listing was refused in a namespace, or in all if it is empty.
   *
   * @param right the missing right, e.g. {@code list secrets in namespace shop}
   */
  public synchronized void forbidden(Subject subject, String namespace, String right) {
    visibility.forbidden(subject, namespace, right);
  }

  /** What was gathered so far. */
  public synchronized Cluster build() {
    Visibility seen = visibility.copy();
    dump.ifPresent(conclusions -> conclusions.addTo(seen));
    return new Cluster(
        new Inventory(pods, events, secrets, accounts, nodes, namespaceObjects),
        new Owners(workloads, autoscalers, healthy),
        Access.of(roles, bindings),
        seen,
        new Cluster.Remarks(
            namespaces,
            notes,
            asOf.equals(Instant.MIN) ? Optional.empty() : Optional.of(asOf),
            seenPods.size()));
  }
}
