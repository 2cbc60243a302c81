package dev.pullpass.core.chart;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What was rendered before a change, line by line beside what is rendered after it.
 *
 * @param again before the change once more: lines that differ hold something random
 */
public record Comparison(List<String> before, List<String> again, List<String> after) {

  public Comparison {
    before = List.copyOf(before);
    again = List.copyOf(again);
    after = List.copyOf(after);
  }

  /** The lines of three texts. */
  public Comparison(String before, String again, String after) {
    this(lines(before), lines(again), lines(after));
  }

  private static List<String> lines(String text) {
    return Arrays.asList(text.split("\n", -1));
  }

  /** True if nothing differs but what is random. */
  public boolean isSame() {
    return before.size() == after.size() && changed().findAny().isEmpty();
  }

  /** True if lines got digests, and checksums of such lines changed, and nothing else. */
  public boolean onlyDigests() {
    return before.size() == after.size() && changed().allMatch(this::isDigest);
  }

  /** The indexes of the lines that changed, random ones left out. */
  IntStream changed() {
    return IntStream.range(0, before.size())
        .filter(i -> before.get(i).equals(again.get(i)) && !before.get(i).equals(after.get(i)));
  }

  private boolean isDigest(int line) {
    boolean sum = before.get(line).strip().startsWith("checksum");
    return sum || after.get(line).replaceAll("@sha256:[0-9a-f]{64}", "").equals(before.get(line));
  }
}
