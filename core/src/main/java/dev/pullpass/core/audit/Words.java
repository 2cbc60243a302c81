package dev.pullpass.core.audit;

import java.util.Collection;
import java.util.List;

/** Numbers and lists, as sentences need them. */
final class Words {
  private static final int MOST = 5;

  private Words() {}

  /** {@code 1 pod}, {@code 3 pods}. */
  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** {@code a, b and c}; of many the first five and how many more there are. */
  static String list(Collection<?> things) {
    List<String> words = things.stream().limit(MOST).map(Object::toString).toList();
    int more = things.size() - words.size();
    if (more > 0) {
      return String.join(", ", words) + " and " + more + " more";
    }
    if (words.size() < 2) {
      return String.join("", words);
    }
    int last = words.size() - 1;
    return String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  /** The text as one word of a shell command, whatever it holds. */
  static String word(String text) {
    boolean plain =
        !text.isEmpty()
            && text.chars()
                .allMatch(
                    c ->
                        (c >= 'a' && c <= 'z')
                            || (c >= 'A' && c <= 'Z')
                            || (c >= '0' && c <= '9')
                            || "-_./:@=+,".indexOf(c) >= 0);
    return plain ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  /** {@code NAME -n NAMESPACE}, as kubectl takes it. */
  static String target(dev.pullpass.core.cluster.ObjectName name) {
    return word(name.name()) + " -n " + word(name.namespace());
  }
}
