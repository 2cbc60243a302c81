package dev.pullpass.testkit.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.Container;
import dev.pullpass.core.cluster.ContainerState;
import dev.pullpass.core.cluster.Pod;
import dev.pullpass.core.image.Platform;
import dev.pullpass.testkit.cluster.FakeCluster;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;

/**
 * The kubelet of every node of a fake cluster. It really asks the registries, and writes status and
 * events into the cluster in the words of kubelet 1.36 and containerd 1.7.24. Containers that run
 * go on running.
 */
public final class FakeKubelet {
  private static final Platform AMD64 = new Platform("linux", "amd64", "");

  private final ClusterView view;
  private final Set<String> plainHosts;
  private volatile Optional<SSLContext> trust = Optional.empty();

  /**
   * A kubelet on nodes of {@code linux/amd64}.
   *
   * @param plainHosts the hosts that its runtime may reach over plain HTTP
   */
  public FakeKubelet(FakeCluster cluster, Set<String> plainHosts) {
    this.view = new ClusterView(cluster);
    this.plainHosts = Set.copyOf(plainHosts);
  }

  /** From now on the nodes trust these authorities, as if their certificates were installed. */
  public void trust(SSLContext authorities) {
    trust = Optional.of(authorities);
  }

  /** Tries every image that is not running yet, once. */
  public void sync(Instant now) {
    Cluster facts = view.facts();
    NodePull runtime = new NodePull(plainHosts, AMD64, trust);
    ImageDecision decision = new ImageDecision(facts, runtime);
    List<ObjectNode> objects = view.list("/api/v1/pods", "Pod");
    for (Pod pod : facts.pods()) {
      if (!isRunning(pod)) {
        objects.stream()
            .filter(object -> object.at("/metadata/uid").asText().equals(pod.uid()))
            .forEach(object -> report(pod, decision, new PodReport(object, now)));
      }
    }
  }

  private static boolean isRunning(Pod pod) {
    return !pod.containers().isEmpty()
        && pod.containers().stream()
            .allMatch(c -> c.state().phase() == ContainerState.Phase.RUNNING);
  }

  private void report(Pod pod, ImageDecision decision, PodReport report) {
    List<String> unretrieved = decision.unretrieved(pod);
    if (!unretrieved.isEmpty()) {
      view.put(report.unretrieved(unretrieved));
    }
    for (Container container : pod.containers()) {
      KubeletSays says = decision.of(pod, container);
      report.add(container, says);
      report.events(container, says).forEach(view::put);
    }
    view.put(report.pod());
  }
}
