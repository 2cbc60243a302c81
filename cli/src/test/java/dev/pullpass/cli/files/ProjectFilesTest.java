package dev.pullpass.cli.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pullpass.core.handbook.Written;
import dev.pullpass.core.text.MalformedInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectFilesTest {
  @TempDir private Path folder = Path.of("");

  private List<String> read(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return said(ProjectFiles.read(List.of(file)));
  }

  private static List<String> said(List<Written> written) {
    return written.stream()
        .map(text -> (text.what() + " " + text.place().path()).strip() + " = " + text.text())
        .toList();
  }

  /** {@code /} and a blank stand for a line end and the indent. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      value = {
        "image: nginx:1.27                        | IMAGE image = nginx:1.27",
        "image: \"\"                              | nothing",
        "image: ~                                 | nothing",
        "image: u:secret@ghcr.io/a/b:1            | IMAGE image = xxxxx:xxxxx@ghcr.io/a/b:1",
        "image: {repository: a/b, tag: 1.10}      | IMAGE image = a/b:1.10",
        "web: {repository: a/b, tag: x}           | IMAGE web = a/b:x",
        "webImage: {repository: a/b, tag: x}      | IMAGE webImage = a/b:x",
        "web: {repository: a/b}                   | nothing",
        "image: {registry: r.io, repository: a/b, tag: x} | IMAGE image = r.io/a/b:x",
        "image: {repository: a/b, digest: 'sha256:0'}     | IMAGE image = a/b@sha256:0",
        "image: {repository: a/b, tag: ''}        | UNTOLD image = the tag of a/b, which the chart"
            + " fills in (usually its appVersion)",
        "image: {repository: a/b, tag: $TAG}      | UNTOLD image = what becomes of the placeholders"
            + " in a/b:$TAG",
        "chart: {repository: 'https://c.test', tag: 1}    | nothing",
        "imagePullSecrets: [{name: a}]            | PULL_SECRET imagePullSecrets = a",
        "global: {imagePullSecrets: [a]}          | PULL_SECRET global.imagePullSecrets = a"
      })
  void valuesNameImages(String values, String said) throws IOException {
    assertThat(read("values.yaml", values)).isEqualTo(said == null ? List.of() : List.of(said));
  }

  @Test
  void manifestsNameTheirObject() throws IOException {
    String text =
        """
        kind: Namespace
        metadata: {name: shop}
        ---
        kind: Deployment
        metadata: {name: web}
        spec: {template: {spec: {containers: [{image: "a/b:1"}], imagePullSecrets: [{name: s}]}}}
        """;
    assertThat(read("all.yaml", text))
        .containsExactly(
            "IMAGE Deployment/web spec.template.spec.containers[0].image = a/b:1",
            "PULL_SECRET Deployment/web spec.template.spec.imagePullSecrets = s");
  }

  @Test
  void aliasesAreReadOnceAndLoopsEnd() throws IOException {
    String text = "a: &a {image: x/y:1, self: *a}\nb: *a\n";
    assertThat(read("loop.yaml", text)).containsExactly("IMAGE a.image = x/y:1");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      nullValues = "nothing",
      value = {
        "docker build -t a/b:1 .; BUILT = a/b:1",
        "docker buildx build --tag=a/b:1 --push .; PUSHED = a/b:1",
        "docker push a/b:1; PUSHED = a/b:1",
        "docker push -q a/b; PUSHED = a/b",
        "docker tag x a/b:2; BUILT = a/b:2",
        "podman push a/b:1; PUSHED = a/b:1",
        "buildah push x docker://r.io/a/b:1; PUSHED = r.io/a/b:1",
        "/kaniko/executor --destination=a/b:1; PUSHED = a/b:1",
        "crane copy x:1 a/b:1; PUSHED = a/b:1",
        "skopeo copy docker://x:1 docker://a/b:1; PUSHED = a/b:1",
        "# docker push a/b:1; nothing",
        "docker login -u me -p secret r.io; nothing",
        "echo hi && docker push \"a/b:$T\"; PUSHED = a/b:$T",
        "docker push ghcr.io/${{ github.repository }}:1; PUSHED = ghcr.io/${{ github.repository"
            + " }}:1",
        "docker push me:secret@r.io/a/b:1; PUSHED = xxxxx:xxxxx@r.io/a/b:1"
      })
  void scriptsNameWhatTheyBuild(String line, String said) throws IOException {
    assertThat(read("build.sh", line)).isEqualTo(said == null ? List.of() : List.of(said));
  }

  @Test
  void aLineMayGoOnInTheNext() throws IOException {
    assertThat(read("build.sh", "docker build \\\n  -t a/b:1 \\\n  ."))
        .containsExactly("BUILT = a/b:1");
  }

  @Test
  void aWorkflowThatSaysNothingIsSaidToSayNothing() throws IOException {
    assertThat(read(".github/workflows/ci.yml", "jobs: {a: {uses: ./.github/workflows/b.yml}}"))
        .containsExactly(
            "UNTOLD = which images it builds: no command or action in it says so in words");
  }

  @Test
  void namesThatAnotherStepMakesAreNamed() throws IOException {
    String text =
        """
        jobs:
          a:
            env: {REGISTRY: r.io}
            steps:
              - {uses: docker/metadata-action@v5, id: m, with: {images: a/b, tags: type=sha}}
              - uses: docker/build-push-action@v6
                with: {push: true, tags: "${{ steps.m.outputs.tags }}"}
              - run: docker push ${{ env.REGISTRY }}/c:1
        """;
    assertThat(read(".github/workflows/ci.yml", text))
        .containsExactly("PUSHED = a/b:sha-{{sha}}", "PUSHED = r.io/c:1");
  }

  @Test
  void overlaysNameImages() throws IOException {
    assertThat(read("kustomization.yaml", "images: [{name: nginx, newTag: '1.27'}]"))
        .containsExactly("IMAGE images[0] = nginx:1.27");
  }

  @Test
  void whatIsBuiltAndPushedIsPushed() throws IOException {
    String text = "a:\n  script:\n    - docker build -t a/b:1 .\n    - docker push a/b:1\n";
    assertThat(read(".gitlab-ci.yml", text)).containsExactly("PUSHED = a/b:1");
  }

  @Test
  void aMalformedFileIsRefusedWhereItIsNamedAndNotedWhereItIsMet() throws IOException {
    Path file = folder.resolve("bad.yaml");
    Files.writeString(file, "a: [\n");
    String name = folder.getFileName() + "/bad.yaml";
    assertThatThrownBy(() -> ProjectFiles.read(List.of(file)))
        .isInstanceOf(MalformedInput.class)
        .hasMessage("bad.yaml: line 2: not valid YAML");
    assertThat(ProjectFiles.read(List.of(folder)))
        .extracting(text -> text.place().file() + ": " + text.text())
        .containsExactly(name + ": line 2: not valid YAML");
  }

  @Test
  void aPathThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> ProjectFiles.read(List.of(Path.of("nowhere/charts"))))
        .isInstanceOf(MalformedInput.class)
        .hasMessage("nowhere/charts: no such file or folder");
  }

  @Test
  void hiddenFoldersAndLargeFilesAreNotRead() throws IOException {
    read(".cache/a.yaml", "image: a/b:1");
    read("node_modules/a.yaml", "image: a/b:1");
    Files.writeString(folder.resolve("large.yaml"), "#".repeat((1 << 20) + 1));
    assertThat(said(ProjectFiles.read(List.of(folder))))
        .containsExactly("UNTOLD = larger than 1 MiB, not read");
  }
}
