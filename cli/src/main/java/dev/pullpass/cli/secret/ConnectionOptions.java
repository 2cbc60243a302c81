package dev.pullpass.cli.secret;

import dev.pullpass.kubernetes.Connection;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which cluster is meant. */
final class ConnectionOptions {
  @Option(names = "--context", paramLabel = "NAME", description = "the kubeconfig context to use")
  private @Nullable String context;

  @Option(names = "--kubeconfig", paramLabel = "FILE", description = "the kubeconfig to use")
  private @Nullable Path kubeconfig;

  /** How to reach it. */
  Connection connection() {
    return new Connection(
        Optional.ofNullable(kubeconfig),
        Optional.ofNullable(context),
        Connection.usual().patience());
  }
}
