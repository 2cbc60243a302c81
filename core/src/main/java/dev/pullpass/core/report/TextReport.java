package dev.pullpass.core.report;

import dev.pullpass.core.verdict.Confidence;
import dev.pullpass.core.verdict.Finding;
import dev.pullpass.core.verdict.Remedy;
import dev.pullpass.core.verdict.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The report for people: one entry a cause, with what it hits, the pull path, the cause, what shows
 * it, what mends it, and the node's own words.
 *
 * @param asOf the moment that durations are counted to
 */
public record TextReport(Style style, Detail detail, Instant asOf) {
  private static final int MOST_WORKLOADS = 5;
  private static final int MOST_EVIDENCE = 4;

  /** How much is shown. */
  public enum Detail {
    NORMAL,
    /** Every workload, every pod, every piece of evidence, and the other findings in full. */
    WIDE
  }

  /** The whole report. */
  public String write(List<Cause> causes) {
    StringBuilder out = new StringBuilder();
    out.append(headline(causes)).append("\n");
    causes.stream().filter(cause -> !cause.isHealthy()).forEach(cause -> entry(out, cause));
    causes.stream().filter(Cause::isHealthy).forEach(cause -> healthy(out, cause));
    return out.toString();
  }

  private String headline(List<Cause> causes) {
    List<Cause> bad = causes.stream().filter(cause -> !cause.isHealthy()).toList();
    if (bad.isEmpty()) {
      return style.good("No failing image pull.");
    }
    int containers = bad.stream().mapToInt(cause -> cause.findings().size()).sum();
    return style.strong(
        count(bad.size(), "cause") + ", " + count(containers, "container") + " without image");
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private void entry(StringBuilder out, Cause cause) {
    Verdict verdict = cause.verdict();
    Finding first = cause.first();
    String title = mark(verdict) + " " + verdict.name();
    out.append("\n").append(colour(verdict, title));
    out.append(" ".repeat(Math.max(2, 60 - title.length())));
    out.append(style.faint(confidence(verdict))).append("\n");
    lines(out, "hits", hits(cause));
    lines(out, "image", images(cause));
    lines(out, "path", List.of(PullPath.of(first)));
    lines(out, "cause", List.of(verdict.summary()));
    List<String> evidence = verdict.evidence().stream().filter(line -> !isNode(line)).toList();
    boolean cut = detail == Detail.NORMAL && evidence.size() > MOST_EVIDENCE;
    lines(out, "proof", cut ? evidence.subList(0, MOST_EVIDENCE) : evidence);
    if (cut) {
      lines(out, "", List.of("and " + (evidence.size() - MOST_EVIDENCE) + " more (-o wide)"));
    }
    lines(out, "also", also(first));
    lines(out, "fix", fix(cause));
    lines(out, "node", node(first));
    if (detail == Detail.WIDE) {
      lines(out, "pods", pods(cause));
    }
  }

  private static String mark(Verdict verdict) {
    return switch (verdict.name()) {
      case "Pullable" -> "✓";
      case "CannotTell" -> "?";
      default -> "✗";
    };
  }

  private String colour(Verdict verdict, String title) {
    return verdict.confidence() == Confidence.CANNOT_TELL ? style.unsure(title) : style.bad(title);
  }

  private static String confidence(Verdict verdict) {
    return verdict.confidence() == Confidence.CANNOT_TELL
        ? "cannot tell"
        : verdict.confidence().word();
  }

  private void lines(StringBuilder out, String label, List<String> lines) {
    String head = "  " + style.faint(label) + " ".repeat(8 - label.length());
    for (String line : lines) {
      out.append(head).append(Shorten.printable(line).replace("\n", "\n          "));
      out.append("\n");
      head = " ".repeat(10);
    }
  }

  private List<String> hits(Cause cause) {
    List<Blast> all = cause.blast();
    boolean cut = detail == Detail.NORMAL && all.size() > MOST_WORKLOADS;
    List<String> lines = new ArrayList<>();
    (cut ? all.subList(0, MOST_WORKLOADS) : all).forEach(blast -> lines.add(describe(blast)));
    if (cut) {
      lines.add("and " + count(all.size() - MOST_WORKLOADS, "more workload") + " (-o wide)");
    }
    return lines;
  }

  private String describe(Blast blast) {
    String time =
        blast
            .since()
            .filter(asOf::isAfter)
            .map(since -> " for " + Ago.between(since, asOf))
            .orElse("");
    if (blast.desired() < 0) {
      String what = blast.kind() + " " + blast.name();
      return blast.kind().equals("Pod")
          ? what + time
          : count(blast.failingPods(), "pod") + " of " + what + time;
    }
    return count(blast.failingPods(), "pod")
        + " of "
        + blast.kind()
        + " "
        + blast.name()
        + ", "
        + blast.ready()
        + " of "
        + blast.desired()
        + " ready"
        + time
        + (blast.wanted() > 0 ? " (autoscaler wants " + blast.wanted() + ")" : "")
        + (blast.rolloutStuck() ? "; the rollout is stuck, older pods still serve" : "");
  }

  private List<String> images(Cause cause) {
    List<String> all =
        cause.findings().stream().map(f -> f.facts().container().image()).distinct().toList();
    if (detail == Detail.WIDE || all.size() <= 3) {
      return all.stream().map(Shorten::image).toList();
    }
    List<String> lines = new ArrayList<>(all.subList(0, 3).stream().map(Shorten::image).toList());
    lines.add("and " + (all.size() - 3) + " more (-o wide)");
    return lines;
  }

  private List<String> also(Finding finding) {
    return finding.also().stream()
        .map(verdict -> verdict.name() + ": " + verdict.summary())
        .toList();
  }

  /** What pullpass would do by itself comes first; the steps by hand are below. */
  private static List<String> fix(Cause cause) {
    List<String> lines = new ArrayList<>();
    RepairCommand.of(cause)
        .ifPresent(command -> lines.addAll(List.of(command + "   shows the repair, or by hand:")));
    cause.verdict().fix().forEach(remedy -> lines.addAll(remedy(remedy)));
    return lines;
  }

  private static List<String> remedy(Remedy remedy) {
    return remedy.command().isEmpty()
        ? List.of(remedy.what())
        : List.of(remedy.what(), "  " + remedy.command().replace("\n", "\n  "));
  }

  /** The node's words stand in a line of their own, in full. */
  private static boolean isNode(String evidence) {
    return evidence.startsWith("The node says: ");
  }

  private static List<String> node(Finding finding) {
    String text = finding.facts().said().text();
    return text.isEmpty() ? List.of() : List.of("\"" + Shorten.text(text) + "\"");
  }

  private static List<String> pods(Cause cause) {
    return cause.findings().stream()
        .map(f -> f.facts().pod().name() + " container " + f.facts().container().name())
        .toList();
  }

  private void healthy(StringBuilder out, Cause cause) {
    Finding first = cause.first();
    out.append(style.good("✓ Pullable"))
        .append("  ")
        .append(Shorten.image(first.facts().container().image()))
        .append("  ")
        .append(cause.blast().stream().map(b -> b.kind() + " " + b.name()).findFirst().orElse(""))
        .append("\n");
  }
}
