package dev.pullpass.core.source;

import dev.pullpass.core.source.MadeImage.Refs;
import dev.pullpass.core.source.PipelineImages.Scope;
import dev.pullpass.core.yaml.MalformedYaml;
import dev.pullpass.core.yaml.YamlNode;
import dev.pullpass.core.yaml.YamlPath;
import dev.pullpass.core.yaml.YamlText;
import java.util.List;

/** Reads files, each by what it is. */
public final class Readings {
  private Readings() {}

  /**
   * What a file says, as it is after the Kustomizations that take it.
   *
   * @throws MalformedYaml if it should be YAML and is not
   */
  public static Reading of(SourceFile file) {
    Collected collected = new Collected(file);
    switch (file.kind()) {
      case MANIFEST -> manifest(collected);
      case TEMPLATE -> new TemplateReader(collected).read();
      case VALUES -> documents(file, new ValuesReader(collected, "")::document);
      case GITLAB_CI -> documents(file, new GitlabCiReader(collected)::document);
      case WORKFLOW -> documents(file, new WorkflowReader(collected)::document);
      case KUSTOMIZATION -> documents(file, new KustomizationReader(collected)::document);
      case COMPOSE -> documents(file, new ComposeReader(collected)::document);
      case SCRIPT -> script(file, new PipelineImages(collected));
      case DOCKERFILE -> new DockerfileReader(collected).read();
      default -> {}
    }
    return file.kustomize().applied(collected.reading());
  }

  private static void script(SourceFile file, PipelineImages images) {
    List<List<ShellWord>> commands = ShellScript.commands(file.text(), offset -> offset);
    Variables variables = new Variables();
    new Assignments("", variables).read(commands);
    images.commands(YamlPath.root(0), commands, new Scope(variables, Refs.ANY));
    images.finish();
  }

  /** Other tools than Helm use templates, too, and anywhere. */
  private static void manifest(Collected collected) {
    try {
      documents(collected.file(), new ManifestReader(collected)::document);
    } catch (MalformedYaml malformed) {
      if (!TemplateReader.isTemplate(collected.file().text())) {
        throw malformed;
      }
      new TemplateReader(collected).read();
    }
  }

  private interface DocumentReader {
    void document(YamlNode root, YamlPath path);
  }

  private static void documents(SourceFile file, DocumentReader reader) {
    List<YamlNode> documents = YamlText.parse(file.text()).documents();
    for (int i = 0; i < documents.size(); i++) {
      reader.document(documents.get(i), YamlPath.root(i));
    }
  }
}
