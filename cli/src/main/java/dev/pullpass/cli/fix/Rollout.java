package dev.pullpass.cli.fix;

import dev.pullpass.cli.Selection;
import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.cluster.Pod;
import dev.pullpass.core.cluster.Workload;
import dev.pullpass.core.facts.ImageState;
import dev.pullpass.core.plan.Change;
import dev.pullpass.core.plan.ObjectRef;
import dev.pullpass.core.report.Why.Scope;
import dev.pullpass.core.verdict.Finding;
import dev.pullpass.kubernetes.ClusterReader;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Watches what was repaired until every pod of it has its images, or new pods fail as the old ones
 * did, or time is up.
 *
 * @param patience how long
 */
record Rollout(ClusterReader reader, Selection selection, Duration patience) {
  private static final Duration SOON = Duration.ofMillis(100);

  /** Long enough for a node's second attempt, which comes after ten seconds. */
  private static final Duration STUCK = Duration.ofSeconds(20);

  private static final Duration PERIOD = Duration.ofSeconds(1);

  /** Waits; {@code say} hears how it stands, each time that it changes. */
  boolean await(List<Finding> repaired, Consumer<String> say) {
    Watched watched = Watched.of(repaired);
    long end = System.nanoTime() + patience.toNanos();
    long since = System.nanoTime();
    String said = "";
    Duration pause = SOON;
    while (!watched.owners().isEmpty()) {
      State state = state(watched);
      String text = state.text();
      if (!text.equals(said)) {
        say.accept(text);
        said = text;
        since = System.nanoTime();
      }
      boolean stuck = state.failingAnew() && System.nanoTime() - since > STUCK.toNanos();
      if (state.isWell() || stuck || System.nanoTime() > end || !sleep(pause)) {
        return state.isWell();
      }
      pause = longer(pause);
    }
    return true;
  }

  /**
   * What is watched.
   *
   * @param former the pods that were there before the repair, which may try again by themselves
   */
  private record Watched(Set<ObjectRef> owners, Set<String> former) {

    static Watched of(List<Finding> repaired) {
      return new Watched(
          repaired.stream()
              .filter(finding -> !waitsForTheNextRun(finding))
              .map(Rollout::owner)
              .collect(Collectors.toUnmodifiableSet()),
          repaired.stream()
              .map(finding -> finding.facts().pod().uid())
              .collect(Collectors.toUnmodifiableSet()));
    }

    /** The Jobs that a CronJob has made keep the template that they were made with. */
    private static boolean waitsForTheNextRun(Finding finding) {
      return finding.cause().repair().stream()
          .anyMatch(
              change ->
                  change instanceof Change.EditTemplate
                      && change.target().kind().equals("CronJob"));
    }
  }

  /**
   * How many pods there are of what was repaired, and how many of them have their images.
   *
   * @param failingAnew whether one fails that was made since
   */
  private record State(int pods, int pulled, int failing, boolean failingAnew) {
    boolean isWell() {
      return pods > 0 && pulled == pods;
    }

    String text() {
      return pulled
          + " of "
          + pods
          + (pods == 1 ? " pod has" : " pods have")
          + (pods == 1 ? " its" : " their")
          + " images"
          + (failing > 0 ? ", " + failing + " still fail" + (failing == 1 ? "s" : "") : "");
    }
  }

  private State state(Watched watched) {
    Cluster cluster = selection.read(reader, Scope.ALL);
    List<Pod> pods =
        cluster.pods().stream()
            .filter(pod -> !pod.deleting() && watched.owners().contains(owner(cluster, pod)))
            .toList();
    int pulled = (int) pods.stream().filter(Rollout::isPulled).count();
    List<Pod> failing = pods.stream().filter(Rollout::isFailing).toList();
    boolean anew = failing.stream().anyMatch(pod -> !watched.former().contains(pod.uid()));
    return new State(pods.size(), pulled, failing.size(), anew);
  }

  private static boolean isPulled(Pod pod) {
    return pod.phase().equals("Succeeded")
        || pod.containers().stream().allMatch(c -> ImageState.of(c) == ImageState.USED);
  }

  private static boolean isFailing(Pod pod) {
    return pod.containers().stream().anyMatch(c -> ImageState.of(c) == ImageState.FAILING);
  }

  private static ObjectRef owner(Finding finding) {
    return owner(finding.facts().around().workload(), finding.facts().pod());
  }

  private static ObjectRef owner(Cluster cluster, Pod pod) {
    List<Workload> chain = cluster.owners(pod);
    return owner(
        chain.isEmpty() ? Optional.empty() : Optional.of(chain.get(chain.size() - 1)), pod);
  }

  /** The top owner; where none is at hand the owner that the pod names, else the pod itself. */
  private static ObjectRef owner(Optional<Workload> top, Pod pod) {
    return top.map(workload -> new ObjectRef(workload.kind(), workload.name()))
        .or(
            () ->
                pod.owner()
                    .map(o -> new ObjectRef(o.kind(), new ObjectName(pod.namespace(), o.name()))))
        .orElseGet(() -> new ObjectRef("Pod", pod.name()));
  }

  /** Pods that need a second are not kept waiting for the next; slow ones are not asked often. */
  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(PERIOD) < 0 ? twice : PERIOD;
  }

  private static boolean sleep(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
