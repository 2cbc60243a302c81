package dev.pullpass.cli.fix;

import picocli.CommandLine.Option;

/** What to do about workloads that Argo CD or Flux made. */
final class ArgoOptions {
  @Option(
      names = "--sync",
      description =
          "ask Argo CD or Flux to apply its source now, instead of changing the workload: for when"
              + " the change is in its source")
  private boolean sync;

  @Option(
      names = "--force-live",
      description =
          "also change workloads whose Argo CD application would take the change back by itself")
  private boolean force;

  /** How their workloads are dealt with. */
  enum Way {
    /** They are changed, unless that would be taken back at once. */
    USUAL,
    /** They are changed. */
    FORCE,
    /** Their manager is asked to apply its source. */
    SYNC
  }

  Way way() {
    if (sync) {
      return Way.SYNC;
    }
    return force ? Way.FORCE : Way.USUAL;
  }
}
