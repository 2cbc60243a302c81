package dev.pullpass.core.source;

import dev.pullpass.core.image.Reference;
import dev.pullpass.core.source.ImageUse.Role;
import dev.pullpass.core.source.KustomizeGraph.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * A file as it is after all Kustomizations: images whose version every way decides are left out,
 * since they are judged where that is done, and those that are renamed have their new name; objects
 * are in the namespace that all ways agree on; patches hold no objects.
 */
final class Kustomized {
  private final KustomizeGraph graph;
  private final Reading reading;
  private final String path;
  private final boolean own;
  private final String namespace;

  Kustomized(KustomizeGraph graph, Reading reading) {
    this.graph = graph;
    this.reading = reading;
    this.own = reading.file().kind() == FileKind.KUSTOMIZATION;
    this.path = own ? Kustomization.folder(reading.file().path()) : reading.file().path();
    List<String> all =
        graph.outcomes(path, "").stream().map(Outcome::namespace).distinct().toList();
    this.namespace = all.size() == 1 ? all.get(0) : "";
  }

  Reading reading() {
    if (!own && graph.outcomes(path, "").isEmpty()) {
      return reading;
    }
    boolean patch = graph.isPatch(path);
    return new Reading(
        reading.file(),
        reading.images().stream().flatMap(use -> judged(use).stream()).toList(),
        patch ? List.of() : reading.objects().stream().map(this::object).toList(),
        patch ? List.of() : reading.pods().stream().map(this::pod).toList(),
        patch ? List.of() : reading.pullSecrets(),
        reading.made());
  }

  private KubeObject object(KubeObject old) {
    return namespace.isEmpty()
        ? old
        : new KubeObject(
            old.apiVersion(), old.kind(), namespace, old.name(), old.path(), old.map());
  }

  private PodUse pod(PodUse old) {
    return new PodUse(
        old.file(),
        object(old.object()),
        old.path(),
        old.spec(),
        old.containers().stream().map(this::container).toList(),
        old.images(),
        old.pullSecrets(),
        old.serviceAccount());
  }

  private ContainerUse container(ContainerUse old) {
    return new ContainerUse(
        old.role(),
        old.name(),
        old.path(),
        old.map(),
        old.image().map(this::becomes),
        old.pullPolicy());
  }

  /** Nothing where every way decides it. */
  private Optional<ImageUse> judged(ImageUse use) {
    List<Outcome> ways = ways(use);
    boolean decided = !ways.isEmpty() && ways.stream().allMatch(Outcome::decided);
    return decided ? Optional.empty() : Optional.of(becomes(use));
  }

  /** The transformer changes containers and init containers; later entries may undo earlier. */
  private List<Outcome> ways(ImageUse use) {
    String image = use.text().written();
    return switch (use.role()) {
      case CONTAINER, INIT_CONTAINER ->
          own ? graph.outcomesWithin(path, image) : graph.outcomes(path, image);
      case KUSTOMIZE -> graph.outcomes(path, image);
      default -> List.of();
    };
  }

  /** What the ways agree on that leave its version alone; what they all agree on if none does. */
  private ImageUse becomes(ImageUse use) {
    List<Outcome> ways = ways(use);
    List<String> left = images(ways.stream().filter(way -> !way.decided()).toList());
    List<String> all = left.isEmpty() ? images(ways) : left;
    boolean whole = use.role() != Role.KUSTOMIZE && use.text() instanceof ImageText.Whole;
    boolean same = all.isEmpty() || all.contains(use.text().written());
    return whole && !same ? expanded(use, (ImageText.Whole) use.text(), all.get(0)) : use;
  }

  private static List<String> images(List<Outcome> ways) {
    return ways.stream().map(Outcome::image).distinct().toList();
  }

  private static ImageUse expanded(ImageUse use, ImageText.Whole whole, String image) {
    ImageText text = new ImageText.Expanded(whole.piece(), image);
    return new ImageUse(
        use.file(), use.role(), use.object(), use.path(), text, Reference.parse(image));
  }
}
