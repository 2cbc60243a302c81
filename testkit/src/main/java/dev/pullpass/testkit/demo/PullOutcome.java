package dev.pullpass.testkit.demo;

/** What came of one attempt of the runtime to pull an image. */
sealed interface PullOutcome {

  /** The image is on the node now. */
  record Pulled(String digest) implements PullOutcome {}

  /**
   * It failed.
   *
   * @param text the error as the kubelet reports it, its gRPC code included where it is not Unknown
   */
  record Failed(String text) implements PullOutcome {}
}
