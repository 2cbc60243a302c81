package dev.pullpass.cli.scan;

import dev.pullpass.core.source.FileKind;
import dev.pullpass.core.source.Kustomization;
import dev.pullpass.core.source.KustomizeGraph;
import dev.pullpass.core.source.Readings;
import dev.pullpass.core.source.SourceFile;
import dev.pullpass.core.yaml.MalformedYaml;
import java.util.List;
import java.util.Optional;

/**
 * What has to be known of the other files before a file is read: the versions of charts, and the
 * Kustomizations of the tree.
 */
record Surroundings(ChartVersions charts, KustomizeGraph kustomize) {

  /** Reads these few files; what is wrong with one of them is said when it is looked through. */
  static Surroundings of(List<TreeFile> files, long largest) {
    List<Kustomization> kustomizations =
        files.stream()
            .filter(file -> file.kind() == FileKind.KUSTOMIZATION)
            .flatMap(file -> kustomization(file, largest).stream())
            .toList();
    return new Surroundings(ChartVersions.of(files), KustomizeGraph.of(kustomizations));
  }

  private static Optional<Kustomization> kustomization(TreeFile file, long largest) {
    if (!(FileText.of(file.path(), largest) instanceof FileText.Known known)) {
      return Optional.empty();
    }
    try {
      return Kustomization.of(Readings.of(file.source(known.text(), "")));
    } catch (MalformedYaml saidElsewhere) {
      return Optional.empty();
    }
  }

  /** A file with its text and all that belongs to it. */
  SourceFile source(TreeFile file, String text) {
    return file.source(text, charts.of(file)).within(kustomize);
  }
}
