package dev.pullpass.core.cluster;

import java.time.Instant;
import java.util.Optional;

/**
 * An event on a pod that has to do with images.
 *
 * @param podUid the UID of the pod that it is about; empty in hand-written dumps
 * @param container the container named in {@code involvedObject.fieldPath}; empty when none is
 * @param reason {@code Failed}, {@code BackOff}, {@code FailedToRetrieveImagePullSecret}, …
 */
public record PullEvent(
    ObjectName pod,
    String podUid,
    String container,
    String reason,
    String message,
    Optional<Instant> first,
    Optional<Instant> last,
    int count) {}
