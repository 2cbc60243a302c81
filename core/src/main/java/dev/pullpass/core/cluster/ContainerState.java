package dev.pullpass.core.cluster;

/**
 * The state that the kubelet reported for a container.
 *
 * @param phase waiting, running, terminated, or unknown when there is no status yet
 * @param reason the waiting or terminated reason ({@code ErrImagePull}); may be empty
 * @param message the waiting or terminated message; may be empty
 * @param imageId what runs or ran ({@code host/repo@sha256:…}); empty before the first pull
 * @param ready whether the container is ready
 * @param restarts how often it was restarted; more than 0 means that its image was once on the node
 */
public record ContainerState(
    Phase phase, String reason, String message, String imageId, boolean ready, int restarts) {

  /** The three states of the API, and the absence of a status. */
  public enum Phase {
    WAITING,
    RUNNING,
    TERMINATED,
    UNKNOWN
  }

  /** No status yet. */
  public static final ContainerState NONE = new ContainerState(Phase.UNKNOWN, "", "", "", false, 0);
}
