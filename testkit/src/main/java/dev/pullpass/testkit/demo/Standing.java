package dev.pullpass.testkit.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * How one workload stands.
 *
 * @param ready how many of its pods are ready
 * @param pods how many pods there are, or should be if that is more
 */
public record Standing(DemoExpectation workload, int ready, int pods) {

  /** True if every pod is there and ready. */
  public boolean isWell() {
    return pods > 0 && ready == pods;
  }

  static List<Standing> of(ClusterView view, List<DemoExpectation> workloads) {
    List<ObjectNode> deployments = view.list("/apis/apps/v1/deployments", "Deployment");
    List<ObjectNode> pods = view.list("/api/v1/pods", "Pod");
    return workloads.stream().map(workload -> of(workload, deployments, pods)).toList();
  }

  private static Standing of(
      DemoExpectation workload, List<ObjectNode> deployments, List<ObjectNode> pods) {
    List<ObjectNode> own =
        pods.stream().filter(pod -> workload.concerns(namespace(pod), name(pod))).toList();
    int wanted =
        deployments.stream()
            .filter(d -> namespace(d).equals(workload.namespace()))
            .filter(d -> name(d).equals(workload.workload()))
            .mapToInt(d -> d.at("/spec/replicas").asInt(1))
            .sum();
    int ready = (int) own.stream().filter(Owned::isReady).count();
    return new Standing(workload, ready, Math.max(wanted, own.size()));
  }

  private static String name(ObjectNode object) {
    return object.at("/metadata/name").asText();
  }

  private static String namespace(ObjectNode object) {
    return object.at("/metadata/namespace").asText();
  }
}
