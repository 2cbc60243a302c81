package dev.pullpass.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.scan.ScanSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurroundingsTest {
  @TempDir private Path folder = Path.of("");

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> rules() {
    Tree tree = Tree.of(List.of(folder), path -> false);
    return new Scanning(ScanSettings.USUAL, Optional.empty(), 1 << 20, () -> {})
        .report(tree, List.of()).findings().stream().map(finding -> finding.rule().id()).toList();
  }

  @Test
  void aBaseIsJudgedAsItsOverlaysLeaveIt() throws IOException {
    write(
        "base/pod.yaml",
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: a}
        spec: {containers: [{name: a, image: nginx}]}
        """);
    write("base/kustomization.yaml", "resources: [pod.yaml]\n");
    assertThat(rules()).containsExactly("MissingTag");
    write(
        "prod/kustomization.yaml",
        "resources: [../base]\nimages: [{name: nginx, newTag: 1.27.3}]\n");
    assertThat(rules()).isEmpty();
    write("broken/kustomization.yaml", "resources: [\n");
    assertThat(rules()).isEmpty();
  }
}
