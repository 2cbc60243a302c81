package dev.pullpass.core.usage;

import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.Container;
import dev.pullpass.core.cluster.ContainerKind;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.cluster.Pod;
import dev.pullpass.core.cluster.PodTemplate;
import dev.pullpass.core.cluster.ServiceAccount;
import dev.pullpass.core.cluster.Workload;
import dev.pullpass.core.image.Reference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The images of a cluster.
 *
 * @param namespaces which namespaces count
 */
public record ImageUses(Cluster cluster, Predicate<String> namespaces) {

  /**
   * What is declared: the templates of all workloads, and of the pods what no template says (pods
   * without owner, injected containers, owners that are not at hand). Debug containers are left
   * out. The order is that of the input.
   */
  public List<ImageUse> declared() {
    List<ImageUse> uses = new ArrayList<>();
    cluster.workloads().stream()
        .filter(workload -> namespaces.test(workload.name().namespace()))
        .filter(this::isTop)
        .forEach(workload -> addTemplate(workload, uses));
    pods().forEach(pod -> addPod(pod, templated(pod), uses));
    return List.copyOf(uses);
  }

  /** What pods have, with the state that the kubelet reported. */
  public List<ImageUse> running() {
    List<ImageUse> uses = new ArrayList<>();
    pods().forEach(pod -> addPod(pod, Set.of(), uses));
    return List.copyOf(uses);
  }

  private List<Pod> pods() {
    return cluster.pods().stream().filter(pod -> namespaces.test(pod.namespace())).toList();
  }

  /** Old ReplicaSets of an owner that is not at hand want no pods, and count no more. */
  private boolean isTop(Workload workload) {
    return workload.owner().isEmpty()
        || (workload.desired() > 0
            && cluster.workload(workload.owner().get().kind(), ownerName(workload)).isEmpty());
  }

  private static ObjectName ownerName(Workload workload) {
    String owner = workload.owner().map(o -> o.name()).orElse("");
    return new ObjectName(workload.name().namespace(), owner);
  }

  private void addTemplate(Workload workload, List<ImageUse> uses) {
    PodTemplate template = workload.template();
    Puller puller = Puller.of(workload);
    List<String> secrets = template.pullSecrets();
    List<String> effective =
        secrets.isEmpty()
            ? secretsOf(workload.name().namespace(), template.serviceAccount())
            : secrets;
    for (Container container : template.containers()) {
      uses.add(use(puller, container, template.serviceAccount(), effective, ""));
    }
  }

  private List<String> secretsOf(String namespace, String account) {
    return cluster
        .serviceAccount(new ObjectName(namespace, account))
        .found()
        .map(ServiceAccount::imagePullSecrets)
        .orElse(List.of());
  }

  private void addPod(Pod pod, Set<String> leftOut, List<ImageUse> uses) {
    Puller puller = Puller.of(cluster, pod);
    for (Container container : pod.containers()) {
      if (container.kind() != ContainerKind.EPHEMERAL && !leftOut.contains(container.name())) {
        uses.add(use(puller, container, pod.serviceAccount(), pod.imagePullSecrets(), pod.node()));
      }
    }
  }

  private static ImageUse use(
      Puller puller, Container container, String account, List<String> secrets, String node) {
    Reference reference = Reference.parse(container.image());
    return new ImageUse(puller, container, reference, account, secrets, node);
  }

  /** The containers of a pod that its owner's template has, whatever image it names today. */
  private Set<String> templated(Pod pod) {
    Set<String> names = new HashSet<>();
    for (Workload owner : cluster.owners(pod)) {
      owner.template().containers().forEach(container -> names.add(container.name()));
    }
    return names;
  }
}
