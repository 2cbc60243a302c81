package dev.pullpass.core.usage;

import java.util.Collection;
import java.util.List;

/** How counts and lists read. */
public final class Words {
  private Words() {}

  /** {@code 1 image}, {@code 2 images}; {@code 2 registries}. */
  public static String count(int number, String noun) {
    if (number == 1) {
      return "1 " + noun;
    }
    boolean ies = noun.endsWith("ry");
    return number + " " + (ies ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s");
  }

  /** {@code a, b and c}. */
  public static String list(Collection<String> words) {
    List<String> all = List.copyOf(words);
    int last = all.size() - 1;
    return last < 1
        ? String.join("", all)
        : String.join(", ", all.subList(0, last)) + " and " + all.get(last);
  }

  /** The same, of the first few: {@code a, b and 12 more}. */
  public static String list(Collection<String> words, int most) {
    List<String> all = List.copyOf(words);
    int more = all.size() - most;
    return more <= 0
        ? list(all)
        : String.join(", ", all.subList(0, most)) + " and " + more + " more";
  }
}
