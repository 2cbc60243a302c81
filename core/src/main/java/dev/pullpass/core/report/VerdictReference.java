package dev.pullpass.core.report;

import dev.pullpass.core.verdict.About;
import dev.pullpass.core.verdict.Diagnosis;
import java.util.List;

/**
 * The reference page of all verdicts, as Markdown. It is made from the texts that the verdicts
 * themselves carry and from the cases, so that it says what the program does.
 */
public final class VerdictReference {
  private static final String CASES = "../../cases/";

  private final StringBuilder page = new StringBuilder();

  private VerdictReference() {}

  /**
   * One case, as the page shows it.
   *
   * @param name the folder's name, which begins with the verdict's
   * @param title what happened, in a line
   * @param report the text report
   */
  public record Example(String name, String title, String report) {
    boolean isOf(About about) {
      return name.startsWith(about.name() + "-");
    }
  }

  /** The page; the first example of a verdict is shown in full, the others are linked. */
  public static String write(List<Example> examples) {
    VerdictReference reference = new VerdictReference();
    reference.head();
    for (About.Group group : About.Group.values()) {
      reference.group(group, examples);
    }
    return reference.page.toString();
  }

  private void head() {
    page.append("# Verdicts\n\n")
        .append(
            "<!-- Written by VerdictReference from the code and the cases; do not edit. -->\n\n")
        .append(
            "Every failing image pull gets one of these as its cause. Beside the cause stands how")
        .append(" far it is known:\n\n")
        .append("- **proven**: the registry's own answers, or the objects themselves, show it;\n")
        .append("- **stated**: the node's text says it, and nothing contradicts it;\n")
        .append("- **cannot tell**: something needed could not be seen, and it is named.\n\n")
        .append("| group | verdicts |\n|---|---|\n");
    for (About.Group group : About.Group.values()) {
      List<String> links =
          of(group).stream().map(a -> "[" + a.name() + "](#" + anchor(a) + ")").toList();
      page.append("| " + group.title() + " | " + String.join(", ", links) + " |\n");
    }
  }

  private static List<About> of(About.Group group) {
    return Diagnosis.catalogue().stream().filter(about -> about.group() == group).toList();
  }

  private static String anchor(About about) {
    return about.name().toLowerCase(java.util.Locale.ROOT);
  }

  private void group(About.Group group, List<Example> examples) {
    page.append("\n## " + group.title() + "\n");
    for (About about : of(group)) {
      verdict(about, examples.stream().filter(example -> example.isOf(about)).toList());
    }
  }

  private void verdict(About about, List<Example> examples) {
    page.append("\n### " + about.name() + "\n\n")
        .append(about.meaning() + "\n\n")
        .append(about.background() + "\n\n")
        .append("**Repair.** " + about.repair() + "\n");
    examples.stream().findFirst().ifPresent(this::show);
    if (!examples.isEmpty()) {
      page.append("\nCases:\n\n");
    }
    for (Example example : examples) {
      page.append("- [" + example.name() + "](" + CASES + example.name() + "/case.md): ")
          .append(example.title() + "\n");
    }
  }

  private void show(Example example) {
    page.append("\n```text\n" + example.report().strip() + "\n```\n");
  }
}
