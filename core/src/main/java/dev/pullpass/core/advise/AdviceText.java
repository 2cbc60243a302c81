package dev.pullpass.core.advise;

import dev.pullpass.core.text.Split;
import dev.pullpass.core.usage.Words;
import java.util.List;

/** The advice for people. */
public final class AdviceText {
  private static final int LABEL = 9;

  private final StringBuilder out = new StringBuilder();

  private AdviceText() {}

  /** The advice for a cluster: what it is for, then each registry. */
  public static String write(Advice advice) {
    AdviceText text = new AdviceText();
    Setting setting = advice.setting();
    text.out.append("For ").append(setting.purpose().word()).append(".\n");
    text.block("because", List.of(setting.purposeReason().sentence()));
    if (advice.items().isEmpty()) {
      text.out.append("\nNo image was seen, so there is no registry to advise on.\n");
    }
    advice.items().forEach(text::item);
    return text.out.toString();
  }

  /** Rows of the decision matrix. */
  public static String matrix(List<Purpose> purposes) {
    AdviceText text = new AdviceText();
    for (Purpose purpose : purposes) {
      text.out.append(text.out.isEmpty() ? "" : "\n").append("For ").append(purpose.word());
      text.out.append(".\n");
      text.block("use", List.of(use(purpose.way())));
      text.block("because", List.of(purpose.reason() + "."));
      text.block("first", Split.at('\n', Matrix.first(purpose)));
    }
    return text.out.toString();
  }

  private void item(Recommendation item) {
    RegistryView registry = item.registry();
    String owner = known(registry) ? " (" + registry.provider().label() + ")" : "";
    out.append("\n").append(registry.host()).append(owner).append(": ").append(size(registry));
    out.append("\n");
    Choice choice = item.choice();
    block("use", List.of(use(choice.way())));
    block("because", choice.reasons().stream().map(Reason::sentence).toList());
    if (!choice.first().isEmpty()) {
      block("first", Split.at('\n', choice.first()));
    }
    block("also", item.remarks());
  }

  private static boolean known(RegistryView registry) {
    return !registry.provider().label().startsWith("this ");
  }

  private static String size(RegistryView registry) {
    int repositories = registry.repositories().size();
    return (repositories == 1 ? "1 repository" : repositories + " repositories")
        + ", "
        + Words.count(registry.pullers().size(), "workload")
        + ", "
        + Words.count(registry.namespaces().size(), "namespace");
  }

  private static String use(Way way) {
    return way.label() + ": " + way.summary();
  }

  private void block(String label, List<String> lines) {
    String head = "  " + label + " ".repeat(LABEL - label.length());
    for (String line : lines) {
      out.append(head).append(printable(line)).append("\n");
      head = " ".repeat(LABEL + 2);
    }
  }

  /** Names come from the cluster, and must not command a terminal. */
  private static String printable(String text) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      shown.append(c < ' ' || (c >= 0x7f && c < 0xa0) ? ' ' : c);
    }
    return shown.toString();
  }
}
