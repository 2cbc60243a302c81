package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code pullpass pin} over files of all kinds: which are meant, and how they are written. */
class PinTreeTest {
  @TempDir private Path folder = Path.of("");
  private PinFolder files = new PinFolder(Path.of(""));

  @BeforeEach
  void start() {
    files.close();
    files = new PinFolder(folder);
  }

  @AfterEach
  void stop() {
    files.close();
  }

  private String db() {
    return files.digest("acme/db", "2");
  }

  @Test
  void imagesThatNoPodPullsArePinnedOnlyWhereThatIsAskedFor() {
    files.file("Dockerfile", "ARG V=2\nFROM HOST/acme/db:2 AS base\nFROM base\nFROM $OTHER\n");
    files.file(".gitlab-ci.yml", "test:\n  image: HOST/acme/db:2\n  script: [make]\n");
    files.file("compose.yaml", "services:\n  db:\n    image: HOST/acme/db:2\n");
    assertThat(files.pin("--write").err())
        .isEqualTo(
            "pullpass: 0 images in 0 files: 0 newly locked, 0 with a new digest, 0 as locked;"
                + " nothing to write\n");
    assertThat(files.pin("--write", "--include", "ci").code()).isZero();
    assertThat(files.text(".gitlab-ci.yml")).contains("acme/db:2@" + db() + "\n");
    Run rest = files.pin("--write", "--include", "dockerfile,compose");
    assertThat(rest.err())
        .isEqualTo(
            """
            pullpass: Dockerfile:4:6: "$OTHER" is left as it is: it holds a variable
            pullpass: 1 image in 2 files: 0 newly locked, 0 with a new digest, 1 as locked; written: Dockerfile and compose.yaml
            """);
    assertThat(files.text("Dockerfile")).contains("acme/db:2@" + db() + " AS base\nFROM base\n");
    assertThat(files.text("compose.yaml")).endsWith("acme/db:2@" + db() + "\n");
  }

  @Test
  void anOverlayIsPinnedWhereItSetsTheTag() {
    files.pod("base/pod.yaml", "db");
    files.file("base/kustomization.yaml", "resources: [pod.yaml]\n");
    files.file(
        "overlay/kustomization.yaml",
        "resources: [../base]\nimages:\n- name: db\n  newName: HOST/acme/db\n  newTag: \"2\"\n");
    Run run = files.pin("--write");
    assertThat(run.err())
        .isEqualTo(
            "pullpass: 1 image in 1 file: 1 newly locked, 0 with a new digest, 0 as locked;"
                + " written: overlay/kustomization.yaml and pullpass.lock\n");
    assertThat(files.text("overlay/kustomization.yaml"))
        .endsWith("  newTag: \"2\"\n  digest: " + db() + "\n");
    assertThat(files.pin("--check").code()).isZero();
  }

  @Test
  void aChartsOwnVersionIsTheTagOfItsEmptyOnes() {
    files.file("chart/Chart.yaml", "name: c\nversion: 1.0.0\nappVersion: \"2\"\n");
    files.file(
        "chart/values.yaml", "image:\n  repository: HOST/acme/db\n  tag: \"\"\n  digest: \"\"\n");
    files.file(
        "chart/templates/pod.yaml",
        """
        kind: Pod
        spec:
          containers:
          - image: "{{ .Values.image.repository }}"
          - image: HOST/acme/web:1.0 # as it is
            name: {{ .Chart.Name }}
        """);
    assertThat(files.pin("--write").code()).isZero();
    assertThat(files.text("chart/values.yaml")).endsWith("  digest: \"" + db() + "\"\n");
    assertThat(files.text("chart/templates/pod.yaml"))
        .contains("acme/web:1.0@" + files.digest("acme/web", "1.0") + " # as it is\n");
    assertThat(files.pin("--check").code()).isZero();
  }

  @Test
  void whatIsExcludedIsLeftAlone() {
    files.pod("test/a.yaml", "HOST/acme/none:1");
    files.pod("deploy/a.yaml", "HOST/acme/db:2");
    assertThat(files.pin("--write", "--exclude", "test/**").code()).isZero();
    assertThat(files.text("deploy/a.yaml")).contains(db());
  }

  @Test
  void lineEndsAndCommentsStayAsTheyAre() {
    String text =
        "kind: Pod\r\nspec:\r\n  containers:   # all\r\n  -   image:   'HOST/acme/db:2'   # é\r\n";
    files.file("a.yaml", text);
    files.pin("--write");
    assertThat(files.text("a.yaml"))
        .isEqualTo(text.replace("HOST", files.host()).replace("db:2", "db:2@" + db()));
  }

  @Test
  void anImageThatIsNamedTwiceIsLockedOnce() {
    files.pod("a.yaml", "HOST/acme/db:2", "HOST/acme/db:2");
    assertThat(files.pin("--write").out()).contains("a.yaml:7, a.yaml:9");
    assertThat(files.text("pullpass.lock").lines().filter(line -> line.contains("image:")))
        .hasSize(1);
  }
}
