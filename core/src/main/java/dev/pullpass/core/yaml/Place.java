package dev.pullpass.core.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where in a map a new key goes: next to the first of these neighbours that is there, else to the
 * end.
 */
public record Place(List<Neighbour> neighbours) {

  /** On which side of the neighbour. */
  public enum Side {
    /** Above it, and above the comment that belongs to it. */
    BEFORE,
    /** Below it, and all that is in it. */
    AFTER
  }

  /** A key that may be there. */
  public record Neighbour(Side side, String key) {}

  /** At the end of the map. */
  public static final Place LAST = new Place(List.of());

  private static final Place TAG = LAST.orAfter("repository", "image", "name", "registry");
  private static final Place DIGEST = new Place(List.of()).orAfter("tag").or(TAG);
  private static final Map<String, Place> CUSTOMARY =
      Map.of(
          "imagePullSecrets",
          LAST.orAfter("serviceAccountName", "serviceAccount")
              .orBefore("initContainers", "containers"),
          "imagePullPolicy",
          LAST.orAfter("image"),
          "tag",
          TAG,
          "digest",
          DIGEST,
          "pullPolicy",
          LAST.orAfter("digest").or(DIGEST),
          "pullSecrets",
          LAST.orAfter("pullPolicy", "digest").or(DIGEST));

  public Place {
    neighbours = List.copyOf(neighbours);
  }

  /** Where people put a key in manifests and values files; at the end, if there is no custom. */
  public static Place customary(String key) {
    return CUSTOMARY.getOrDefault(key, LAST);
  }

  /** If none of those before is there, below the first of these. */
  public Place orAfter(String... keys) {
    return with(Side.AFTER, keys);
  }

  /** If none of those before is there, above the first of these. */
  public Place orBefore(String... keys) {
    return with(Side.BEFORE, keys);
  }

  private Place or(Place other) {
    List<Neighbour> all = new ArrayList<>(neighbours);
    all.addAll(other.neighbours);
    return new Place(all);
  }

  private Place with(Side side, String... keys) {
    List<Neighbour> more = new ArrayList<>();
    for (String key : keys) {
      more.add(new Neighbour(side, key));
    }
    return or(new Place(more));
  }
}
