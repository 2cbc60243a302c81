package dev.pullpass.testkit.real;

/** The configuration files of a node. */
final class NodeConfigs {
  static final String SANDBOX = "pause.test/busybox:1";

  private NodeConfigs() {}

  /**
   * The kubelet's, for a machine that it does not own: no QoS groups, no packet filters, no
   * reservations, nothing evicted for lack of disk, and ready a second after the runtime is.
   */
  static String kubelet() {
    return """
    apiVersion: kubelet.config.k8s.io/v1beta1
    kind: KubeletConfiguration
    authentication: {anonymous: {enabled: false}, webhook: {enabled: false}}
    authorization: {mode: AlwaysAllow}
    containerRuntimeEndpoint: unix:///run/containerd/containerd.sock
    cgroupDriver: cgroupfs
    cgroupsPerQOS: false
    enforceNodeAllocatable: []
    evictionHard: {memory.available: 0%, nodefs.available: 0%, imagefs.available: 0%}
    failCgroupV1: false
    failSwapOn: false
    healthzPort: 0
    imageGCHighThresholdPercent: 100
    makeIPTablesUtilChains: false
    nodeStatusUpdateFrequency: 1s
    podLogsDir: /var/log/pods
    volumePluginDir: /var/lib/kubelet/plugins
    """;
  }

  /** containerd's. Without the restriction runc fails where the score may not be lowered. */
  static String containerd(Scratch folder) {
    return """
    version = 2
    root = "/var/lib/containerd"
    state = "/run/containerd"

    [grpc]
      address = "/run/containerd/containerd.sock"

    [plugins."io.containerd.grpc.v1.cri"]
      sandbox_image = "%s"
      restrict_oom_score_adj = true

    [plugins."io.containerd.grpc.v1.cri".cni]
      bin_dir = "/usr/lib/cni"
      conf_dir = "%s"
    """
        .formatted(SANDBOX, folder.path());
  }

  /** The pods' network, which ends at the node. */
  static String network() {
    return """
    {"cniVersion": "0.4.0", "name": "pods", "plugins": [
      {"type": "bridge", "bridge": "pods", "isGateway": true,
       "ipam": {"type": "host-local", "ranges": [[{"subnet": "10.88.0.0/16"}]]}}]}
    """;
  }
}
