package dev.pullpass.cli.fix;

import dev.pullpass.core.plan.Change;
import dev.pullpass.core.plan.Question;
import dev.pullpass.core.release.HelmJob;
import dev.pullpass.core.report.Cause;
import dev.pullpass.core.report.Style;
import dev.pullpass.core.text.LineDiff;
import dev.pullpass.core.verdict.Remedy;
import dev.pullpass.kubernetes.write.Outcome;
import dev.pullpass.kubernetes.write.Step;
import java.util.ArrayList;
import java.util.List;

/** How a plan, and what came of it, reads. */
record PlanText(Style style) {

  /** One cause, and what stands against its repair, if anything does. */
  String cause(Repair repair) {
    Cause cause = repair.cause();
    StringBuilder out = new StringBuilder();
    out.append(style.bad("✗ " + cause.verdict().name())).append("  ");
    out.append(hits(cause)).append("\n");
    out.append("  ").append(cause.verdict().summary()).append("\n");
    if (!repair.changes().isEmpty()) {
      line(out, "plan", plan(repair.changes()));
    }
    repair.open().stream().distinct().forEach(question -> line(out, "needs", ask(question)));
    repair.missing().forEach(secret -> line(out, "needs", "the right to read secret " + secret));
    if (!repair.objection().isEmpty()) {
      line(out, "left", repair.objection());
    }
    if (repair.isElsewhere()) {
      line(out, "left", "it cannot be repaired from the cluster:");
      cause.verdict().fix().stream().map(Remedy::what).forEach(what -> line(out, "", what));
    }
    return out.toString();
  }

  /** {@code create Secret shop/pull, change ServiceAccount shop/default, evict 3 pods}. */
  private static String plan(List<Change> changes) {
    List<String> parts = new ArrayList<>();
    for (Change change : changes) {
      if (change.phase() != Change.Phase.PODS) {
        parts.add((change instanceof Change.PutSecret ? "create " : "change ") + change.target());
      }
    }
    int pods = changes.size() - parts.size();
    if (pods > 0) {
      parts.add("evict " + pods + (pods == 1 ? " pod" : " pods"));
    }
    return String.join(", ", parts.stream().distinct().toList());
  }

  private static void line(StringBuilder out, String label, String text) {
    out.append("  ").append(label).append(" ".repeat(7 - label.length())).append(text);
    out.append("\n");
  }

  private static String hits(Cause cause) {
    return cause.blast().stream()
            .limit(3)
            .map(blast -> blast.kind() + " " + blast.name())
            .reduce((a, b) -> a + ", " + b)
            .orElse("")
        + (cause.blast().size() > 3 ? " and " + (cause.blast().size() - 3) + " more" : "");
  }

  private static String ask(Question question) {
    if (question instanceof Question.Login login) {
      return "a credential for "
          + login.host()
          + " ("
          + login.help()
          + "): --username NAME --password-stdin";
    }
    Question.Choice choice = (Question.Choice) question;
    String option = "--image " + choice.workload().name().name() + "/" + choice.container() + "=";
    return "an image for container "
        + choice.container()
        + " of "
        + choice.workload()
        + ": "
        + option
        + (choice.candidates().isEmpty()
            ? "IMAGE"
            : String.join(" or " + option, choice.candidates()));
  }

  /** The steps, each with its difference. */
  String steps(List<Step> steps) {
    StringBuilder out = new StringBuilder();
    int number = 1;
    for (Step step : steps) {
      out.append(number++).append(". ").append(verb(step)).append("\n");
      if (!isEviction(step)) {
        LineDiff.all(step.before(), step.after())
            .forEach(line -> out.append("     ").append(coloured(line)).append("\n"));
      }
      step.notes().forEach(note -> out.append("   ! ").append(note).append("\n"));
    }
    return out.toString();
  }

  /** What Helm, Argo CD and Flux have to do with it. */
  String elsewhere(HelmAndArgo.Plan plan, HelmJob.ChartSource chart) {
    List<String> lines = new ArrayList<>(plan.left());
    plan.syncs().forEach(sync -> lines.add(sync.text()));
    plan.releases().forEach(release -> lines.addAll(release.text(chart)));
    plan.upgrades().forEach(upgrade -> lines.addAll(upgrade.text()));
    return String.join("", lines.stream().map(line -> line + "\n").toList());
  }

  private static boolean isEviction(Step step) {
    return step.target().kind().equals("Pod") && step.effect() == Step.Effect.DELETE;
  }

  private String coloured(String line) {
    if (line.startsWith("+ ")) {
      return style.good(line);
    }
    return line.startsWith("- ") ? style.bad(line) : style.faint(line);
  }

  private static String verb(Step step) {
    return switch (step.effect()) {
      case CREATE -> "create " + step.target();
      case CHANGE -> "change " + step.target();
      case DELETE ->
          isEviction(step)
              ? "evict " + step.target() + "; its owner makes it anew"
              : "delete " + step.target();
      case NOTHING -> step.target() + ": " + step.reason();
      case REFUSED -> step.target() + " stays: " + step.reason();
    };
  }

  /** What came of the steps that had something to do. */
  String outcomes(List<Outcome> outcomes) {
    StringBuilder out = new StringBuilder();
    for (Outcome outcome : outcomes) {
      switch (outcome.result()) {
        case DONE -> out.append(style.good("✓")).append(" ").append(outcome.target());
        case UNCHANGED, GONE -> out.append("= ").append(outcome.target());
        default -> out.append(style.bad("✗")).append(" ").append(outcome.target());
      }
      out.append(outcome.detail().isEmpty() ? "" : ": " + outcome.detail()).append("\n");
    }
    return out.toString();
  }
}
