package dev.pullpass.core.mend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.source.FileKind;
import dev.pullpass.core.source.SourceFile;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Digests in pipelines, Dockerfiles and Kustomizations: {@code N} is one. */
class PipelinePinningTest {
  private static final String DIGEST = "sha256:" + "a".repeat(64);

  private static Pinned pin(FileKind kind, String text) {
    return new Pinner(PinStyle.DIGEST_KEY, use -> Optional.of(DIGEST))
        .pin(new SourceFile("f", kind, text));
  }

  /** {@code ;} stands for a line end. */
  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '~',
      value = {
        "WORKFLOW ~ jobs: {a: {steps: [{uses: 'docker://a/b:1'}]}} ~ jobs: {a: {steps: [{uses:"
            + " 'docker://a/b:1@N'}]}}",
        "WORKFLOW ~ runs: {using: docker, image: docker://a/b:1} ~ runs: {using: docker, image:"
            + " docker://a/b:1@N}",
        "WORKFLOW ~ jobs: {a: {container: 'a/b:1'}} ~ jobs: {a: {container: 'a/b:1@N'}}",
        "GITLAB_CI ~ .x: &x a/b:1;a: {image: *x};b: {image: *x} ~ .x: &x a/b:1@N;a: {image: *x};b:"
            + " {image: *x}",
        "GITLAB_CI ~ variables: {V: a/b:1};image: $V ~ variables: {V: a/b:1@N};image: $V",
        "DOCKERFILE ~ ARG B='a:1';FROM $B;COPY --from=b:1 x y ~ ARG B='a:1@N';FROM $B;COPY"
            + " --from=b:1@N x y",
        "COMPOSE ~ services: {a: {image: \"a:1\"}} ~ services: {a: {image: \"a:1@N\"}}",
        "KUSTOMIZATION ~ patches:;- patch: |-;    spec: {containers: [{name: a, image: b:1}]} ~"
            + " patches:;- patch: |-;    spec: {containers: [{name: a, image: b:1@N}]}"
      })
  void digestsGoWhereTheImageStands(FileKind kind, String before, String after) {
    Pinned pinned = pin(kind, before.replace(';', '\n'));
    assertThat(pinned.refused()).isEmpty();
    assertThat(pinned.after()).isEqualTo(after.replace(';', '\n').replace("@N", "@" + DIGEST));
  }

  @Test
  void whatVariablesMakeIsLeftToThem() {
    Pinned pinned = pin(FileKind.DOCKERFILE, "ARG T=1\nFROM a:$T\n");
    assertThat(pinned.after()).isEqualTo("ARG T=1\nFROM a:$T\n");
    assertThat(pinned.refused())
        .extracting(Pinned.Refused::why)
        .containsExactly("variables or another file make it; pin it where they are set");
  }
}
