package dev.pullpass.kubernetes;

/**
 * A live cluster that cannot be read at all. The message names the server and the context, says
 * what went wrong, and what to try. That single kinds of object may not be read is no problem of
 * this sort: it is a fact of the {@link dev.pullpass.core.cluster.Cluster}.
 */
public final class ClusterProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ClusterProblem(String message) {
    super(message);
  }

  ClusterProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
