package dev.pullpass.core.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pullpass.core.image.Platform;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lock file: what is written is read again, and what is no lock is refused by its line. */
class ImageLockTest {
  private static final String A = "sha256:" + "a".repeat(64);
  private static final String B = "sha256:" + "b".repeat(64);
  private static final Instant THEN = Instant.parse("2026-11-20T10:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

  private static final LockedImage WEB =
      new LockedImage(
          "ghcr.io/acme/web:1.0",
          A,
          THEN,
          "application/vnd.oci.image.index.v1+json",
          List.of(new Platform("linux", "amd64", ""), new Platform("linux", "arm", "v7")));
  private static final LockedImage NGINX = LockedImage.of("docker.io/library/nginx:1.27", B, NOW);

  private static final String TEXT =
      """
      # What each image's tag meant when it was resolved; written by pullpass, to be committed.
      # Verify with: pullpass pin --check PATH
      # Take new digests with: pullpass pin --update --write PATH
      apiVersion: pullpass.dev/v1alpha1
      kind: ImageLock
      images:
        - image: docker.io/library/nginx:1.27
          digest: %s
          resolved: "2026-11-21T00:00:00Z"
        - image: ghcr.io/acme/web:1.0
          digest: %s
          resolved: "2026-11-20T10:00:00Z"
          mediaType: application/vnd.oci.image.index.v1+json
          platforms: [linux/amd64, linux/arm/v7]
      """
          .formatted(B, A);

  @Test
  void imagesAreWrittenByNameWhateverTheOrderTheyCameIn() {
    ImageLock lock = ImageLock.EMPTY.with(List.of(WEB, NGINX));
    assertThat(lock.text()).isEqualTo(TEXT);
    assertThat(ImageLock.EMPTY.with(List.of(NGINX, WEB)).text()).isEqualTo(TEXT);
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    assertThat(ImageLock.parse(TEXT)).isEqualTo(ImageLock.EMPTY.with(List.of(WEB, NGINX)));
    assertThat(ImageLock.parse(ImageLock.EMPTY.text())).isEqualTo(ImageLock.EMPTY);
  }

  @Test
  void theTimeChangesOnlyWithTheDigest() {
    ImageLock lock = ImageLock.EMPTY.with(List.of(WEB));
    assertThat(lock.with(List.of(LockedImage.of(WEB.image(), A, NOW)))).isEqualTo(lock);
    assertThat(lock.with(List.of(LockedImage.of(WEB.image(), B, NOW))).find(WEB.image()))
        .contains(LockedImage.of(WEB.image(), B, NOW));
  }

  @Test
  void imagesCanBeTakenOut() {
    ImageLock lock = ImageLock.EMPTY.with(List.of(WEB, NGINX));
    assertThat(lock.without(Set.of(WEB.image(), "unknown")))
        .isEqualTo(ImageLock.EMPTY.with(List.of(NGINX)));
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "kind: ImageLock       | kind: Deployment    | 4  | this is no image lock: it does not say kind: ImageLock",
        "v1alpha1              | v2                  | 4  | the lock has another format: this pullpass reads and writes pullpass.dev/v1alpha1",
        "images:               | image:              | 6  | a lock has no such field here",
        "kind: ImageLock       | kind: [             | 7  | no YAML: while parsing a flow node, expected the node content, but found '-'",
        "docker.io/library/    | ''                  | 7  | image should be written in full: docker.io/library/nginx:1.27",
        "nginx:1.27            | NGINX               | 7  | image is no reference",
        "sha256:bbbb           | sha256:bb           | 8  | digest: invalid checksum digest length",
        "2026-11-21T00:00:00Z  | 2026-13-21T00:00:00Z| 9  | resolved should be a time as in 2026-11-21T09:30:00Z",
        "2026-11-21T00:00:00Z  | yesterday           | 9  | resolved should be a time as in 2026-11-21T09:30:00Z",
        "ghcr.io/acme/web:1.0  | docker.io/library/nginx:1.27 | 10 | docker.io/library/nginx:1.27 is locked twice",
        "mediaType             | digest              | 13 | digest is there twice",
        "linux/amd64           | linux               | 14 | a platform is written as in linux/amd64",
        "'    resolved'        | '    when'          | 9  | a lock has no such field here",
        "'  - image: ghcr'     | '<<<<<<< ours'      | 10 | a merge conflict is not resolved yet",
      })
  void whatIsNoLockIsRefusedByItsLine(String what, String by, int line, String problem) {
    String text = TEXT.replaceFirst(java.util.regex.Pattern.quote(what), by);
    MalformedLock malformed =
        catchThrowableOfType(MalformedLock.class, () -> ImageLock.parse(text));
    assertThat(malformed.line() + " " + malformed.problem()).isEqualTo(line + " " + problem);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 1, this is no image lock: it is not one map",
    "hello, 1, this is no image lock: it is not one map",
    "'# a comment', 1, this is no image lock: it is not one map",
    "'{kind: ImageLock, apiVersion: pullpass.dev/v1alpha1, images: {}}', 1, images should be a list",
    "'{kind: ImageLock, apiVersion: pullpass.dev/v1alpha1, images: [nginx]}', 1,"
        + " 'an image should be a map with image, digest and resolved'",
    "'{kind: ImageLock, apiVersion: pullpass.dev/v1alpha1, images: [{image: a.b/c:1}]}', 1,"
        + " digest is missing"
  })
  void whatHoldsSomethingElseIsRefused(String text, int line, String problem) {
    MalformedLock malformed =
        catchThrowableOfType(MalformedLock.class, () -> ImageLock.parse(text));
    assertThat(malformed.line() + " " + malformed.problem()).isEqualTo(line + " " + problem);
  }
}
