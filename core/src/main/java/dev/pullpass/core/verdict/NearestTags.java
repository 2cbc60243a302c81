package dev.pullpass.core.verdict;

import dev.pullpass.core.facts.TagsAnswer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Picks, of the tags that exist, those that a person most likely meant. */
final class NearestTags {
  private static final int MOST = 3;
  private static final int LONGEST_TAG = 128;

  private NearestTags() {}

  /** At most three tags, the nearest first; the newest of a registry's order first among equals. */
  static List<String> of(String wanted, Optional<TagsAnswer> answer) {
    List<String> tags = answer.map(TagsAnswer::tags).orElse(List.of());
    return tags.stream()
        .filter(NearestTags::isTag)
        .sorted(
            Comparator.comparingInt((String tag) -> apart(wanted, tag))
                .thenComparing(Comparator.reverseOrder()))
        .limit(MOST)
        .toList();
  }

  /** Edits, where a common beginning counts in favour: 1.4.1 is nearer to 1.4.2 than 2.4.2 is. */
  private static int apart(String wanted, String tag) {
    int common = 0;
    while (common < Math.min(wanted.length(), tag.length())
        && wanted.charAt(common) == tag.charAt(common)) {
      common++;
    }
    int longest = Math.max(wanted.length(), tag.length());
    return 4 * Nearest.distance(wanted, tag, longest + 1) - Math.min(common, 8);
  }

  /** What a registry lists is printed in a command, so only what can be a tag is taken from it. */
  private static boolean isTag(String text) {
    return text.length() <= LONGEST_TAG
        && text.chars()
            .allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "_.-".indexOf(c) >= 0));
  }
}
