package dev.pullpass.testkit.demo;

/**
 * What the kubelet says about one container's image: its status, and the events beside it.
 *
 * @param reason the waiting reason; empty where the image is on the node
 * @param message the waiting message, or the digest where the image is on the node
 * @param failure what the {@code Failed} event tells; empty where the kubelet did not try to pull
 */
record KubeletSays(String reason, String message, String failure) {

  static KubeletSays running(String digest) {
    return new KubeletSays("", digest, "");
  }

  /** pkg/kubelet/images/image_manager.go, 1.36: the cause stands in the back-off's message too. */
  static KubeletSays backingOff(String image, String error) {
    return new KubeletSays(
        "ImagePullBackOff",
        "Back-off pulling image \"" + image + "\": ErrImagePull: " + error,
        "Failed to pull image \"" + image + "\": " + error);
  }

  static KubeletSays invalidName(String image, String problem) {
    String text =
        "Failed to apply default image tag \""
            + image
            + "\": couldn't parse image name \""
            + image
            + "\": "
            + problem;
    return new KubeletSays("InvalidImageName", text, text);
  }

  static KubeletSays neverPull(String image) {
    String text = "Container image \"" + image + "\" is not present with pull policy of Never";
    return new KubeletSays("ErrImageNeverPull", text, text);
  }

  /** Since 1.36 the raw error of an unreadable pull secret stands where the reason should be. */
  static KubeletSays unreadableSecret(String image, String error) {
    return new KubeletSays(error, error, "Failed to pull image \"" + image + "\": " + error);
  }

  boolean isRunning() {
    return reason.isEmpty();
  }
}
