package dev.pullpass.bench;

/**
 * How large a synthetic dump is.
 *
 * @param percentFailing how many of a hundred Deployments fail
 */
record DumpSize(int pods, int namespaces, int percentFailing, DumpVariety variety) {
  private static final int REPLICAS = 10;

  /** Causes of all kinds. */
  static DumpSize mixed(int pods, int namespaces, int percentFailing) {
    return new DumpSize(pods, namespaces, percentFailing, DumpVariety.MIXED);
  }

  /** Pods of one Deployment. */
  int replicas() {
    return variety == DumpVariety.EACH_ITS_OWN ? 1 : REPLICAS;
  }
}
