package dev.pullpass.core.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which Kustomization takes which files, over a whole scan: what becomes of a base's images in the
 * overlays at the end of each way. An image whose version every overlay sets is judged there, at
 * the entry that sets it, and not in the base.
 */
public final class KustomizeGraph {
  /** No Kustomizations at all. */
  public static final KustomizeGraph NONE = new KustomizeGraph();

  private static final int MOST_OUTCOMES = 64;
  private static final int MOST_STEPS = 2000;

  /**
   * What becomes of an image.
   *
   * @param root the folder of the Kustomization that nobody else takes
   * @param image as it is then written
   * @param decided true if some Kustomization on the way set its tag or digest
   * @param namespace that it is put into; empty where none is named
   */
  public record Outcome(String root, String image, boolean decided, String namespace) {}

  private final Map<String, Kustomization> folders = new HashMap<>();
  private final Map<String, List<Kustomization>> takers = new HashMap<>();
  private final Map<String, List<Kustomization>> patchers = new HashMap<>();

  private KustomizeGraph() {}

  /** The graph of a scan. */
  public static KustomizeGraph of(Collection<Kustomization> all) {
    KustomizeGraph graph = new KustomizeGraph();
    for (Kustomization one : all) {
      graph.folders.put(one.folder(), one);
      one.resources().forEach(path -> add(graph.takers, path, one));
      one.components().forEach(path -> add(graph.takers, path, one));
      one.patches().forEach(path -> add(graph.patchers, path, one));
    }
    return graph;
  }

  private static void add(
      Map<String, List<Kustomization>> map, String path, Kustomization kustomization) {
    map.computeIfAbsent(path, key -> new ArrayList<>()).add(kustomization);
  }

  /** True for a file that some Kustomization uses as a patch: it holds no whole objects. */
  public boolean isPatch(String path) {
    return patchers.containsKey(path);
  }

  /**
   * What becomes of an image of a file, one for each way; none where no Kustomization takes it.
   *
   * @param path of a file, also a patch, or of a folder with a Kustomization
   */
  public List<Outcome> outcomes(String path, String image) {
    return from(
        Stream.of(takers, patchers)
            .flatMap(map -> map.getOrDefault(path, List.of()).stream())
            .toList(),
        image);
  }

  /** The same for an image in a patch within a Kustomization, which its own entries change, too. */
  List<Outcome> outcomesWithin(String folder, String image) {
    Kustomization own = folders.get(folder);
    return own == null ? List.of() : from(List.of(own), image);
  }

  private List<Outcome> from(List<Kustomization> first, String image) {
    Climb climb = new Climb();
    first.forEach(one -> climb.to(one, new Outcome("", image, false, "")));
    return climb.outcomes;
  }

  /** A file as it is after all Kustomizations; itself where none takes it. */
  Reading applied(Reading reading) {
    return folders.isEmpty() ? reading : new Kustomized(this, reading).reading();
  }

  /** All ways up from a file, also those that lead in circles, which end nowhere. */
  private final class Climb {
    private final List<Outcome> outcomes = new ArrayList<>();
    private int steps;

    private void to(Kustomization at, Outcome before) {
      if (++steps > MOST_STEPS || outcomes.size() >= MOST_OUTCOMES) {
        return;
      }
      Outcome after = before;
      for (String folder : at.components()) {
        Kustomization component = folders.get(folder);
        after = component == null ? after : changed(component, after);
      }
      after = changed(at, after);
      List<Kustomization> above = takers.getOrDefault(at.folder(), List.of());
      if (above.isEmpty()) {
        outcomes.add(after);
      } else if (steps < MOST_STEPS) {
        for (Kustomization next : above) {
          to(next, after);
        }
      }
    }

    private Outcome changed(Kustomization at, Outcome before) {
      String image = before.image();
      boolean decided = before.decided();
      for (ImageChange change : at.images()) {
        decided |= change.decides(image);
        image = change.apply(image);
      }
      String namespace = at.namespace().isEmpty() ? before.namespace() : at.namespace();
      return new Outcome(at.folder(), image, decided, namespace);
    }
  }
}
