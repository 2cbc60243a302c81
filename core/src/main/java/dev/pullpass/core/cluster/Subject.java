package dev.pullpass.core.cluster;

/** What can be looked for in a cluster. */
public enum Subject {
  PODS("pods"),
  /** Secrets of any type, by name. */
  SECRETS("secrets"),
  /** The secrets of the two types that the kubelet reads, as a list. */
  REGISTRY_SECRETS("secrets"),
  SERVICE_ACCOUNTS("serviceaccounts"),
  EVENTS("events"),
  NODES("nodes"),
  WORKLOADS("workloads"),
  AUTOSCALERS("horizontalpodautoscalers"),
  NAMESPACES("namespaces"),
  ROLES("roles"),
  ROLE_BINDINGS("rolebindings"),
  CLUSTER_ROLES("clusterroles"),
  CLUSTER_ROLE_BINDINGS("clusterrolebindings");

  private final String resource;

  Subject(String resource) {
    this.resource = resource;
  }

  /** The resource's name in access rules. */
  public String resource() {
    return resource;
  }
}
