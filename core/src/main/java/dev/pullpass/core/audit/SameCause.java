package dev.pullpass.core.audit;

import dev.pullpass.core.verdict.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Pulls that one cause, told in the same words, stands behind. */
record SameCause(Verdict verdict, List<Pull> pulls) {

  /** Groups those pulls for which there is a cause. */
  static List<SameCause> group(List<Pull> pulls, Function<Pull, Optional<Verdict>> cause) {
    Map<String, SameCause> groups = new LinkedHashMap<>();
    for (Pull pull : pulls) {
      cause
          .apply(pull)
          .ifPresent(
              verdict ->
                  groups
                      .computeIfAbsent(
                          key(verdict, pull), words -> new SameCause(verdict, new ArrayList<>()))
                      .pulls()
                      .add(pull));
    }
    return List.copyOf(groups.values());
  }

  /** Where what mends it is done in a namespace, each namespace has its own. */
  private static String key(Verdict verdict, Pull pull) {
    boolean everywhere =
        switch (verdict.about().group()) {
          case REFERENCE, NETWORK, REGISTRY -> true;
          case IMAGE -> !verdict.name().equals("AbsentOrNoAccess");
          default -> false;
        };
    String place = everywhere ? "" : pull.namespace();
    return verdict.name() + " " + place + " " + verdict.summary();
  }

  /** Whose pods are concerned, each once. */
  static List<Place> places(List<Pull> pulls) {
    Set<Place> places = new LinkedHashSet<>();
    pulls.forEach(pull -> places.addAll(pull.places()));
    return List.copyOf(places);
  }

  /** {@code Image ghcr.io/acme/web:1.}. */
  static String images(List<Pull> pulls) {
    Set<String> images = new LinkedHashSet<>();
    pulls.forEach(pull -> images.add(pull.image()));
    return (images.size() == 1 ? "Image " : "Images ") + Words.list(images) + ".";
  }

  static Reach reach(List<Pull> pulls) {
    Set<PodSource> sources = new LinkedHashSet<>();
    pulls.forEach(pull -> sources.addAll(pull.sources()));
    return Reach.of(List.copyOf(sources));
  }
}
