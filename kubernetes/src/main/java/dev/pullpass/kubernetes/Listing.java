package dev.pullpass.kubernetes;

import dev.pullpass.core.cluster.ClusterBuilder;
import dev.pullpass.core.cluster.Subject;
import dev.pullpass.kubernetes.Reads.Selection;

/** Lists of one kind, whose outcome the cluster is told: what was looked for, what was refused. */
record Listing(Reads reads, ClusterBuilder cluster) {

  /**
   * Lists a kind under its own name.
   *
   * @param place the namespace; all of them if empty
   * @return false where it was refused
   */
  boolean all(Resource resource, String place) {
    return some(resource, resource.subject(), place, Selection.ALL);
  }

  /** Lists a part of a kind, which is a subject of its own. */
  boolean some(Resource resource, Subject subject, String place, Selection selection) {
    boolean refused = reads.list(resource, place, selection) instanceof ApiAnswer.Forbidden;
    if (refused) {
      cluster.forbidden(subject, place, resource.right("list", place));
    } else if (place.isEmpty()) {
      cluster.lookedEverywhere(subject);
    } else {
      cluster.lookedIn(subject, place);
    }
    return !refused;
  }
}
