package dev.pullpass.kubernetes;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How to reach a cluster. What is not given is found as kubectl finds it: {@code KUBECONFIG},
 * {@code ~/.kube/config}, or the pod that this runs in.
 *
 * @param kubeconfig the file to read instead
 * @param context the context to use instead of the current one
 * @param patience how long to wait for an answer, and for more of one
 */
public record Connection(Optional<Path> kubeconfig, Optional<String> context, Duration patience) {

  /** As kubectl would connect, waiting up to 30 seconds. */
  public static Connection usual() {
    return new Connection(Optional.empty(), Optional.empty(), Duration.ofSeconds(30));
  }
}
