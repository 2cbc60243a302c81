package dev.pullpass.core.advise;

import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.Node;
import dev.pullpass.core.usage.ImageUse;
import dev.pullpass.core.usage.Puller;
import java.util.List;
import java.util.Optional;

/**
 * The cluster as a whole.
 *
 * @param purpose what it is for
 * @param purposeReason how that is known
 * @param nodes the nodes that could be seen
 * @param externalSecrets who runs External Secrets Operator, where it runs
 */
public record Setting(
    Purpose purpose, Reason purposeReason, List<Node> nodes, Optional<Puller> externalSecrets) {
  /** By its image's path; the registry differs (ghcr.io, oci.external-secrets.io, mirrors). */
  private static final String EXTERNAL_SECRETS_IMAGE = "external-secrets/external-secrets";

  public Setting {
    nodes = List.copyOf(nodes);
  }

  /**
   * @param counted the images of the namespaces that are asked about
   * @param everywhere those of all namespaces, among which an operator may run
   */
  static Setting of(
      Cluster cluster, List<ImageUse> counted, Optional<Purpose> given, List<ImageUse> everywhere) {
    List<Node> nodes = cluster.nodes();
    Inference inferred = Inference.of(nodes, counted);
    return new Setting(
        given.orElse(inferred.purpose()),
        given.map(Setting::given).orElse(inferred.reason()),
        nodes,
        externalSecrets(everywhere));
  }

  private static Reason given(Purpose purpose) {
    return new Reason(Reason.Basis.GIVEN, "--for " + purpose.word(), purpose.reason());
  }

  private static Optional<Puller> externalSecrets(List<ImageUse> everywhere) {
    return everywhere.stream()
        .filter(
            use -> use.image().filter(i -> i.path().endsWith(EXTERNAL_SECRETS_IMAGE)).isPresent())
        .map(ImageUse::puller)
        .min(Puller::compareTo);
  }

  /** The platform of all nodes, where it is one. */
  public Optional<NodePlatform> platform() {
    List<NodePlatform> all = nodes.stream().map(NodePlatform::of).distinct().toList();
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  /** The oldest kubelet's minor version; empty where nodes or their versions are not known. */
  public Optional<Integer> oldestMinor() {
    List<Optional<Integer>> minors = nodes.stream().map(Setting::minor).toList();
    return minors.stream().allMatch(Optional::isPresent)
        ? minors.stream().flatMap(Optional::stream).min(Integer::compareTo)
        : Optional.empty();
  }

  /** {@code v1.34.1-eks-…} is 34. */
  private static Optional<Integer> minor(Node node) {
    String version = node.kubelet();
    int start = version.indexOf("v1.") == 0 ? 3 : version.length();
    int end = start;
    while (end < version.length() && end < start + 4 && Character.isDigit(version.charAt(end))) {
      end++;
    }
    return end == start
        ? Optional.empty()
        : Optional.of(Integer.valueOf(version.substring(start, end)));
  }
}
