package dev.pullpass.cli;

import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.PodCensus;
import dev.pullpass.core.report.NotSeen;
import dev.pullpass.kubernetes.ClusterReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A whole cluster as a command sees it, live or from dumps.
 *
 * @param namespaces which namespaces were asked for
 */
record WholeView(Cluster cluster, Predicate<String> namespaces) {

  /** Reads it; with dumps all namespaces count where none is named. */
  static WholeView of(Io io, ClusterOptions objects) {
    if (objects.fromDumps()) {
      Cluster cluster = objects.readDumps(io, new PodCensus());
      objects.namespace().ifPresent(namespace -> require(cluster, namespace));
      return new WholeView(cluster, only(objects.namespace()));
    }
    try (ClusterReader reader = objects.open(io)) {
      return live(reader, objects);
    }
  }

  /** Reads the live cluster. */
  static WholeView live(ClusterReader reader, ClusterOptions objects) {
    Optional<String> where = objects.query(reader, "").namespace();
    return new WholeView(reader.whole(where, new PodCensus()), only(where));
  }

  private static void require(Cluster cluster, String namespace) {
    if (!cluster.namespaces().contains(namespace)) {
      throw new LookProblem("there is nothing of namespace " + namespace + " in what was given");
    }
  }

  private static Predicate<String> only(Optional<String> namespace) {
    return name -> namespace.filter(wanted -> !wanted.equals(name)).isEmpty();
  }

  /** What could not be seen, or was odd, a sentence each. */
  List<String> notes() {
    return Stream.concat(
            cluster.notes().stream(), NotSeen.of(cluster).stream().map(NotSeen::sentence))
        .toList();
  }
}
