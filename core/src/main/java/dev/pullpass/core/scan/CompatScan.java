package dev.pullpass.core.scan;

import dev.pullpass.core.compat.CompatRule;
import dev.pullpass.core.compat.Judgement;
import dev.pullpass.core.compat.Outcome;
import dev.pullpass.core.compat.Tool;
import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.source.ContainerUse;
import dev.pullpass.core.source.PodUse;
import dev.pullpass.core.source.Reading;
import dev.pullpass.core.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What another tool says of a file, under its own rules' names. */
public final class CompatScan {
  private final Tool tool;
  private final List<CompatRule> rules;

  /** The verdicts of this tool, with its own defaults. */
  public CompatScan(Tool tool) {
    this.tool = tool;
    this.rules = tool.rules();
  }

  /** What it can find. */
  public List<ScanRule> catalogue() {
    return rules.stream().map(this::rule).toList();
  }

  private ScanRule rule(CompatRule rule) {
    String background =
        "The verdict of "
            + tool.word()
            + ", where it errs, too; pullpass's own rules are stricter.";
    return new ScanRule(rule.id(), Severity.WARNING, rule.meaning() + ".", background, List.of());
  }

  /** What it finds in a file. */
  public List<Finding> check(Reading reading) {
    return reading.pods().stream()
        .flatMap(pod -> rules.stream().flatMap(rule -> findings(pod, rule)))
        .toList();
  }

  private Stream<Finding> findings(PodUse pod, CompatRule rule) {
    Judgement judgement = rule.judge(pod.object(), Optional.of(pod));
    return judgement.outcome() == Outcome.FAILED
        ? judgement.failed().stream().map(container -> finding(pod, rule, container))
        : Stream.empty();
  }

  private Finding finding(PodUse pod, CompatRule rule, ContainerUse container) {
    Place place = container.image().map(Place::of).orElseGet(() -> start(pod, container));
    String message = "Container " + Written.of(container.name()) + ": " + rule.meaning() + ".";
    Mend mend = new Mend.ByHand("see what pullpass's own rules say of it");
    return Finding.of(rule(rule), place, message, mend);
  }

  private static Place start(PodUse pod, ContainerUse container) {
    int start = container.map().span().start();
    Span span = new Span(start, start);
    return Place.of(pod.file(), span, pod.object().label(), container.path().toString());
  }
}
