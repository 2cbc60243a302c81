package dev.pullpass.kubernetes;

/**
 * A live cluster that cannot be read at all. The message names the server and the context, says
 * what went wrong, and what to try. That single kinds of object may not be read is no problem of
 * this sort: it is a fact of the {@link dev.pullpass.core.cluster.Cluster}.
 */
public final class ClusterProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean passing;

  ClusterProblem(String message) {
    super(message);
    passing = false;
  }

  ClusterProblem(String message, Throwable cause) {
    super(message, cause);
    passing = false;
  }

  private ClusterProblem(ClusterProblem problem) {
    super(problem.getMessage(), problem);
    passing = true;
  }

  /** The same, known to pass. */
  ClusterProblem thatPasses() {
    return new ClusterProblem(this);
  }

  /** True if the same request may succeed later: the server is busy, or broke off its answer. */
  public boolean isPassing() {
    return passing;
  }
}
