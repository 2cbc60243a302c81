package dev.pullpass.core.audit;

import java.util.Comparator;
import java.util.List;

/**
 * How much a finding hits. What an autoscaler may start at any moment comes first, then what has
 * most replicas, then what most workloads share.
 *
 * @param autoscaled the most replicas that an autoscaler may ask for; 0 where none scales it
 * @param replicas how many replicas are wanted now
 * @param workloads how many workloads it is
 */
public record Reach(int autoscaled, int replicas, int workloads) {
  /** No workload is hit. */
  static final Reach NONE = new Reach(0, 0, 0);

  /** The widest first. */
  static final Comparator<Reach> WIDEST_FIRST =
      Comparator.comparingInt(Reach::autoscaled)
          .thenComparingInt(Reach::replicas)
          .thenComparingInt(Reach::workloads)
          .reversed();

  static Reach of(List<PodSource> sources) {
    int autoscaled = 0;
    int replicas = 0;
    for (PodSource source : sources) {
      autoscaled += source.scale().most();
      replicas += source.scale().replicas();
    }
    return new Reach(autoscaled, replicas, sources.size());
  }
}
