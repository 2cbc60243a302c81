package dev.pullpass.core.source;

import dev.pullpass.core.source.PipelineImages.Scope;
import dev.pullpass.core.source.PipelineImages.Script;
import dev.pullpass.core.yaml.YamlEntry;
import dev.pullpass.core.yaml.YamlList;
import dev.pullpass.core.yaml.YamlMap;
import dev.pullpass.core.yaml.YamlNode;
import dev.pullpass.core.yaml.YamlPath;
import dev.pullpass.core.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code .gitlab-ci.yml}: the images that jobs run in and beside themselves, where they are
 * defined, and the images that jobs build and push. A job is read with what it extends, as GitLab
 * puts them together (docs.gitlab.com/ci/yaml): its own variables win over those of the template,
 * and these over the file's; hidden jobs that others extend are read with those.
 */
final class GitlabCiReader {
  private static final List<String> SCRIPTS = List.of("before_script", "script", "after_script");

  /** Words at the root that are no jobs. */
  private static final Set<String> NO_JOBS =
      Set.of("stages", "include", "workflow", "spec", "variables", "cache", "image", "services");

  private final PipelineImages images;

  GitlabCiReader(Collected found) {
    this.images = new PipelineImages(found);
  }

  void document(YamlNode root, YamlPath path) {
    if (!(root instanceof YamlMap map)) {
      return;
    }
    GitlabJobs jobs = new GitlabJobs(map, path);
    ownImages(map, path, jobs.shared());
    for (YamlEntry entry : map.entries()) {
      if (entry.value() instanceof YamlMap job && !NO_JOBS.contains(entry.name())) {
        ownImages(job, path.key(entry.name()), jobs.variables(job));
      }
    }
    jobs.running().forEach(job -> made(jobs, job));
    images.finish();
  }

  /** Those that are written here, not those that come from elsewhere. */
  private void ownImages(YamlMap job, YamlPath path, Variables variables) {
    job.entry("image").ifPresent(entry -> image(entry.value(), path.key("image"), variables));
    YamlNode services = job.entry("services").map(YamlEntry::value).orElse(job);
    if (services instanceof YamlList list) {
      for (int i = 0; i < list.items().size(); i++) {
        image(list.items().get(i), path.key("services").item(i), variables);
      }
    }
  }

  private void image(YamlNode node, YamlPath path, Variables variables) {
    YamlNode image = node.resolved().orElse(node);
    if (image instanceof YamlScalar scalar) {
      images.job(scalar, path, variables);
    } else if (image instanceof YamlMap map) {
      map.scalar("name").ifPresent(name -> images.job(name, path.key("name"), variables));
    }
  }

  private void made(GitlabJobs jobs, GitlabJobs.Job job) {
    List<Script> scripts = new ArrayList<>();
    for (String name : SCRIPTS) {
      jobs.field(job.map(), name)
          .ifPresent(found -> lines(jobs, found, job.path().key(name), scripts));
    }
    Variables variables = jobs.variables(job.map());
    jobs.alternatives(job.map(), variables);
    scripts.forEach(script -> new Assignments("", variables).read(script.commands()));
    Scope scope = new Scope(variables, GitlabRefs.of(jobs, job.map()));
    scripts.forEach(script -> images.commands(script, scope));
  }

  /** One text, or a list of texts, lists and references to other jobs' scripts. */
  private void lines(GitlabJobs jobs, YamlNode node, YamlPath path, List<Script> scripts) {
    List<GitlabJobs.Line> lines = jobs.lines(node, path);
    lines.forEach(line -> images.script(line.node(), line.path()).ifPresent(scripts::add));
  }
}
