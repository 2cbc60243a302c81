package dev.pullpass.core.source;

import dev.pullpass.core.yaml.YamlEntry;
import dev.pullpass.core.yaml.YamlList;
import dev.pullpass.core.yaml.YamlMap;
import dev.pullpass.core.yaml.YamlNode;
import dev.pullpass.core.yaml.YamlPath;
import dev.pullpass.core.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The jobs of a {@code .gitlab-ci.yml}, with what they extend and refer to. */
final class GitlabJobs {
  private static final int DEEPEST = 10;
  private static final int MOST_LINES = 2000;
  private static final String EXTENDS = "extends";
  private static final String VARIABLES = "variables";

  /** A job that runs, or a template that nobody in this file extends. */
  record Job(YamlMap map, YamlPath path) {}

  /** A line of a script, where it is written. */
  record Line(YamlNode node, YamlPath path) {}

  private final YamlMap root;
  private final YamlPath path;

  GitlabJobs(YamlMap root, YamlPath path) {
    this.root = root;
    this.path = path;
  }

  /** The jobs to be looked at. */
  List<Job> running() {
    Set<String> templates = new HashSet<>();
    List<Job> jobs = new ArrayList<>();
    for (YamlEntry entry : root.entries()) {
      if (entry.value() instanceof YamlMap job && !entry.name().equals("default")) {
        templates.addAll(names(job.get(EXTENDS)));
        jobs.add(new Job(job, path.key(entry.name())));
      }
    }
    jobs.removeIf(
        job -> job.path().lastKey().startsWith(".") && templates.contains(job.path().lastKey()));
    return jobs;
  }

  /** What a job has under a key: its own, that of the last it extends, or everybody's. */
  Optional<YamlNode> field(YamlMap job, String name) {
    return field(job, name, 0).or(() -> shared(name));
  }

  private Optional<YamlNode> shared(String name) {
    return name.endsWith("_script")
        ? root.map("default").flatMap(all -> all.get(name)).or(() -> root.get(name))
        : Optional.empty();
  }

  private Optional<YamlNode> field(YamlMap job, String name, int depth) {
    Optional<YamlNode> own = job.get(name);
    if (own.isPresent() || depth == DEEPEST) {
      return own;
    }
    List<YamlMap> templates = templates(job);
    for (int i = templates.size() - 1; i >= 0; i--) {
      Optional<YamlNode> found = field(templates.get(i), name, depth + 1);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private List<YamlMap> templates(YamlMap job) {
    return names(job.get(EXTENDS)).stream().flatMap(name -> root.map(name).stream()).toList();
  }

  private static List<String> names(Optional<YamlNode> node) {
    if (node.isEmpty()) {
      return List.of();
    }
    List<YamlNode> nodes = node.get() instanceof YamlList list ? list.items() : List.of(node.get());
    return nodes.stream()
        .flatMap(item -> item.resolved().stream())
        .filter(YamlScalar.class::isInstance)
        .map(item -> ((YamlScalar) item).value())
        .toList();
  }

  /** The file's variables. */
  Variables shared() {
    Variables variables = new Variables();
    set(root, path, variables);
    return variables;
  }

  /** The variables of a job. */
  Variables variables(YamlMap job) {
    Variables variables = shared();
    layer(job, variables, 0);
    return variables;
  }

  private void layer(YamlMap job, Variables variables, int depth) {
    if (depth < DEEPEST) {
      templates(job).forEach(template -> layer(template, variables, depth + 1));
    }
    set(job, path, variables);
  }

  private static void set(YamlMap owner, YamlPath path, Variables variables) {
    owner
        .map(VARIABLES)
        .ifPresent(
            map ->
                map.entries()
                    .forEach(
                        entry ->
                            value(map, entry.name())
                                .ifPresent(
                                    scalar ->
                                        variables.set(
                                            entry.name(),
                                            Piece.of(
                                                path.key(VARIABLES).key(entry.name()), scalar)))));
  }

  /** {@code NAME: text} or {@code NAME: {value: text}}. */
  private static Optional<YamlScalar> value(YamlMap variables, String name) {
    return variables
        .scalar(name)
        .or(() -> variables.map(name).flatMap(described -> described.scalar("value")));
  }

  /** What rules and matrices may put into variables besides. */
  void alternatives(YamlMap job, Variables variables) {
    rules(field(job, "rules", 0), variables);
    rules(root.map("workflow").flatMap(workflow -> workflow.get("rules")), variables);
    field(job, "parallel", 0)
        .filter(YamlMap.class::isInstance)
        .flatMap(parallel -> ((YamlMap) parallel).list("matrix"))
        .ifPresent(rows -> maps(rows).forEach(row -> row(row, variables)));
  }

  private static void rules(Optional<YamlNode> rules, Variables variables) {
    rules
        .filter(YamlList.class::isInstance)
        .ifPresent(
            list ->
                maps((YamlList) list)
                    .forEach(rule -> rule.map(VARIABLES).ifPresent(map -> row(map, variables))));
  }

  private static List<YamlMap> maps(YamlList list) {
    return list.items().stream()
        .flatMap(item -> item.resolved().stream())
        .filter(YamlMap.class::isInstance)
        .map(YamlMap.class::cast)
        .toList();
  }

  private static void row(YamlMap row, Variables variables) {
    for (YamlEntry entry : row.entries()) {
      names(row.get(entry.name())).forEach(value -> variables.add(entry.name(), value));
    }
  }

  /** The lines of a script: nested lists laid flat, {@code !reference} followed. */
  List<Line> lines(YamlNode node, YamlPath at) {
    List<Line> lines = new ArrayList<>();
    lines(node, at, lines, 0);
    return lines;
  }

  private void lines(YamlNode node, YamlPath at, List<Line> lines, int depth) {
    YamlNode resolved = node.resolved().orElse(node);
    if (depth > DEEPEST || lines.size() >= MOST_LINES) {
      return;
    }
    if (!(resolved instanceof YamlList list)) {
      lines.add(new Line(resolved, at));
    } else if (isReference(list)) {
      referred(list).ifPresent(found -> lines(found, at, lines, depth + 1));
    } else {
      for (int i = 0; i < list.items().size(); i++) {
        lines(list.items().get(i), at.item(i), lines, depth + 1);
      }
    }
  }

  private static boolean isReference(YamlList list) {
    return list.properties().tag().filter("!reference"::equals).isPresent();
  }

  private Optional<YamlNode> referred(YamlList reference) {
    Optional<YamlNode> at = Optional.of(root);
    for (String key : names(Optional.of(reference))) {
      at = at.filter(YamlMap.class::isInstance).flatMap(map -> ((YamlMap) map).get(key));
    }
    return at;
  }
}
