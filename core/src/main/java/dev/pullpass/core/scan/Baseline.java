package dev.pullpass.core.scan;

import dev.pullpass.core.text.Json;
import dev.pullpass.core.text.JsonError;
import dev.pullpass.core.text.JsonNumber;
import dev.pullpass.core.text.JsonObject;
import dev.pullpass.core.text.JsonReading;
import dev.pullpass.core.text.JsonWriter;
import dev.pullpass.core.text.MalformedInput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Findings that a project has agreed to live with for now.
 *
 * @param counts how often each may occur
 */
public record Baseline(Map<Fingerprint, Integer> counts) {
  private static final String KIND = "ScanBaseline";
  private static final int MOST_DIGITS = 9;

  public Baseline {
    counts = Collections.unmodifiableMap(new TreeMap<>(counts));
  }

  /**
   * What is left of findings.
   *
   * @param fresh those that are not in the baseline
   * @param known how many are
   * @param gone how many of its entries did not occur, or not as often as they may
   */
  public record Applied(List<Finding> fresh, int known, int gone) {

    public Applied {
      fresh = List.copyOf(fresh);
    }
  }

  /** A baseline that has just these findings. */
  public static Baseline of(List<Finding> findings) {
    Map<Fingerprint, Integer> counts = new TreeMap<>();
    findings.forEach(finding -> counts.merge(finding.fingerprint(), 1, Integer::sum));
    return new Baseline(counts);
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws MalformedInput if it is anything else
   */
  public static Baseline parse(String text) {
    JsonReading reading = Json.read(text.getBytes(StandardCharsets.UTF_8));
    if (reading instanceof JsonError error) {
      throw new MalformedInput("no baseline of pullpass scan: no JSON at byte " + error.offset());
    }
    if (!(((JsonReading.Document) reading).value() instanceof JsonObject object)
        || !object.text("kind").orElse("").equals(KIND)) {
      throw new MalformedInput("no baseline of pullpass scan: its kind is not " + KIND);
    }
    Map<Fingerprint, Integer> counts = new TreeMap<>();
    object
        .objects("findings")
        .forEach(entry -> counts.merge(fingerprint(entry), count(entry), Integer::sum));
    return new Baseline(counts);
  }

  private static Fingerprint fingerprint(JsonObject entry) {
    return new Fingerprint(
        entry.text("rule").orElse(""),
        entry.text("file").orElse(""),
        entry.text("object").orElse(""),
        entry.text("path").orElse(""),
        entry.text("written").orElse(""));
  }

  private static int count(JsonObject entry) {
    String digits =
        entry.field("count").orElse(entry) instanceof JsonNumber number ? number.text() : "1";
    boolean whole =
        digits.length() <= MOST_DIGITS && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return whole ? Integer.parseInt(digits) : 1;
  }

  /**
   * Takes the findings that are in the baseline out of a run's, each as often as it may occur.
   *
   * @param looked true for files that the run looked at, or that are there no more
   */
  public Applied apply(List<Finding> findings, Predicate<String> looked) {
    Map<Fingerprint, Integer> left = new TreeMap<>(counts);
    List<Finding> fresh = new ArrayList<>();
    for (Finding finding : findings) {
      int more = left.getOrDefault(finding.fingerprint(), 0);
      if (more > 0) {
        left.put(finding.fingerprint(), more - 1);
      } else {
        fresh.add(finding);
      }
    }
    return new Applied(fresh, findings.size() - fresh.size(), gone(left, looked));
  }

  private static int gone(Map<Fingerprint, Integer> left, Predicate<String> looked) {
    return (int)
        left.entrySet().stream()
            .filter(entry -> entry.getValue() > 0 && looked.test(entry.getKey().file()))
            .count();
  }

  /** The file, with a line end: sorted, and no line of it changes when a finding moves. */
  public String text() {
    JsonWriter out = JsonWriter.pretty();
    out.beginObject().name("apiVersion").value("pullpass.dev/v1alpha1");
    out.name("kind").value(KIND).name("findings").beginArray();
    counts.forEach((fingerprint, count) -> entry(out, fingerprint, count));
    return out.endArray().endObject().text() + "\n";
  }

  private static void entry(JsonWriter out, Fingerprint fingerprint, int count) {
    out.beginObject().name("rule").value(fingerprint.rule());
    out.name("file").value(fingerprint.file());
    out.name("object").value(fingerprint.object());
    out.name("path").value(fingerprint.path());
    out.name("written").value(fingerprint.written());
    out.name("count").value(count).endObject();
  }
}
