package dev.pullpass.core.facts;

import dev.pullpass.core.cluster.Container;
import dev.pullpass.core.cluster.ContainerState;
import dev.pullpass.core.message.Label;
import dev.pullpass.core.message.MessageReader;
import java.util.Set;

/** How a container stands with its image. */
public enum ImageState {
  /** The pull fails. */
  FAILING,
  /** The image is on the node and was used. */
  USED,
  /** It is not this container's turn yet: an init container, a volume or a sandbox comes before. */
  NOT_YET;

  /** The kubelet's own reasons for images (pkg/kubelet/images/types.go) and the runtime's two. */
  private static final Set<String> PULL_REASONS =
      Set.of(
          "ErrImagePull",
          "ImagePullBackOff",
          "ErrImageNeverPull",
          "ImageInspectError",
          "InvalidImageName",
          "RegistryUnavailable",
          "SignatureValidationFailed");

  /** Reasons of steps that come after the pull. */
  private static final Set<String> LATER_REASONS =
      Set.of(
          "CrashLoopBackOff",
          "CreateContainerConfigError",
          "CreateContainerError",
          "RunContainerError",
          "PostStartHookError",
          "PreCreateHookError",
          "PreStartHookError");

  /** Reads the state that the kubelet reported. */
  public static ImageState of(Container container) {
    ContainerState state = container.state();
    return switch (state.phase()) {
      case RUNNING, TERMINATED -> USED;
      case UNKNOWN -> NOT_YET;
      case WAITING -> ofWaiting(state);
    };
  }

  private static ImageState ofWaiting(ContainerState state) {
    if (PULL_REASONS.contains(state.reason())) {
      return FAILING;
    }
    if (LATER_REASONS.contains(state.reason())) {
      return USED;
    }
    return tellsOfPull(state.reason()) ? FAILING : NOT_YET;
  }

  /** Since 1.36 the raw error of an unreadable pull secret stands where the reason should be. */
  private static boolean tellsOfPull(String reason) {
    Label label = MessageReader.read(reason).label();
    return reason.indexOf(' ') > 0 && label != Label.UNREADABLE && label != Label.BACKOFF_ONLY;
  }
}
