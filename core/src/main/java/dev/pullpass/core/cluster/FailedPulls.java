package dev.pullpass.core.cluster;

import java.util.Set;

/** Tells containers that may be waiting for their image from those that wait for something else. */
public final class FailedPulls {

  /**
   * The reasons that the kubelet gives for waits that are no failed pulls. A list of the others
   * would miss some: since Kubernetes 1.36 the reason may be the raw text of an error.
   */
  private static final Set<String> OTHER_WAITS =
      Set.of(
          "Completed",
          "ConfigPodSandboxError",
          "ContainerCannotRun",
          "ContainerCreating",
          "ContainerStatusUnknown",
          "CrashLoopBackOff",
          "CreateContainerConfigError",
          "CreateContainerError",
          "CreatePodSandboxError",
          "Error",
          "KillContainerError",
          "KillPodSandboxError",
          "OOMKilled",
          "PodInitializing",
          "PostStartHookError",
          "PreCreateHookError",
          "PreStartHookError",
          "RunContainerError",
          "RunInitContainerError",
          "SetupNetworkError",
          "StartError",
          "TeardownNetworkError",
          "VerifyNonRootError");

  private FailedPulls() {}

  /** True if the container waits, and not for one of the known reasons besides its image. */
  public static boolean mightBeFailedPull(ContainerState state) {
    return state.phase() == ContainerState.Phase.WAITING
        && !(state.reason().isEmpty() && state.message().isEmpty())
        && !OTHER_WAITS.contains(state.reason());
  }

  /** True if that holds for one of the pod's containers. */
  public static boolean mightBeFailedPull(Pod pod) {
    return pod.containers().stream().anyMatch(container -> mightBeFailedPull(container.state()));
  }
}
