package dev.pullpass.core.source;

import dev.pullpass.core.source.MadeImage.Refs;
import dev.pullpass.core.source.PipelineImages.Scope;
import dev.pullpass.core.source.PipelineImages.Script;
import dev.pullpass.core.text.Span;
import dev.pullpass.core.yaml.YamlEntry;
import dev.pullpass.core.yaml.YamlList;
import dev.pullpass.core.yaml.YamlMap;
import dev.pullpass.core.yaml.YamlNode;
import dev.pullpass.core.yaml.YamlPath;
import dev.pullpass.core.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A workflow or an action of GitHub: the images of containers, services and {@code docker://}
 * steps, and the images that scripts and {@code docker/build-push-action} build and push, by the
 * names that {@code docker/metadata-action} makes where these are used.
 */
final class WorkflowReader {
  private static final String DOCKER = "docker://";

  /** A step, with where it stands. */
  private record Step(YamlMap map, YamlPath path) {
    private String id() {
      return map.text("id");
    }

    private YamlPath with(String input) {
      return path.key("with").key(input);
    }
  }

  /** The steps of a job, and what is known in all of them. */
  private record Job(YamlMap map, List<Step> steps, Variables variables) {}

  private final Collected found;
  private final PipelineImages images;

  WorkflowReader(Collected found) {
    this.found = found;
    this.images = new PipelineImages(found);
  }

  void document(YamlNode root, YamlPath path) {
    if (!(root instanceof YamlMap map)) {
      return;
    }
    Variables shared = new Variables();
    environment(map, path, shared);
    Refs refs = WorkflowRefs.of(map);
    List<Job> jobs = new ArrayList<>();
    for (YamlEntry entry : map.map("jobs").map(YamlMap::entries).orElse(List.of())) {
      if (entry.value() instanceof YamlMap job) {
        jobs.add(job(job, path.key("jobs").key(entry.name()), shared));
      }
    }
    map.map("runs").ifPresent(runs -> jobs.add(action(runs, path.key("runs"), shared)));
    jobs.forEach(job -> steps(job, shared, WorkflowRefs.of(job.map(), refs)));
    images.finish();
  }

  private Job action(YamlMap runs, YamlPath path, Variables shared) {
    docker(runs, "image", path, shared);
    return new Job(runs, steps(runs, path), known(steps(runs, path), shared.copy()));
  }

  private Job job(YamlMap job, YamlPath path, Variables shared) {
    Variables variables = shared.copy();
    environment(job, path, variables);
    Matrix.read(job, variables);
    image(job.get("container"), path.key("container"), variables);
    for (YamlEntry entry : job.map("services").map(YamlMap::entries).orElse(List.of())) {
      YamlPath service = path.key("services").key(entry.name());
      image(entry.value().resolved(), service, variables);
    }
    List<Step> steps = steps(job, path);
    known(steps, variables);
    for (YamlEntry output : job.map("outputs").map(YamlMap::entries).orElse(List.of())) {
      if (output.value() instanceof YamlScalar value) {
        String name = "needs." + path.lastKey() + ".outputs." + output.name();
        variables.expand(value.value()).forEach(text -> shared.add(name, text));
      }
    }
    return new Job(job, steps, variables);
  }

  private static void environment(YamlMap owner, YamlPath path, Variables variables) {
    for (YamlEntry entry : owner.map("env").map(YamlMap::entries).orElse(List.of())) {
      if (entry.value().resolved().orElse(entry.value()) instanceof YamlScalar value) {
        variables.set(entry.name(), Piece.of(path.key("env").key(entry.name()), value));
      }
    }
  }

  private void image(Optional<YamlNode> node, YamlPath path, Variables variables) {
    if (node.orElse(null) instanceof YamlScalar scalar) {
      images.job(scalar, path, variables);
    } else if (node.orElse(null) instanceof YamlMap map) {
      map.scalar("image").ifPresent(image -> images.job(image, path.key("image"), variables));
    }
  }

  private static List<Step> steps(YamlMap owner, YamlPath path) {
    List<Step> steps = new ArrayList<>();
    List<YamlNode> items = owner.list("steps").map(YamlList::items).orElse(List.of());
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).resolved().orElse(null) instanceof YamlMap step) {
        steps.add(new Step(step, path.key("steps").item(i)));
      }
    }
    return steps;
  }

  /** What steps leave to the ones behind them. */
  private Variables known(List<Step> steps, Variables variables) {
    for (Step step : steps) {
      run(step).ifPresent(run -> new Assignments(step.id(), variables).read(run.commands()));
      if (step.map().text("uses").startsWith("docker/metadata-action@") && !step.id().isEmpty()) {
        String name = "steps." + step.id() + ".outputs.tags";
        step.map()
            .map("with")
            .ifPresent(
                with -> MetadataTags.of(with, variables).forEach(tag -> variables.add(name, tag)));
      }
    }
    return variables;
  }

  private Optional<Script> run(Step step) {
    return step.map().get("run").flatMap(run -> images.script(run, step.path().key("run")));
  }

  private void steps(Job job, Variables shared, Refs refs) {
    for (Step step : job.steps()) {
      Variables variables = job.variables().copy();
      variables.addAll(shared, "needs.");
      environment(step.map(), step.path(), variables);
      Scope scope = new Scope(variables, WorkflowRefs.of(step.map(), refs));
      run(step)
          .ifPresent(
              run -> {
                new Assignments(step.id(), variables).read(run.commands());
                images.commands(run, scope);
              });
      uses(step, scope);
    }
  }

  private void uses(Step step, Scope scope) {
    String uses = step.map().text("uses");
    docker(step.map(), "uses", step.path(), scope.variables());
    if (uses.startsWith("docker/build-push-action@")) {
      step.map().map("with").ifPresent(with -> buildPush(step, with, scope));
    }
  }

  private void buildPush(Step step, YamlMap with, Scope scope) {
    String outputs = with.text("outputs");
    String push = with.text("push");
    boolean pushes =
        (!push.isEmpty() && !push.equals("false"))
            || outputs.contains("push=true")
            || outputs.contains("type=registry");
    BuildCommands.Deed deed = pushes ? BuildCommands.Deed.PUSHES : BuildCommands.Deed.BUILDS;
    with.scalar("tags")
        .ifPresent(
            tags ->
                InputLines.of(found.file().text(), tags, step.with("tags"))
                    .forEach(piece -> images.add(deed, piece, scope)));
  }

  /** {@code docker://image}; what stands before the image is no part of it. */
  private void docker(YamlMap owner, String field, YamlPath path, Variables variables) {
    owner
        .scalar(field)
        .filter(
            scalar ->
                scalar.value().startsWith(DOCKER) && scalar.value().length() > DOCKER.length())
        .ifPresent(
            scalar -> {
              ScalarOffsets offsets = new ScalarOffsets(found.file().text(), scalar);
              Span span = offsets.span(DOCKER.length(), scalar.value().length());
              String image = scalar.value().substring(DOCKER.length());
              images.job(new Piece(path.key(field), span, image), variables);
            });
  }
}
