package dev.pullpass.core.facts;

import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.Container;
import dev.pullpass.core.cluster.Lookup;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.cluster.Pod;
import dev.pullpass.core.cluster.Secret;
import dev.pullpass.core.cluster.ServiceAccount;
import dev.pullpass.core.cluster.Workload;
import dev.pullpass.core.facts.PullPlan.FoundCredential;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.image.Reference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Turns what is known of a cluster into the facts about one image of one pod. Every secret is
 * parsed once, however many pods name it.
 */
public final class Gathering {
  private final Cluster cluster;
  private final Instant now;
  private final Map<ObjectName, PullSecret> parsed = new LinkedHashMap<>();
  private final Map<String, List<ObjectName>> byName = new TreeMap<>();
  private final Map<String, List<String>> byNamespace = new TreeMap<>();
  private final CredentialIndex index;

  /** Prepares for one cluster; {@code now} is what expiry is judged by. */
  public Gathering(Cluster cluster, Instant now) {
    this.cluster = cluster;
    this.now = now;
    List<PullSecret> all = new ArrayList<>();
    for (Secret secret : cluster.secrets()) {
      if (secret.isRegistrySecret()) {
        all.add(parse(secret));
        byName.computeIfAbsent(secret.name().name(), n -> new ArrayList<>()).add(secret.name());
        byNamespace
            .computeIfAbsent(secret.name().namespace(), n -> new ArrayList<>())
            .add(secret.name().name());
      }
    }
    this.index = new CredentialIndex(all);
  }

  private PullSecret parse(Secret secret) {
    return parsed.computeIfAbsent(secret.name(), name -> PullSecret.of(secret));
  }

  /** The facts about one container, before any registry is asked. */
  public Facts of(Pod pod, Container container) {
    Reference reference = Reference.parse(container.image());
    String repository = reference instanceof ImageReference image ? image.repository() : "";
    PullPlan plan = PullPlan.of(pod.imagePullSecrets(), repository, name -> lookup(pod, name));
    return new Facts(
        pod,
        container,
        reference,
        plan,
        NodeSaid.of(container.state(), eventsOf(pod, container)),
        surroundings(pod, reference, plan),
        Answers.NONE,
        now);
  }

  private List<dev.pullpass.core.cluster.PullEvent> eventsOf(Pod pod, Container container) {
    return cluster.events(pod).stream()
        .filter(e -> e.container().isEmpty() || e.container().equals(container.name()))
        .filter(e -> !e.container().isEmpty() || concerns(e, container))
        .toList();
  }

  /** Events on the pod as a whole: those about its secrets, or naming the container's image. */
  private static boolean concerns(dev.pullpass.core.cluster.PullEvent event, Container container) {
    return event.reason().equals("FailedToRetrieveImagePullSecret")
        || event.message().contains(container.image());
  }

  private Lookup<PullSecret> lookup(Pod pod, String name) {
    Lookup<Secret> secret = cluster.secret(new ObjectName(pod.namespace(), name));
    boolean redacted = secret.found().filter(Gathering::isUnreadable).isPresent();
    return redacted ? new Lookup.NotAsked<>() : secret.map(this::parse);
  }

  /** A redacted dump shows that a secret is there, and not what the kubelet finds in it. */
  private static boolean isUnreadable(Secret secret) {
    return switch (secret.type()) {
      case Secret.DOCKER_CONFIG_JSON -> secret.isUnreadable(".dockerconfigjson");
      case Secret.DOCKER_CFG -> secret.isUnreadable(".dockercfg");
      default -> false;
    };
  }

  private Surroundings surroundings(Pod pod, Reference reference, PullPlan plan) {
    Lookup<ServiceAccount> account = account(pod, pod.serviceAccount());
    String repository = reference instanceof ImageReference image ? image.repository() : "";
    PullPlan ofAccount =
        PullPlan.of(
            account.found().map(ServiceAccount::imagePullSecrets).orElse(List.of()),
            repository,
            name -> lookup(pod, name));
    return new Surroundings(
        account,
        ofAccount,
        account(pod, "default").found().map(ServiceAccount::imagePullSecrets).orElse(List.of()),
        elsewhere(pod, reference, plan),
        homonyms(pod, plan),
        byNamespace.getOrDefault(pod.namespace(), List.of()),
        cluster.node(pod.node()),
        topOwner(pod));
  }

  private Lookup<ServiceAccount> account(Pod pod, String name) {
    return cluster.serviceAccount(new ObjectName(pod.namespace(), name));
  }

  private List<FoundCredential> elsewhere(Pod pod, Reference reference, PullPlan plan) {
    if (!(reference instanceof ImageReference image)) {
      return List.of();
    }
    return index.find(image.domain(), image.repository(), pod.namespace()).stream()
        .filter(
            found ->
                plan.credentials().stream()
                    .noneMatch(p -> p.credential().equals(found.credential().credential())))
        .toList();
  }

  private List<ObjectName> homonyms(Pod pod, PullPlan plan) {
    return plan.absent().stream()
        .flatMap(name -> byName.getOrDefault(name, List.of()).stream())
        .filter(name -> !name.namespace().equals(pod.namespace()))
        .toList();
  }

  private Optional<Workload> topOwner(Pod pod) {
    List<Workload> chain = cluster.owners(pod);
    return chain.isEmpty() ? Optional.empty() : Optional.of(chain.get(chain.size() - 1));
  }
}
