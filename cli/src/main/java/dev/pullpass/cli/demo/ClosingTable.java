package dev.pullpass.cli.demo;

import dev.pullpass.core.report.Style;
import dev.pullpass.testkit.demo.DemoExpectation;
import dev.pullpass.testkit.demo.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every cause with who repaired it and how its pods stand.
 *
 * @param credit who repaired a workload; empty for nobody
 */
record ClosingTable(
    List<Standing> standings, Function<DemoExpectation, String> credit, Style style) {

  ClosingTable {
    standings = List.copyOf(standings);
  }

  private List<Standing> broken() {
    return standings.stream().filter(standing -> !standing.workload().isHealthy()).toList();
  }

  /** The lines of the table. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(style.faint("  " + row("cause", "workload", "repaired by", "pods ready")));
    broken().forEach(standing -> lines.add(line(standing)));
    return lines;
  }

  private String line(Standing standing) {
    DemoExpectation workload = standing.workload();
    String mark = standing.isWell() ? style.good("✓") : style.bad("✗");
    String who = credit.apply(workload);
    String name = workload.namespace() + "/" + workload.workload();
    String pods = standing.ready() + " of " + standing.pods();
    return mark + " " + row(workload.verdict(), name, who.isEmpty() ? "nobody" : who, pods);
  }

  private static String row(String cause, String workload, String who, String pods) {
    return String.format("%-30s%-18s%-30s%s", cause, workload, who, pods);
  }

  /** {@code 22 repaired by pullpass fix, 6 by others, 66 of 66 pods ready}. */
  String counts() {
    Map<Boolean, Long> repaired =
        broken().stream()
            .map(standing -> credit.apply(standing.workload()))
            .filter(who -> !who.isEmpty())
            .collect(
                Collectors.partitioningBy(
                    who -> who.startsWith(Repairs.FIX), Collectors.counting()));
    int ready = standings.stream().mapToInt(Standing::ready).sum();
    int pods = standings.stream().mapToInt(Standing::pods).sum();
    return repaired.get(true)
        + " repaired by pullpass fix, "
        + repaired.get(false)
        + " by others, "
        + ready
        + " of "
        + pods
        + " pods ready";
  }

  /** True if every pod of every workload is ready. */
  boolean isWell() {
    return standings.stream().allMatch(Standing::isWell);
  }
}
