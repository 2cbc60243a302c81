package dev.pullpass.core.audit;

import dev.pullpass.core.audit.PodSource.Sample;
import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.Container;
import dev.pullpass.core.cluster.ContainerKind;
import dev.pullpass.core.cluster.Node;
import dev.pullpass.core.cluster.Pod;
import dev.pullpass.core.facts.Gathering;
import dev.pullpass.core.facts.ImageState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the distinct pulls out of everything that makes pods. */
final class Pulls {
  private final Cluster cluster;
  private final Gathering gathering;
  private final Map<Key, Group> groups = new LinkedHashMap<>();

  /** What two pulls have in common if one answer is good for both. */
  private record Key(
      String namespace, String account, List<String> secrets, String image, String platform) {}

  private static final class Group {
    private final PodSource first;
    private final Container container;
    private final Set<PodSource> sources = new LinkedHashSet<>();
    private Running running = Running.NOTHING;
    private Optional<Failing> failing = Optional.empty();

    private Group(PodSource first, Container container) {
      this.first = first;
      this.container = container;
    }
  }

  /** A container that fails at the image at this moment, with the plan that new pods have. */
  private record Failing(Pod pod, Container container) {}

  private Pulls(Cluster cluster, Instant now) {
    this.cluster = cluster;
    this.gathering = new Gathering(cluster, now);
  }

  static List<Pull> of(Cluster cluster, List<PodSource> sources, Instant now) {
    Pulls pulls = new Pulls(cluster, now);
    sources.forEach(pulls::add);
    return pulls.groups.values().stream().map(pulls::pull).toList();
  }

  private void add(PodSource source) {
    for (Container container : source.pod().containers()) {
      if (container.kind() != ContainerKind.EPHEMERAL && isPulled(source, container)) {
        Group group =
            groups.computeIfAbsent(key(source, container), k -> new Group(source, container));
        group.sources.add(source);
        for (Sample sample : source.samples()) {
          group.running = group.running.and(sample, container);
          if (group.failing.isEmpty()) {
            group.failing = failing(source, sample.pod(), container);
          }
        }
      }
    }
  }

  /** With the policy Never nothing is pulled, so it counts only where it fails now. */
  private static boolean isPulled(PodSource source, Container container) {
    return !container.pullPolicy().equals("Never")
        || source.samples().stream()
            .anyMatch(sample -> failing(source, sample.pod(), container).isPresent());
  }

  private Key key(PodSource source, Container container) {
    String platform = cluster.node(source.pod().node()).found().map(Pulls::platform).orElse("");
    return new Key(
        source.namespace(),
        source.pod().serviceAccount() + (source.pod().mirror() ? " mirror" : ""),
        source.pod().imagePullSecrets(),
        container.image(),
        platform);
  }

  private static String platform(Node node) {
    return node.os() + "/" + node.architecture();
  }

  private static Optional<Failing> failing(PodSource source, Pod pod, Container wanted) {
    return pod.imagePullSecrets().equals(source.pod().imagePullSecrets())
        ? pod.containers().stream()
            .filter(c -> c.name().equals(wanted.name()) && c.image().equals(wanted.image()))
            .filter(c -> ImageState.of(c) == ImageState.FAILING)
            .findFirst()
            .map(container -> new Failing(pod, container))
        : Optional.empty();
  }

  private Pull pull(Group group) {
    Failing of = group.failing.orElseGet(() -> new Failing(group.first.pod(), group.container));
    return Pull.undecided(
        gathering.of(of.pod(), of.container()), new ArrayList<>(group.sources), group.running);
  }
}
