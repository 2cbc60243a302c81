package dev.pullpass.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pullpass.core.verdict.About;
import dev.pullpass.core.verdict.Diagnosis;
import java.util.ArrayList;
import java.util.List;

/** One line for every cause of a report. */
final class CauseLines {
  private static final int USUAL_WIDTH = 100;

  private CauseLines() {}

  /**
   * The lines, none longer than the width.
   *
   * @param report what {@code pullpass why -o json} printed
   * @param shown workloads that were explained already, as {@code namespace/name}
   * @param columns of the terminal; 0 where that is not known
   */
  static List<String> of(JsonNode report, List<String> shown, int columns) {
    List<String> lines = new ArrayList<>();
    for (JsonNode cause : report.path("causes")) {
      String workload = cause.at("/workloads/0/name").asText();
      if (!shown.contains(workload)) {
        lines.add(cut(line(cause, workload), columns > 0 ? columns : USUAL_WIDTH));
      }
    }
    return lines;
  }

  /** With what the verdict means: the whole sentence about the very objects would be too long. */
  private static String line(JsonNode cause, String workload) {
    String verdict = cause.path("verdict").asText();
    String meaning =
        Diagnosis.catalogue().stream()
            .filter(about -> about.name().equals(verdict))
            .map(About::meaning)
            .findFirst()
            .orElse("");
    return String.format("✗ %-18s%s: %s", workload, verdict, meaning);
  }

  private static String cut(String line, int width) {
    return line.length() > width ? line.substring(0, width - 1) + "…" : line;
  }
}
