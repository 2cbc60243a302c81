package dev.pullpass.core.audit;

import dev.pullpass.core.audit.PodSource.Sample;
import dev.pullpass.core.cluster.Container;
import dev.pullpass.core.cluster.ContainerState;
import dev.pullpass.core.cluster.Pod;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What runs of one image at the moment.
 *
 * @param pods how many pods run it
 * @param digests by which digests ({@code sha256:…}), as far as the nodes say
 * @param nodes where, some of them
 */
public record Running(int pods, Set<String> digests, Set<String> nodes) {
  static final Running NOTHING = new Running(0, Set.of(), Set.of());

  public Running {
    digests = Collections.unmodifiableSet(new TreeSet<>(digests));
    nodes = Collections.unmodifiableSet(new TreeSet<>(nodes));
  }

  /** This and one more sort of pods, as far as its container runs the image. */
  Running and(Sample sample, Container wanted) {
    return sample.pod().containers().stream()
        .filter(c -> c.name().equals(wanted.name()) && c.image().equals(wanted.image()))
        .filter(c -> c.state().phase() == ContainerState.Phase.RUNNING)
        .findFirst()
        .map(container -> and(container, sample))
        .orElse(this);
  }

  private Running and(Container container, Sample sample) {
    Set<String> allDigests = new TreeSet<>(digests);
    Set<String> allNodes = new TreeSet<>(nodes);
    String id = container.state().imageId();
    // Without a repository before it, it is the id of the local image, which no registry knows.
    int at = id.indexOf("@sha256:");
    if (at > 0) {
      allDigests.add(id.substring(at + 1));
    }
    Pod pod = sample.pod();
    if (!pod.node().isEmpty()) {
      allNodes.add(pod.node());
    }
    return new Running(pods + sample.count(), allDigests, allNodes);
  }
}
