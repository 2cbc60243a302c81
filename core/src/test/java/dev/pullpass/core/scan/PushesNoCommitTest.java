package dev.pullpass.core.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.source.FileKind;
import dev.pullpass.core.source.Readings;
import dev.pullpass.core.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PushesNoCommitTest {
  private static final String IMAGE = "${CI_REGISTRY_IMAGE}";

  private static List<String> found(FileKind kind, String text) {
    return PushesNoCommit.check(
            Readings.of(new SourceFile("ci.yml", kind, text)), ScanSettings.USUAL)
        .map(finding -> finding.place().start() + " " + finding.message())
        .toList();
  }

  private static List<String> gitlab(String... lines) {
    StringBuilder text = new StringBuilder("push:\n  script:\n");
    for (String line : lines) {
      text.append("    - ").append(line).append("\n");
    }
    return found(FileKind.GITLAB_CI, text.toString());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "latest; latest",
        "main; main",
        "1.2.3; 1.2.3",
        "$CI_COMMIT_REF_SLUG; $CI_COMMIT_REF_SLUG",
        "$CI_COMMIT_BRANCH; $CI_COMMIT_BRANCH",
        "${CI_COMMIT_REF_NAME}-dev; ${CI_COMMIT_REF_NAME}-dev",
        "$(date +%F); $(date +%F)",
        "$(git rev-parse --abbrev-ref HEAD); $(git rev-parse --abbrev-ref HEAD)"
      })
  void tagsThatTellNoCommitAreFound(String tag, String shown) {
    assertThat(gitlab("docker push $CI_REGISTRY_IMAGE:" + tag))
        .containsExactly(
            "3:19 " + IMAGE + " is pushed as " + shown + " only, which tells no commit.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$CI_COMMIT_SHA",
        "${CI_COMMIT_SHORT_SHA}",
        "main-${CI_COMMIT_SHA:0:8}",
        "$CI_COMMIT_TAG",
        "$CI_PIPELINE_IID",
        "$(git rev-parse --short HEAD)",
        "`git describe`",
        "$UNKNOWN",
        "$(cat VERSION)"
      })
  void tagsThatTellTheCommitOrMayAreNot(String tag) {
    assertThat(gitlab("docker push $CI_REGISTRY_IMAGE:" + tag)).isEmpty();
  }

  @Test
  void oneTagOfManyIsEnough() {
    assertThat(
            gitlab(
                "docker push $CI_REGISTRY_IMAGE:latest",
                "docker push ${CI_REGISTRY_IMAGE}:$CI_COMMIT_SHA",
                "docker push $CI_REGISTRY_IMAGE/web",
                "docker push $CI_REGISTRY_IMAGE/web:main"))
        .containsExactly(
            "5:19 " + IMAGE + "/web is pushed as latest, main only, which tells no commit.");
  }

  @Test
  void anImageThatIsOnlyBuiltIsNoMatter() {
    assertThat(gitlab("docker build -t a/b:latest .")).isEmpty();
  }

  @Test
  void theLineToAddIsSaid() {
    SourceFile file =
        new SourceFile(
            "a", FileKind.GITLAB_CI, "a: {script: docker push $CI_REGISTRY_IMAGE:latest}");
    assertThat(PushesNoCommit.check(Readings.of(file), ScanSettings.USUAL))
        .extracting(finding -> finding.mend().words())
        .containsExactly("push ${CI_REGISTRY_IMAGE}:$CI_COMMIT_SHA as well");
  }

  @Test
  void variablesOfTheFileAreLookedThrough() {
    assertThat(
            found(
                FileKind.GITLAB_CI,
                """
                variables:
                  TAG: $CI_REGISTRY_IMAGE:$CI_COMMIT_REF_SLUG
                build:
                  script: docker push "$TAG"
                """))
        .containsExactly(
            "4:24 " + IMAGE + " is pushed as $CI_COMMIT_REF_SLUG only, which tells no commit.");
    assertThat(
            found(
                FileKind.GITLAB_CI,
                """
                variables: {IMAGE: "$CI_REGISTRY_IMAGE"}
                build:
                  before_script: ['VERSION=$(git rev-parse HEAD)']
                  script: docker push "$IMAGE:$VERSION"
                """))
        .isEmpty();
  }

  @Test
  void whatRunsForTagsOnlyIsNamedByItsVersion() {
    String job = "a:\n  script: docker push a/b:$CI_COMMIT_REF_NAME\n";
    assertThat(found(FileKind.GITLAB_CI, job)).hasSize(1);
    assertThat(found(FileKind.GITLAB_CI, job + "  only: [tags]\n")).isEmpty();
    assertThat(found(FileKind.GITLAB_CI, job + "  only: [main]\n")).hasSize(1);
    assertThat(found(FileKind.GITLAB_CI, job + "  rules: [{if: $CI_COMMIT_TAG}]\n")).isEmpty();
    assertThat(found(FileKind.GITLAB_CI, job + "  rules: [{if: '$CI_COMMIT_TAG == null'}]\n"))
        .hasSize(1);
  }

  private static List<String> workflow(String triggers, String tags) {
    return found(
        FileKind.WORKFLOW,
        "on: "
            + triggers
            + "\njobs:\n  a:\n    steps:\n"
            + "      - uses: docker/metadata-action@v5\n"
            + "        id: meta\n"
            + "        with: {images: acme/app, tags: \""
            + tags
            + "\"}\n"
            + "      - uses: docker/build-push-action@v6\n"
            + "        with: {push: true, tags: \"${{ steps.meta.outputs.tags }}\"}\n");
  }

  @ParameterizedTest(name = "on {0}, {1}")
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      value = {
        "push | type=sha",
        "push | type=ref,event=branch\\ntype=sha",
        "push | ''",
        "push | 'type=semver,pattern={{version}}'",
        "{push: {tags: ['v*']}} | type=ref,event=tag",
        "{push: {branches: [main]}} | 'type=raw,value={{branch}}-{{sha}}'",
        "{push: {branches: [main]}, release: {}} | ''"
      })
  void metadataThatTellsTheCommit(String triggers, String tags) {
    assertThat(workflow(triggers, tags)).isEmpty();
  }

  @ParameterizedTest(name = "on {0}, {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "push | type=ref,event=branch | {{branch}}",
        "push | type=raw,value=latest | latest",
        "{push: {branches: [main]}} | '' | {{branch}}, {{tag}}, pr-{{number}}",
        "{push: {branches: [main]}} | type=semver | {{tag}}"
      })
  void metadataThatDoesNot(String triggers, String tags, String shown) {
    assertThat(workflow(triggers, tags))
        .containsExactly("9:35 acme/app is pushed as " + shown + " only, which tells no commit.");
  }

  private static List<String> workflow(String line) {
    return found(
        FileKind.WORKFLOW,
        "on: push\njobs: {a: {steps: [{run: 'docker push ghcr.io/acme/app:" + line + "'}]}}");
  }

  @Test
  void conditionsOfJobsTellTheRefs() {
    String job = "jobs: {a: {if: \"%s\", steps: [{run: 'docker push a/b:$GITHUB_REF_NAME'}]}}";
    assertThat(found(FileKind.WORKFLOW, job.formatted("startsWith(github.ref, 'refs/tags/')")))
        .isEmpty();
    assertThat(found(FileKind.WORKFLOW, job.formatted("github.ref == 'refs/heads/main'")))
        .hasSize(1);
  }

  @Test
  void workflowsAreLookedThrough() {
    assertThat(workflow("latest"))
        .containsExactly("2:39 ghcr.io/acme/app is pushed as latest only, which tells no commit.");
    assertThat(workflow("${{ github.ref_name }}")).hasSize(1);
    assertThat(workflow("${{ github.sha }}")).isEmpty();
    assertThat(workflow("$GITHUB_SHA")).isEmpty();
    assertThat(workflow("${{ inputs.tag }}")).isEmpty();
    assertThat(workflow("pr-${{ github.event.pull_request.head.sha }}")).isEmpty();
    assertThat(workflow("pr-${{ github.event.pull_request.number }}")).hasSize(1);
  }
}
