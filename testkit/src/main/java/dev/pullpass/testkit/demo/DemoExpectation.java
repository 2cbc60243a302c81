package dev.pullpass.testkit.demo;

/**
 * What is to be found in the demo's cluster.
 *
 * @param workload the workload's name, with which the names of its pods begin
 * @param verdict the name of the one right verdict
 */
public record DemoExpectation(String namespace, String workload, String verdict) {

  /** True for a workload whose pods run. */
  public boolean isHealthy() {
    return verdict.equals("Pullable");
  }

  /** True if the pod belongs to the workload. */
  public boolean concerns(String podNamespace, String pod) {
    return namespace.equals(podNamespace) && pod.startsWith(workload + "-");
  }
}
