package dev.pullpass.core.source;

import dev.pullpass.core.source.MadeImage.Refs;
import dev.pullpass.core.yaml.YamlList;
import dev.pullpass.core.yaml.YamlMap;
import dev.pullpass.core.yaml.YamlNode;
import dev.pullpass.core.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/**
 * What a job of GitLab runs for, by {@code only}, {@code except} and {@code rules}; where these say
 * nothing of tags, for branches and tags.
 */
final class GitlabRefs {
  private static final String TAG = "CI_COMMIT_TAG";
  private static final String TAGS = "tags";

  private GitlabRefs() {}

  static Refs of(GitlabJobs jobs, YamlMap job) {
    List<String> only = refs(jobs.field(job, "only"));
    if (!only.isEmpty()) {
      return only.equals(List.of(TAGS))
          ? Refs.TAGS
          : only.contains(TAGS) ? Refs.ANY : branches(only);
    }
    if (refs(jobs.field(job, "except")).contains(TAGS)) {
      return Refs.BRANCHES;
    }
    return rules(jobs.field(job, "rules"));
  }

  /** Names of branches; patterns may mean tags as well. */
  private static Refs branches(List<String> only) {
    boolean pattern = only.stream().anyMatch(ref -> ref.startsWith("/") || ref.contains("$"));
    return pattern ? Refs.ANY : Refs.BRANCHES;
  }

  private static List<String> refs(Optional<YamlNode> node) {
    Optional<YamlNode> refs =
        node.flatMap(found -> found instanceof YamlMap map ? map.get("refs") : Optional.of(found));
    return refs.map(GitlabRefs::texts).orElse(List.of());
  }

  private static List<String> texts(YamlNode node) {
    List<YamlNode> items = node instanceof YamlList list ? list.items() : List.of(node);
    return items.stream()
        .filter(YamlScalar.class::isInstance)
        .map(item -> ((YamlScalar) item).value())
        .toList();
  }

  private static Refs rules(Optional<YamlNode> rules) {
    if (!(rules.orElse(null) instanceof YamlList list) || list.items().isEmpty()) {
      return Refs.ANY;
    }
    List<YamlMap> running =
        list.items().stream()
            .flatMap(rule -> rule.resolved().stream())
            .filter(YamlMap.class::isInstance)
            .map(YamlMap.class::cast)
            .filter(rule -> !rule.text("when").equals("never"))
            .toList();
    boolean tags = !running.isEmpty() && running.stream().allMatch(GitlabRefs::isForTags);
    return tags ? Refs.TAGS : Refs.ANY;
  }

  private static boolean isForTags(YamlMap rule) {
    String condition = rule.text("if");
    boolean negated = condition.contains(TAG + " ==") || condition.contains(TAG + "==");
    return condition.contains(TAG) && !negated && !condition.contains("||");
  }
}
