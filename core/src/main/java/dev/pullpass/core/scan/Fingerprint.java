package dev.pullpass.core.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * By what a finding is known again in a later run. There is no line in it, so that it stays the
 * same when text is put in above.
 *
 * @param object the Kubernetes object; empty where there is none
 * @param path where in the file's tree; empty where there is none
 * @param written the text that the finding is about, without secrets
 */
public record Fingerprint(String rule, String file, String object, String path, String written)
    implements Comparable<Fingerprint> {
  private static final Comparator<Fingerprint> ORDER =
      Comparator.comparing(Fingerprint::file)
          .thenComparing(Fingerprint::object)
          .thenComparing(Fingerprint::path)
          .thenComparing(Fingerprint::rule)
          .thenComparing(Fingerprint::written);

  @Override
  public int compareTo(Fingerprint other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return String.join("|", rule, file, object, path, written);
  }

  /** A text for each finding, in their order, that no other of them has. */
  public static List<String> unique(List<Finding> findings) {
    Map<String, Integer> seen = new HashMap<>();
    List<String> texts = new ArrayList<>();
    for (Finding finding : findings) {
      String text = finding.fingerprint().toString();
      int times = seen.merge(text, 1, Integer::sum);
      texts.add(times == 1 ? text : text + "|" + times);
    }
    return texts;
  }
}
