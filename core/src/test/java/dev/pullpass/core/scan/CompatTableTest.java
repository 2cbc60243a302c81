package dev.pullpass.core.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.compat.CompatRule;
import dev.pullpass.core.compat.Outcome;
import dev.pullpass.core.compat.Tool;
import dev.pullpass.core.source.FileKind;
import dev.pullpass.core.source.Reading;
import dev.pullpass.core.source.Readings;
import dev.pullpass.core.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that shows where the tools differ is what they say, cell by cell. */
class CompatTableTest {
  private static final Path PAGE = Path.of("../docs/reference/compat.md");
  private static final List<String> RULES =
      List.of(
          "CKV_K8S_14",
          "latest-tag",
          "KSV-0013",
          "container-image-tag",
          "tagNotSpecified",
          "K8sDisallowedTags",
          "disallow-latest-tag");

  private static final List<String> IMAGES =
      List.of(
          "nginx",
          "nginx:latest",
          "nginx:LATEST",
          "nginx:stable",
          "nginx:1.25.3",
          "postgres:16",
          "registry:5000/app",
          "registry.example.com:5000/team/app",
          "localhost:5000/app:latest",
          "nginx@DIGEST",
          "nginx:latest@DIGEST",
          "nginx@sha256:123456",
          "nginx@foo",
          "nginx:",
          " nginx:latest",
          "nginx:1.0 ",
          "ghcr.io/Acme/App:1.0",
          "{{ .Values.image.repository }}:{{ .Values.image.tag }}",
          "${IMAGE}",
          "app:$TAG",
          "acme/latest",
          "");

  @Test
  void thePageIsUpToDate() throws IOException {
    String page = page();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).as("written with -Dgolden.update=true").exists();
    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  private static String page() {
    String head =
        """
        # What other tools say of images

        `pullpass scan --compat TOOL` gives the verdicts of another tool, under its own rules' names,
        errors included: checkov, kube-linter, trivy, kube-score, polaris, gatekeeper, kyverno. They are
        tested against the tools' own test cases and code. pullpass's own rules differ where these are
        wrong, or say nothing. **✗** is a finding, **·** is none, **?** no verdict; DIGEST stands for
        `sha256:` and 64 digits.

        """;
    String columns = "| image | pullpass | " + String.join(" | ", RULES) + " |\n";
    String line = "|---".repeat(RULES.size() + 2) + "|\n";
    return head
        + columns
        + line
        + IMAGES.stream().map(CompatTableTest::row).collect(Collectors.joining());
  }

  private static String row(String image) {
    String text = image.replace("DIGEST", Look.DIGEST);
    Reading reading =
        Readings.of(
            new SourceFile("a.yaml", FileKind.MANIFEST, Look.pod("image: \"" + text + "\"")));
    String own =
        Rules.check(reading, ScanSettings.USUAL).stream()
            .map(finding -> finding.rule().id())
            .distinct()
            .collect(Collectors.joining(", "));
    return "| `"
        + (image.isEmpty() ? "\"\"" : image)
        + "` | "
        + (own.isEmpty() ? "·" : own)
        + " | "
        + RULES.stream().map(rule -> cell(rule, reading)).collect(Collectors.joining(" | "))
        + " |\n";
  }

  private static String cell(String id, Reading reading) {
    CompatRule rule =
        Stream.of(Tool.values())
            .flatMap(tool -> tool.rules().stream())
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow();
    Outcome outcome =
        rule.judge(reading.objects().get(0), Optional.of(reading.pods().get(0))).outcome();
    return switch (outcome) {
      case FAILED -> "✗";
      case PASSED -> "·";
      default -> "?";
    };
  }
}
