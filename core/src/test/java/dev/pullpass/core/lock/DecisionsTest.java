package dev.pullpass.core.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is done with an image, by what files, lock and registry say: A and B are two digests. */
class DecisionsTest {
  private static final String NAME = "registry.test/acme/web:1.0";
  private static final Map<String, String> DIGESTS =
      Map.of("A", "sha256:" + "a".repeat(64), "B", "sha256:" + "b".repeat(64), "-", "");

  private static String digest(String letter) {
    return DIGESTS.getOrDefault(letter, "");
  }

  private static NamedImage image(String letters) {
    return NamedImage.of(
        NAME, Stream.of(letters.split(" ", -1)).map(DecisionsTest::digest).toList());
  }

  private static ImageLock lock(String letter) {
    return letter.equals("-")
        ? ImageLock.EMPTY
        : ImageLock.EMPTY.with(
            List.of(LockedImage.of(NAME, digest(letter), Instant.parse("2026-11-20T10:00:00Z"))));
  }

  private static String letters(String text) {
    return text.replace(digest("A"), "A").replace(digest("B"), "B");
  }

  @ParameterizedTest(name = "files {0}, lock {1}: {2}")
  @CsvSource({
    "-,   -, Ask[]",
    "-,   A, Known[digest=A]",
    "A,   -, Known[digest=A]",
    "A,   A, Known[digest=A]",
    "A -, A, Known[digest=A]",
    "A -, -, Known[digest=A]",
    "A,   B, 'Contradiction[words=the files say A, the lock says B]'",
    "A B, -, Contradiction[words=the files name 2 digests for it]",
    "A B, A, Contradiction[words=the files name 2 digests for it]"
  })
  void whereADigestIsTakenFromWhenPinning(String files, String lock, String choice) {
    assertThat(letters(Choice.pinning(image(files), lock(lock)).toString())).isEqualTo(choice);
  }

  @ParameterizedTest(name = "files {0}: {1}")
  @CsvSource({"-, Ask[]", "A, Ask[]", "A B, Ask[]"})
  void whereADigestIsTakenFromWhenUpdating(String files, String choice) {
    assertThat(letters(Choice.updating(image(files)).toString())).isEqualTo(choice);
  }

  @ParameterizedTest(name = "files {0}, lock {1}, registry {2}: {3}")
  @CsvSource({
    "A,   A, A,      SAME",
    "A,   A, asked nobody, SAME",
    "A -, A, A,      UNPINNED",
    "-,   A, A,      UNPINNED",
    "-,   -, A,      NOT_LOCKED",
    "A,   -, A,      NOT_LOCKED",
    "A,   -, gone,   NOT_LOCKED",
    "A,   A, B,      MOVED",
    "B,   A, B,      MOVED",
    "-,   A, B,      MOVED",
    "A,   A, gone,   GONE",
    "B,   A, A,      CONTRADICTED",
    "A B, A, A,      CONTRADICTED",
    "B,   A, untold, CONTRADICTED",
    "A,   A, untold, UNTOLD",
    "-,   A, untold, UNTOLD"
  })
  void whatACheckSays(String files, String lock, String registry, CheckedImage.State state) {
    TagNow now =
        switch (registry) {
          case "gone" -> new TagNow.Gone("no such tag");
          case "untold" -> new TagNow.Untold("refused");
          case "asked nobody" -> new TagNow.NotAsked();
          default -> new TagNow.Means(digest(registry), "", List.of());
        };
    assertThat(CheckedImage.of(image(files), lock(lock), now).state()).isEqualTo(state);
  }
}
