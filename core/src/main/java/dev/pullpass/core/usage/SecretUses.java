package dev.pullpass.core.usage;

import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.Lookup;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.cluster.Pod;
import dev.pullpass.core.cluster.Secret;
import dev.pullpass.core.cluster.ServiceAccount;
import dev.pullpass.core.cluster.Workload;
import dev.pullpass.core.facts.PullSecret;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The pull secrets of a cluster, and who hands them to pods. */
public final class SecretUses {
  private final Cluster cluster;
  private final Map<ObjectName, Set<String>> wires = new TreeMap<>();

  private SecretUses(Cluster cluster) {
    this.cluster = cluster;
  }

  /**
   * The secrets of the two registry types, and those of any type that an account, a template or a
   * pod names, sorted by namespace and name.
   *
   * @param namespaces which namespaces count
   */
  public static List<SecretUse> of(Cluster cluster, Predicate<String> namespaces) {
    SecretUses uses = new SecretUses(cluster);
    uses.gather(namespaces);
    return uses.wires.entrySet().stream()
        .map(wire -> uses.use(wire.getKey(), wire.getValue()))
        .toList();
  }

  private void gather(Predicate<String> namespaces) {
    cluster.secrets().stream()
        .filter(secret -> secret.isRegistrySecret() && namespaces.test(secret.name().namespace()))
        .forEach(secret -> wires.put(secret.name(), new TreeSet<>()));
    cluster.serviceAccounts().stream()
        .filter(account -> namespaces.test(account.name().namespace()))
        .forEach(this::add);
    cluster.workloads().stream()
        .filter(workload -> namespaces.test(workload.name().namespace()))
        .forEach(this::add);
    cluster.pods().stream().filter(pod -> namespaces.test(pod.namespace())).forEach(this::add);
  }

  private void add(ServiceAccount account) {
    String holder = "ServiceAccount " + account.name().name();
    add(account.name().namespace(), account.imagePullSecrets(), holder);
  }

  private void add(Workload workload) {
    String owner = Puller.of(workload).local();
    if (workload.owner().isEmpty() || workload.desired() > 0) {
      add(workload.name().namespace(), workload.templatePullSecrets(), owner);
    }
  }

  /** A pod's list is its account's unless it, or a template that is not at hand, names its own. */
  private void add(Pod pod) {
    List<String> account = accountSecrets(pod);
    if (!cluster.owners(pod).isEmpty() || pod.imagePullSecrets().equals(account)) {
      return;
    }
    List<String> own =
        pod.imagePullSecrets().stream().filter(name -> !account.contains(name)).toList();
    add(pod.namespace(), own, Puller.of(cluster, pod).local());
  }

  private List<String> accountSecrets(Pod pod) {
    return cluster
        .serviceAccount(new ObjectName(pod.namespace(), pod.serviceAccount()))
        .found()
        .map(ServiceAccount::imagePullSecrets)
        .orElse(List.of());
  }

  private void add(String namespace, List<String> secrets, String holder) {
    for (String secret : secrets) {
      if (!secret.isEmpty()) {
        wires
            .computeIfAbsent(new ObjectName(namespace, secret), name -> new TreeSet<>())
            .add(holder);
      }
    }
  }

  private SecretUse use(ObjectName name, Set<String> holders) {
    Lookup<Secret> secret = cluster.secret(name);
    boolean redacted = secret.found().filter(SecretUses::isRedacted).isPresent();
    Lookup<PullSecret> content = redacted ? new Lookup.NotAsked<>() : secret.map(PullSecret::of);
    return new SecretUse(name, content, List.copyOf(holders));
  }

  private static boolean isRedacted(Secret secret) {
    return secret.isUnreadable(".dockerconfigjson") || secret.isUnreadable(".dockercfg");
  }
}
