package dev.pullpass.core.source;

import dev.pullpass.core.source.MadeImage.Refs;
import dev.pullpass.core.yaml.YamlEntry;
import dev.pullpass.core.yaml.YamlList;
import dev.pullpass.core.yaml.YamlMap;
import dev.pullpass.core.yaml.YamlNode;
import dev.pullpass.core.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a workflow of GitHub runs for, by its triggers under {@code on}. */
final class WorkflowRefs {
  private static final Set<String> OF_TAGS = Set.of("release");

  /** Triggers whose ref is a branch, or a pull request's. */
  private static final Set<String> OF_BRANCHES =
      Set.of("pull_request", "pull_request_target", "schedule", "merge_group", "issue_comment");

  private WorkflowRefs() {}

  static Refs of(YamlMap workflow) {
    Optional<YamlNode> triggers = workflow.get("on").or(() -> workflow.get("true"));
    if (triggers.isEmpty()) {
      return Refs.ANY;
    }
    List<Refs> all = all(triggers.get());
    boolean same = !all.isEmpty() && all.stream().allMatch(all.get(0)::equals);
    return same ? all.get(0) : Refs.ANY;
  }

  /** The same for one of its jobs or steps, whose condition may leave only some. */
  static Refs of(YamlMap conditional, Refs otherwise) {
    String condition = conditional.text("if");
    boolean several = condition.contains("||") || condition.contains("!");
    if (several) {
      return otherwise;
    }
    if (condition.contains("refs/tags/") || condition.contains("'release'")) {
      return Refs.TAGS;
    }
    return condition.contains("refs/heads/") ? Refs.BRANCHES : otherwise;
  }

  private static List<Refs> all(YamlNode triggers) {
    if (triggers instanceof YamlMap map) {
      return map.entries().stream().map(WorkflowRefs::trigger).toList();
    }
    List<YamlNode> names = triggers instanceof YamlList list ? list.items() : List.of(triggers);
    return names.stream()
        .map(name -> name instanceof YamlScalar scalar ? named(scalar.value()) : Refs.ANY)
        .toList();
  }

  private static Refs named(String trigger) {
    if (OF_TAGS.contains(trigger)) {
      return Refs.TAGS;
    }
    return OF_BRANCHES.contains(trigger) ? Refs.BRANCHES : Refs.ANY;
  }

  private static Refs trigger(YamlEntry entry) {
    if (!entry.name().equals("push") || !(entry.value() instanceof YamlMap push)) {
      return named(entry.name());
    }
    boolean branches =
        push.entry("branches").isPresent() || push.entry("branches-ignore").isPresent();
    boolean tags = push.entry("tags").isPresent();
    if (tags && !branches) {
      return Refs.TAGS;
    }
    return branches && !tags && push.entry("tags-ignore").isEmpty() ? Refs.BRANCHES : Refs.ANY;
  }
}
