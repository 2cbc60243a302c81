package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code pullpass pin --check}, which is for CI: what has moved since the lock was written. */
class PinCheckTest {
  @TempDir private Path folder = Path.of("");
  private PinFolder files = new PinFolder(Path.of(""));
  private String db = "";

  @BeforeEach
  void pinned() {
    files.close();
    files = new PinFolder(folder);
    files.pod("a.yaml", "HOST/acme/db:2", "HOST/acme/web:1.0");
    files.pin("--write");
    db = files.digest("acme/db", "2");
  }

  @AfterEach
  void stop() {
    files.close();
  }

  private void moveDb() {
    files.registry().repository("acme/db").index("2", "linux/amd64");
  }

  @Test
  void nothingIsWrongWhereNothingMoved() {
    assertThat(files.pin("--check"))
        .isEqualTo(new Run(0, "", "pullpass: 2 images in 1 file checked: no fault\n"));
  }

  @Test
  void aMovedTagIsShownWithBothDigestsAndTheTime() {
    moveDb();
    String before = files.text("a.yaml") + files.text("pullpass.lock");
    assertThat(files.pin("--check"))
        .isEqualTo(
            new Run(
                1,
                """
                HOST/acme/db:2: the tag has moved
                  locked  %s  since 2026-11-21T00:00:00Z
                  now     %s
                  in      a.yaml:7
                """
                    .formatted(db, files.digest("acme/db", "2")),
                "pullpass: 2 images in 1 file checked: 1 fault\n"));
    assertThat(files.text("a.yaml") + files.text("pullpass.lock")).isEqualTo(before);
  }

  @Test
  void offlineOnlyFilesAndLockAreCompared() {
    moveDb();
    files.registry().forgetRequests();
    assertThat(files.pin("--check", "--offline"))
        .isEqualTo(
            new Run(0, "", "pullpass: 2 images in 1 file compared with the lock only: no fault\n"));
    assertThat(files.registry().requests()).isEmpty();
  }

  @Test
  void aRegistryThatCannotBeReachedIsNeverCalledGood() {
    files.registry().close();
    Run run = files.pin("--check");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).startsWith("HOST/acme/db:2: cannot be checked: HOST: ");
    assertThat(run.err())
        .isEqualTo("pullpass: 2 images in 1 file checked: no fault, 2 not checked\n");
  }

  @Test
  void anImageThatIsNotLockedIsTold() {
    files.pod("b.yaml", "HOST/acme/db");
    assertThat(files.pin("--check"))
        .isEqualTo(
            new Run(
                1,
                "HOST/acme/db:latest: not in the lock\n  in      b.yaml:7\n",
                "pullpass: 3 images in 2 files checked: 1 fault\n"));
  }

  @Test
  void aFileWithAnotherDigestIsTold() {
    String other = "sha256:" + "d".repeat(64);
    files.pod("b.yaml", "HOST/acme/db:2@" + other);
    assertThat(files.pin("--check").out())
        .isEqualTo(
            """
            HOST/acme/db:2: files name another digest than the lock
              locked  %s  since 2026-11-21T00:00:00Z
              in      a.yaml:7
              in      b.yaml:7  %s
            """
                .formatted(db, other));
  }

  @Test
  void aTagAloneIsToldButNoFault() {
    files.pod("b.yaml", "HOST/acme/db:2");
    assertThat(files.pin("--check"))
        .isEqualTo(
            new Run(
                0,
                """
                HOST/acme/db:2: locked, but files name the tag alone, so that pulls may get another image
                  in      b.yaml:7
                """,
                "pullpass: 2 images in 2 files checked: no fault\n"));
  }

  @Test
  void aTagThatIsGoneIsTold() {
    files.pod("a.yaml", "HOST/acme/db:9");
    String entry = PinFolder.entry("acme/db:9", "sha256:" + "d".repeat(64), "");
    files.file("pullpass.lock", files.lockOf(entry));
    Run run = files.pin("--check");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .startsWith(
            "HOST/acme/db:9: the tag is gone: the repository has no such tag (TagAbsent, 404 from"
                + " HOST)\n  locked  sha256:ddd");
  }

  @Test
  void whatNoFileNamesIsCounted() {
    files.pod("a.yaml", "HOST/acme/db:2@" + db);
    assertThat(files.pin("--check").err())
        .isEqualTo(
            "pullpass: 1 image in 1 file checked: no fault; 1 locked image named by no file\n");
  }

  @Test
  void withoutALockThereIsNothingToCheck() {
    Run run = files.pin("--check", "--lock", files.path("other.lock").toString());
    assertThat(run.code()).isEqualTo(2);
    Path lock = files.path("other.lock");
    assertThat(Run.pullpass("pin", "--check", "--lock", lock.toString(), folder.toString()))
        .isEqualTo(
            new Run(
                3,
                "",
                "pullpass: "
                    + lock
                    + ": there is no such lock; pullpass pin --write PATH makes it\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--check", "--check --offline", "--write", "--update"})
  void aLockThatIsNoneIsToldByItsLine(String options) {
    files.file("pullpass.lock", files.text("pullpass.lock").replace("digest: sha256:", "digest: "));
    assertThat(files.pin(options.split(" ", -1)))
        .isEqualTo(new Run(3, "", "pullpass: pullpass.lock:8: digest: invalid reference format\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--check --write",
        "--check --update",
        "--offline",
        "--write --prune --only x",
        "--anonymous --from-cluster",
        "-n shop",
        "--username bot",
        "--password-stdin",
        "--password=x"
      })
  void optionsThatDoNotFitAreRefused(String options) {
    Run run = files.pin(options.split(" ", -1));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("pullpass: ");
  }
}
