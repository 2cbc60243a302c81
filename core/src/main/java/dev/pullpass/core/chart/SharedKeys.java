package dev.pullpass.core.chart;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives each image a key of its own. Two images may share a tag, never a digest: then the key goes
 * beside the repository, and where that is no value either, there is none.
 */
final class SharedKeys {
  private final Map<String, Set<String>> byTag = new HashMap<>();
  private final Map<String, Set<String>> byRepository = new HashMap<>();

  /** All seams are to be added before any key is asked for. */
  void add(Seam seam) {
    DigestKey.of(seam).ifPresent(key -> add(byTag, key));
    DigestKey.byRepository(seam).ifPresent(key -> add(byRepository, key));
  }

  private static void add(Map<String, Set<String>> all, DigestKey key) {
    all.computeIfAbsent(key.shown(), any -> new HashSet<>()).add(key.repository());
  }

  private static boolean isOwn(Map<String, Set<String>> all, DigestKey key) {
    return all.getOrDefault(key.shown(), Set.of()).size() <= 1;
  }

  /** The seam's key. */
  Optional<DigestKey> key(Seam seam) {
    Optional<DigestKey> key = DigestKey.of(seam).filter(it -> isOwn(byTag, it));
    return key.isPresent()
        ? key
        : DigestKey.byRepository(seam).filter(it -> isOwn(byRepository, it) && isFree(it));
  }

  /** No other image has the key by its tag; one that shares its tag gets another. */
  private boolean isFree(DigestKey key) {
    Set<String> others = byTag.getOrDefault(key.shown(), Set.of());
    return others.size() != 1 || others.contains(key.repository());
  }

  /** Why a seam has none. */
  String reason(Seam seam) {
    boolean plain = seam.repository().stream().allMatch(piece -> Words.plain(piece).isPresent());
    return DigestKey.of(seam)
        .map(key -> "several images share the tag, so " + key.shown() + " would fit one only")
        .orElse(plain ? Classified.LITERAL : Classified.OPAQUE);
  }
}
