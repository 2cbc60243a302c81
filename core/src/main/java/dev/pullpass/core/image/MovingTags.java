package dev.pullpass.core.image;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tags that are made to move: the names that projects give to whatever is newest of a kind. */
public final class MovingTags {
  private static final Set<String> NAMES =
      Set.of(
          "latest",
          "stable",
          "main",
          "master",
          "edge",
          "nightly",
          "dev",
          "develop",
          "development",
          "staging",
          "production",
          "prod",
          "current",
          "canary",
          "head",
          "snapshot",
          "rolling",
          "release",
          "beta",
          "alpha",
          "test");

  private MovingTags() {}

  /** True if the tag is one of those names, in any case. */
  public static boolean contains(String tag) {
    return NAMES.contains(tag.toLowerCase(Locale.ROOT));
  }

  /** The names, in lower case, sorted. */
  public static List<String> names() {
    return NAMES.stream().sorted().toList();
  }
}
