package dev.pullpass.cli.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What of a long answer is worth reading when there is more to come. */
final class Excerpt {
  private static final Pattern CAUSE = Pattern.compile("✗ \\w+  ");
  private static final Pattern STEP = Pattern.compile("\\d+\\. ");
  private static final Pattern EVICTION = Pattern.compile("\\d+\\. evict ");
  private static final int FEW = 6;

  private Excerpt() {}

  /**
   * The headline and some entries of what {@code why} printed.
   *
   * @param workloads whose entries are wanted, as {@code namespace/name}
   */
  static String ofWhy(String report, List<String> workloads) {
    List<String> paragraphs = paragraphs(report);
    List<String> kept = new ArrayList<>(paragraphs.subList(0, 1));
    paragraphs.stream()
        .skip(1)
        .filter(entry -> workloads.stream().anyMatch(name -> entry.contains(" " + name + ",")))
        .forEach(kept::add);
    return String.join("\n\n", kept);
  }

  /**
   * The steps of what {@code fix} printed and how it ended: without the causes, which {@code why}
   * has told, and without the differences where the steps are many.
   */
  static String ofFix(String answer) {
    List<String> kept = new ArrayList<>();
    for (String paragraph : paragraphs(answer)) {
      if (STEP.matcher(paragraph).lookingAt()) {
        kept.addAll(steps(paragraph));
      } else if (!CAUSE.matcher(paragraph).lookingAt()) {
        paragraph.lines().filter(Excerpt::isNews).forEach(kept::add);
      }
    }
    return String.join("\n", kept);
  }

  private static List<String> paragraphs(String text) {
    return List.of(text.strip().split("\n\n+", -1));
  }

  private static List<String> steps(String plan) {
    List<String> changes = plan.lines().filter(Predicate.not(Excerpt::isEviction)).toList();
    List<String> heads = changes.stream().filter(line -> STEP.matcher(line).lookingAt()).toList();
    List<String> kept = new ArrayList<>(heads.size() > FEW ? heads : changes);
    long evictions = plan.lines().filter(Excerpt::isEviction).count();
    if (evictions > 0) {
      kept.add("   and evict " + evictions + (evictions == 1 ? " pod" : " pods"));
    }
    return kept;
  }

  private static boolean isEviction(String line) {
    return EVICTION.matcher(line).lookingAt();
  }

  /** That a planned step was done, and how to undo it after the demo, is none. */
  private static boolean isNews(String line) {
    return !line.startsWith("✓ ") && !line.startsWith("To undo it: ");
  }
}
