package dev.pullpass.cli.secret;

import dev.pullpass.cli.Io;
import dev.pullpass.core.plan.ObjectRef;
import dev.pullpass.core.report.JsonReport;
import dev.pullpass.core.text.JsonWriter;
import dev.pullpass.kubernetes.write.Outcome;
import dev.pullpass.kubernetes.write.Step;
import dev.pullpass.kubernetes.write.UndoFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What was changed, or would be. */
record ChangeReport(Io io, ChangeOutput output) {
  /** Beyond this many, what went well is only counted. */
  private static final int MOST_LINES = 40;

  /** What a run leaves behind. */
  record Trail(UndoFile undo, int requests) {}

  /** The plan with its differences, without passwords. */
  void wouldBe(List<Step> steps) {
    if (output == ChangeOutput.JSON) {
      json(steps.stream().map(Line::of).toList(), "");
      return;
    }
    for (Step step : steps) {
      io.out().println(Line.of(step).text());
      if (output == ChangeOutput.TEXT) {
        difference(step).forEach(io.out()::println);
      }
    }
    io.say("nothing was changed (--dry-run=client)");
  }

  /** Common lines keep their place; what goes stands before what comes. */
  static List<String> difference(Step step) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    for (String line : step.after()) {
      boolean common = step.before().contains(line);
      int to = common ? Math.max(from, step.before().indexOf(line)) : end(step, from);
      step.before().subList(from, to).forEach(gone -> lines.add("  - " + gone));
      lines.add((common ? "    " : "  + ") + line);
      from = Math.min(step.before().size(), common ? to + 1 : to);
    }
    step.before().subList(from, step.before().size()).forEach(gone -> lines.add("  - " + gone));
    step.notes().forEach(note -> lines.add("  ! " + note));
    return lines;
  }

  /** Where the lines that go end. */
  private static int end(Step step, int from) {
    int to = from;
    while (to < step.before().size() && !step.after().contains(step.before().get(to))) {
      to++;
    }
    return to;
  }

  /** What came of it. */
  void done(List<Step> steps, List<Outcome> outcomes, Trail trail) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      lines.add(Line.of(steps.get(i), outcomes.get(i)));
    }
    boolean changed = outcomes.stream().anyMatch(o -> o.result() == Outcome.Result.DONE);
    String undo = changed && trail.undo().exists() ? trail.undo().path().toString() : "";
    if (output == ChangeOutput.JSON) {
      json(lines, undo);
    } else {
      lines.stream()
          .filter(line -> lines.size() <= MOST_LINES || !line.well())
          .forEach(
              line -> io.out().println(output == ChangeOutput.NAME ? line.name() : line.text()));
    }
    io.say(summary(lines) + " (" + trail.requests() + " requests)");
    if (!undo.isEmpty()) {
      io.say("to undo it: pullpass undo " + undo);
    }
  }

  private static String summary(List<Line> lines) {
    Map<String, Integer> counts = new TreeMap<>();
    lines.forEach(line -> counts.merge(line.kind() + " " + line.what(), 1, Integer::sum));
    List<String> parts = new ArrayList<>();
    counts.forEach((what, count) -> parts.add(count + " " + what));
    return parts.isEmpty() ? "nothing to do" : String.join(", ", parts);
  }

  private void json(List<Line> lines, String undo) {
    JsonWriter out = JsonWriter.pretty().beginObject();
    out.name("apiVersion").value(JsonReport.VERSION).name("kind").value("ChangeReport");
    out.name("undoFile").value(undo).name("changes").beginArray();
    for (Line line : lines) {
      out.beginObject().name("kind").value(line.kind());
      out.name("namespace").value(line.target().name().namespace());
      out.name("name").value(line.target().name().name());
      out.name("result").value(line.what()).name("detail").value(line.detail()).endObject();
    }
    io.out().println(out.endArray().endObject().text());
  }

  /**
   * One object.
   *
   * @param what one word: created, changed, deleted, unchanged, gone, refused, failed
   */
  private record Line(ObjectRef target, String what, String detail, boolean well) {
    static Line of(Step step) {
      return new Line(
          step.target(), word(step), step.reason(), step.effect() != Step.Effect.REFUSED);
    }

    static Line of(Step step, Outcome outcome) {
      String what =
          switch (outcome.result()) {
            case DONE -> word(step);
            case UNCHANGED -> "unchanged";
            case GONE -> "gone";
            case LEFT -> "refused";
            case FAILED -> "failed";
          };
      return new Line(outcome.target(), what, outcome.detail(), outcome.isWell());
    }

    private static String word(Step step) {
      return switch (step.effect()) {
        case CREATE -> "created";
        case CHANGE -> "changed";
        case DELETE -> "deleted";
        case NOTHING -> "unchanged";
        case REFUSED -> "refused";
      };
    }

    String kind() {
      return target.kind();
    }

    String text() {
      return target + " " + what + (detail.isEmpty() ? "" : ": " + detail);
    }

    /** As kubectl's {@code -o name}. */
    String name() {
      return target.kind().toLowerCase(Locale.ROOT) + "/" + target.name().name();
    }
  }
}
