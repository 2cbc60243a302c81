package dev.pullpass.core.compat;

import dev.pullpass.core.source.ContainerUse;
import dev.pullpass.core.source.ImageUse.Role;
import dev.pullpass.core.source.KubeObject;
import dev.pullpass.core.source.PodUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which containers of which objects a tool looks at.
 *
 * @param kinds of objects
 * @param roles of containers, in the order in which it looks
 * @param blames all containers that fail, or only the first
 */
record Walk(Set<String> kinds, List<Role> roles, Blames blames) {

  /** How many containers a finding names. */
  enum Blames {
    FIRST,
    ALL
  }

  /** What Kubernetes itself has of workloads. */
  static final Set<String> WORKLOADS =
      Set.of(
          "CronJob",
          "DaemonSet",
          "Deployment",
          "Job",
          "Pod",
          "ReplicaSet",
          "ReplicationController",
          "StatefulSet");

  /** Every list of containers. */
  static final List<Role> ALL_ROLES =
      List.of(Role.CONTAINER, Role.INIT_CONTAINER, Role.EPHEMERAL_CONTAINER);

  Walk {
    kinds = Set.copyOf(kinds);
    roles = List.copyOf(roles);
  }

  /** A judge that asks this of each container. */
  CompatRule.Judge asking(Function<Box, Outcome> check) {
    return (object, pod) -> judge(object, pod, check);
  }

  private Judgement judge(KubeObject object, Optional<PodUse> pod, Function<Box, Outcome> check) {
    if (!kinds.contains(object.kind())) {
      return Judgement.of(Outcome.NOT_SUPPORTED);
    }
    List<ContainerUse> failed = new ArrayList<>();
    boolean passed = false;
    for (ContainerUse container : containers(pod)) {
      Outcome outcome = check.apply(Box.of(container));
      passed |= outcome == Outcome.PASSED;
      if (outcome == Outcome.FAILED && (failed.isEmpty() || blames == Blames.ALL)) {
        failed.add(container);
      }
    }
    if (!failed.isEmpty()) {
      return new Judgement(Outcome.FAILED, failed);
    }
    return Judgement.of(passed ? Outcome.PASSED : Outcome.UNKNOWN);
  }

  private List<ContainerUse> containers(Optional<PodUse> pod) {
    List<ContainerUse> all = new ArrayList<>();
    for (Role role : roles) {
      pod.map(PodUse::containers).orElse(List.of()).stream()
          .filter(container -> container.role() == role)
          .forEach(all::add);
    }
    return all;
  }

  /** Passed or failed. */
  static Outcome passedIf(boolean good) {
    return good ? Outcome.PASSED : Outcome.FAILED;
  }
}
