package dev.pullpass.core.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pullpass.core.source.FileKind;
import dev.pullpass.core.source.SourceFile;
import dev.pullpass.core.text.MalformedInput;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a baseline hides, and what it does not. */
class BaselineTest {
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: web}
      spec:
        containers:
          - {name: a, image: "nginx:latest"}
      """;

  private static List<Finding> findings(String file, String text) {
    SourceFile source = new SourceFile(file, FileKind.MANIFEST, text);
    return Scan.file(source, ScanSettings.USUAL).findings();
  }

  private static Baseline.Applied after(String file, String text) {
    Baseline before = Baseline.parse(Baseline.of(findings("pod.yaml", POD)).text());
    return before.apply(findings(file, text), name -> true);
  }

  private static String outcome(Baseline.Applied applied) {
    return applied.fresh().size()
        + " new, "
        + applied.known()
        + " known, "
        + applied.gone()
        + " gone";
  }

  @ParameterizedTest(name = "{0}: {3}")
  @CsvSource({
    "the same, pod.yaml, 'nginx:latest=nginx:latest', '0 new, 1 known, 0 gone'",
    "lines above, pod.yaml, 'apiVersion=\n\n# why\napiVersion', '0 new, 1 known, 0 gone'",
    "another tag, pod.yaml, 'nginx:latest=redis:latest', '1 new, 0 known, 1 gone'",
    "mended, pod.yaml, 'nginx:latest=nginx:1.27', '0 new, 0 known, 1 gone'",
    "another object, pod.yaml, 'name: web=name: db', '1 new, 0 known, 1 gone'",
    "another file, other.yaml, 'nginx:latest=nginx:latest', '1 new, 0 known, 1 gone'",
  })
  void aFindingIsKnownAgainAfter(String change, String file, String edit, String outcome) {
    assertThat(change).isNotEmpty();
    String[] sides = edit.split("=", 2);
    assertThat(outcome(after(file, POD.replace(sides[0], sides[1])))).isEqualTo(outcome);
  }

  @Test
  void onlySoManyAreKnownAsThereWere() {
    List<Finding> one = findings("pod.yaml", POD);
    List<Finding> two = List.of(one.get(0), one.get(0));
    assertThat(outcome(Baseline.of(one).apply(two, name -> true)))
        .isEqualTo("1 new, 1 known, 0 gone");
    assertThat(outcome(Baseline.of(two).apply(one, name -> true)))
        .isEqualTo("0 new, 1 known, 1 gone");
  }

  @Test
  void whatWasNotLookedAtIsNotGone() {
    Baseline before = Baseline.of(findings("pod.yaml", POD));
    assertThat(outcome(before.apply(List.of(), name -> false))).isEqualTo("0 new, 0 known, 0 gone");
  }

  @Test
  void theFileSaysWhatIsKnownAndNoLine() {
    assertThat(Baseline.of(findings("pod.yaml", POD)).text())
        .isEqualTo(
            """
            {
              "apiVersion": "pullpass.dev/v1alpha1",
              "kind": "ScanBaseline",
              "findings": [
                {
                  "rule": "LatestTag",
                  "file": "pod.yaml",
                  "object": "Pod/web",
                  "path": "spec.containers[0].image",
                  "written": "\\"nginx:latest\\"",
                  "count": 1
                }
              ]
            }
            """);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "'', no baseline of pullpass scan: no JSON at byte 0",
    "kind: Pod, no baseline of pullpass scan: no JSON at byte 0",
    "'[]', no baseline of pullpass scan: its kind is not ScanBaseline",
    "'{\"kind\":\"ScanReport\"}', no baseline of pullpass scan: its kind is not ScanBaseline",
  })
  void anythingElseIsNoBaseline(String text, String message) {
    assertThatThrownBy(() -> Baseline.parse(text))
        .isInstanceOf(MalformedInput.class)
        .hasMessage(message);
  }
}
