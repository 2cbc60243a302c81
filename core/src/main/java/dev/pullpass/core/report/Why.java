package dev.pullpass.core.report;

import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.Container;
import dev.pullpass.core.cluster.Pod;
import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.facts.Gathering;
import dev.pullpass.core.facts.ImageState;
import dev.pullpass.core.verdict.Diagnosis;
import dev.pullpass.core.verdict.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The whole of {@code pullpass why}, without its way in and its way out: facts of every container
 * that is asked about, the registries' answers, the diagnosis.
 *
 * @param cluster what was seen
 * @param now the moment by which expiry is judged
 */
public record Why(Cluster cluster, Instant now) {

  /** Which containers are asked about. */
  public enum Scope {
    /** Those whose pull fails. */
    FAILING,
    /** Those whose image is in use, too. */
    ALL
  }

  /**
   * The facts of all containers in scope, before any registry is asked. Containers that wait for
   * something else than their image are in neither scope.
   */
  public List<Facts> facts(Predicate<Pod> selected, Scope scope) {
    Gathering gathering = new Gathering(cluster, now);
    List<Facts> all = new ArrayList<>();
    for (Pod pod : cluster.pods()) {
      if (selected.test(pod)) {
        for (Container container : pod.containers()) {
          if (inScope(ImageState.of(container), scope)) {
            all.add(gathering.of(pod, container));
          }
        }
      }
    }
    return all;
  }

  private static boolean inScope(ImageState state, Scope scope) {
    return state == ImageState.FAILING || (state == ImageState.USED && scope == Scope.ALL);
  }

  /**
   * Diagnoses one container.
   *
   * @param ask adds the registries' answers; the identity where none are asked
   */
  public static Finding diagnose(Facts facts, UnaryOperator<Facts> ask) {
    return ImageState.of(facts.container()) == ImageState.FAILING
        ? Diagnosis.of(ask.apply(facts))
        : Diagnosis.healthy(facts);
  }
}
