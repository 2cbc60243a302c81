package dev.pullpass.core.cluster;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a pod that the diagnosis uses.
 *
 * @param serviceAccount the service account's name; {@code default} where the spec names none
 * @param imagePullSecrets the names in {@code spec.imagePullSecrets}, in order, empty names kept
 * @param mirror true for the mirror of a static pod, which admission does not touch
 */
public record Pod(
    ObjectName name,
    String uid,
    Optional<Owner> owner,
    Map<String, String> labels,
    String serviceAccount,
    List<String> imagePullSecrets,
    String node,
    boolean mirror,
    Optional<Instant> created,
    boolean deleting,
    String phase,
    List<Container> containers) {

  public Pod {
    labels = Map.copyOf(labels);
    imagePullSecrets = List.copyOf(imagePullSecrets);
    containers = List.copyOf(containers);
  }

  /** The pod's namespace. */
  public String namespace() {
    return name.namespace();
  }
}
