package dev.pullpass.core.audit;

import dev.pullpass.core.audit.PodSource.ListKnown;
import dev.pullpass.core.audit.PodSource.Sample;
import dev.pullpass.core.audit.PodSource.Scale;
import dev.pullpass.core.cluster.Autoscaler;
import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.Container;
import dev.pullpass.core.cluster.ContainerKind;
import dev.pullpass.core.cluster.ContainerState;
import dev.pullpass.core.cluster.Lookup;
import dev.pullpass.core.cluster.Node;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.cluster.Owner;
import dev.pullpass.core.cluster.Pod;
import dev.pullpass.core.cluster.PodCensus;
import dev.pullpass.core.cluster.ServiceAccount;
import dev.pullpass.core.cluster.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds everything of which new pods may be made. Workloads that belong to another one that is
 * known (the ReplicaSets of a Deployment) are left to that one.
 */
final class PodSources {
  /** No pod has this UID, so that nothing that was said of a present one is taken for it. */
  private static final String NEW = "a new pod";

  private final Cluster cluster;
  private final PodCensus census;
  private final String anyNode;
  private final Map<Place, List<Sample>> samples = new LinkedHashMap<>();

  private PodSources(Cluster cluster, PodCensus census) {
    this.cluster = cluster;
    this.census = census;
    this.anyNode = anyNode(cluster.nodes());
  }

  static List<PodSource> of(Cluster cluster, PodCensus census) {
    return new PodSources(cluster, census).find();
  }

  /** A node that stands for all, where all have one platform; none otherwise. */
  private static String anyNode(List<Node> nodes) {
    long platforms = nodes.stream().map(n -> n.os() + "/" + n.architecture()).distinct().count();
    return platforms == 1 ? nodes.get(0).name() : "";
  }

  private List<PodSource> find() {
    for (Pod pod : cluster.pods()) {
      if (!pod.deleting()) {
        samples
            .computeIfAbsent(top(pod), place -> new ArrayList<>(1))
            .add(new Sample(pod, census.count(pod)));
      }
    }
    List<PodSource> sources = new ArrayList<>();
    for (Workload workload : cluster.workloads()) {
      Place place = new Place(workload.kind(), workload.name());
      List<Sample> own = samples.getOrDefault(place, List.of());
      samples.remove(place);
      if (makesPods(workload)) {
        sources.add(ofWorkload(workload, place, own));
      } else if (!own.isEmpty()) {
        // Its template could not be seen (a dump that was cut), so its pods stand for it.
        sources.add(ofPods(place, own, scale(workload)));
      }
    }
    samples.forEach((place, own) -> sources.add(ofPods(place, own, new Scale(0, count(own)))));
    return sources;
  }

  private Place top(Pod pod) {
    List<Workload> chain = cluster.owners(pod);
    if (!chain.isEmpty()) {
      Workload last = chain.get(chain.size() - 1);
      return new Place(last.kind(), last.name());
    }
    return pod.owner()
        .filter(owner -> !pod.mirror())
        .map(owner -> new Place(owner.kind(), new ObjectName(pod.namespace(), owner.name())))
        .orElseGet(() -> new Place("Pod", pod.name()));
  }

  private boolean makesPods(Workload workload) {
    boolean owned =
        workload.owner().flatMap(o -> cluster.workload(o.kind(), sibling(workload, o))).isPresent();
    // An owner of another kind keeps the ReplicaSets of its earlier revisions at 0.
    boolean earlierRevision =
        workload.kind().equals("ReplicaSet")
            && workload.owner().isPresent()
            && workload.desired() == 0;
    return !owned && !earlierRevision && !workload.template().containers().isEmpty();
  }

  private static ObjectName sibling(Workload workload, Owner owner) {
    return new ObjectName(workload.name().namespace(), owner.name());
  }

  private PodSource ofWorkload(Workload workload, Place place, List<Sample> own) {
    Wiring wiring =
        wiring(
            new ObjectName(workload.name().namespace(), workload.template().serviceAccount()),
            workload.templatePullSecrets(),
            own);
    Pod pod =
        new Pod(
            workload.name(),
            NEW,
            Optional.of(new Owner(workload.kind(), workload.name().name(), workload.uid())),
            Map.of(),
            workload.template().serviceAccount(),
            wiring.secrets(),
            node(own),
            false,
            Optional.empty(),
            false,
            "",
            workload.template().containers());
    return new PodSource(place, pod, wiring.known(), scale(workload), own);
  }

  private Scale scale(Workload workload) {
    int most = cluster.autoscaler(workload).map(Autoscaler::most).orElse(0);
    return new Scale(most, workload.desired());
  }

  private static int count(List<Sample> own) {
    return own.stream().mapToInt(Sample::count).sum();
  }

  private String node(List<Sample> own) {
    return own.stream()
        .map(sample -> sample.pod().node())
        .filter(node -> !node.isEmpty())
        .findFirst()
        .orElse(anyNode);
  }

  /** The pull secrets of a new pod, and whether they are certain. */
  private record Wiring(List<String> secrets, ListKnown known) {}

  /** Admission gives a pod its account's list where its template names none. */
  private Wiring wiring(ObjectName account, List<String> named, List<Sample> own) {
    if (!named.isEmpty()) {
      return new Wiring(named, ListKnown.YES);
    }
    Lookup<ServiceAccount> found = cluster.serviceAccount(account);
    List<String> now = found.found().map(ServiceAccount::imagePullSecrets).orElse(List.of());
    if (!found.isUnknown()) {
      return new Wiring(now, ListKnown.YES);
    }
    return own.stream()
        .findFirst()
        .map(sample -> new Wiring(sample.pod().imagePullSecrets(), ListKnown.YES))
        .orElseGet(() -> new Wiring(List.of(), ListKnown.NO));
  }

  /** Pods without a template: another like them would be written with the same list. */
  private PodSource ofPods(Place place, List<Sample> own, Scale scale) {
    Pod first = own.get(0).pod();
    Wiring wiring =
        first.mirror()
            ? new Wiring(first.imagePullSecrets(), ListKnown.YES)
            : wiring(
                new ObjectName(first.namespace(), first.serviceAccount()),
                first.imagePullSecrets(),
                own);
    Pod pod =
        new Pod(
            first.name(),
            NEW,
            first.owner(),
            first.labels(),
            first.serviceAccount(),
            wiring.secrets(),
            first.node(),
            first.mirror(),
            first.created(),
            false,
            "",
            first.containers().stream()
                .filter(container -> container.kind() != ContainerKind.EPHEMERAL)
                .map(PodSources::fresh)
                .toList());
    return new PodSource(place, pod, wiring.known(), scale, own);
  }

  private static Container fresh(Container container) {
    return new Container(
        container.name(),
        container.kind(),
        container.image(),
        container.pullPolicy(),
        ContainerState.NONE);
  }
}
