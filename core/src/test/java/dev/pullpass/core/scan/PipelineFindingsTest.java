package dev.pullpass.core.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.source.FileKind;
import dev.pullpass.core.source.SourceFile;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What all rules together say of images in pipelines, Dockerfiles and compose files. */
class PipelineFindingsTest {

  private static List<String> found(FileKind kind, String text) {
    return Scan.file(new SourceFile("f", kind, text), ScanSettings.USUAL).findings().stream()
        .map(finding -> finding.place().start() + " " + finding.rule().id())
        .toList();
  }

  /** {@code ;} stands for a line end. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      value = {
        "GITLAB_CI | image: ruby | 1:8 MissingTag",
        "GITLAB_CI | image: $IMAGE | nothing",
        "GITLAB_CI | image: $CI_REGISTRY_IMAGE/tools:latest | 1:8 LatestTag",
        "GITLAB_CI | image: ${CI_DEPENDENCY_PROXY_GROUP_IMAGE_PREFIX}/ruby:3.1 | nothing",
        "GITLAB_CI | image: ruby:$V | nothing",
        "GITLAB_CI | variables: {V: latest};image: ruby:$V | 2:8 LatestTag",
        "GITLAB_CI | variables: {V: 'Ruby:1'};image: $V | 1:17 UppercaseRepository",
        "GITLAB_CI | variables: {V: Acme};image: r.io/$V | 2:8 UppercaseRepository",
        "GITLAB_CI | variables: {V: '@sha256:0'};image: r.io/a$V | 2:8 MalformedDigest",
        "GITLAB_CI | image: 'ruby:' | 1:13 InvalidReference",
        "GITLAB_CI | a: {script: docker push Acme/app:$CI_COMMIT_SHA} | nothing",
        "GITLAB_CI | a: {script: docker push r.io/Acme/app:1} | 1:25 UppercaseRepository",
        "WORKFLOW | jobs: {a: {container: 'node:${{ matrix.v }}'}} | nothing",
        "WORKFLOW | jobs: {a: {steps: [{uses: 'docker://alpine'}]}} | 1:37 MissingTag",
        "DOCKERFILE | FROM nginx | 1:6 MissingTag",
        "DOCKERFILE | FROM nginx:${V} | nothing",
        "DOCKERFILE | ARG V=latest;FROM nginx:${V} | 2:6 LatestTag",
        "DOCKERFILE | FROM ${R}/nginx:latest | 1:6 LatestTag",
        "COMPOSE | services: {a: {image: 'redis:${V:-latest}'}} | 1:23 LatestTag",
        "COMPOSE | services: {a: {build: ., image: acme/app}} | nothing",
        "KUSTOMIZATION | images: [{name: a, newTag: latest}] | 1:28 LatestTag"
      })
  void findings(FileKind kind, String text, String said) {
    List<String> found = found(kind, text.replace(";", "\n"));
    String all =
        String.join(", ", found.stream().filter(one -> !one.endsWith("NoCommit")).toList());
    assertThat(all).isEqualTo(said == null ? "" : said);
  }
}
