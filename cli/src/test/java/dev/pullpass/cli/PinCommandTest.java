package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.testkit.registry.Endpoint;
import dev.pullpass.testkit.registry.FakeRegistry;
import dev.pullpass.testkit.registry.Fault;
import dev.pullpass.testkit.registry.personality.Personality;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code pullpass pin} over a few files and a registry whose tags can be moved. */
class PinCommandTest {
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

  private String web() {
    return files.digest("acme/web", "1.0");
  }

  private String db() {
    return files.digest("acme/db", "2");
  }

  private static String shortened(String digest) {
    return digest.substring(0, 19) + "…";
  }

  @Test
  void withoutWriteItShowsThePatchAndWritesNothing() {
    files.pod("web.yaml", "HOST/acme/web:1.0  # why", "busy/box@sha256:" + "c".repeat(64));
    String before = files.text("web.yaml");
    Run run = files.pin("--only", "*/acme/*");
    assertThat(run.out())
        .isEqualTo(
            """
            --- a/web.yaml
            +++ b/web.yaml
            @@ -4,6 +4,6 @@
             spec:
               containers:
                 - name: c
            -      image: HOST/acme/web:1.0  # why
            +      image: HOST/acme/web:1.0@%s  # why
                 - name: c
                   image: busy/box@sha256:%s
            --- /dev/null
            +++ b/pullpass.lock
            @@ -0,0 +1,11 @@
            """
                    .formatted(web(), "c".repeat(64))
                + files
                    .named(files.lockOf(PinFolder.entry("acme/web:1.0", web(), PinFolder.INDEX)))
                    .lines()
                    .map(line -> "+" + line + "\n")
                    .reduce("", String::concat));
    assertThat(run.err())
        .isEqualTo(
            """
            IMAGE  LOCKED  NOW                   WHERE
            HOST/acme/web:1.0  -       %s  web.yaml:7
            pullpass: 1 image in 1 file: 1 newly locked, 0 with a new digest, 0 as locked; --write would write web.yaml and pullpass.lock
            """
                .formatted(shortened(web())));
    assertThat(run.code()).isZero();
    assertThat(files.text("web.yaml")).isEqualTo(before);
    assertThat(files.lock()).doesNotExist();
  }

  @Test
  void writePinsTheIndexAndKeepsTheTagVisible() {
    files.pod("web.yaml", "HOST/acme/web:1.0", "HOST/acme/db");
    Run run = files.pin("--write");
    assertThat(run)
        .isEqualTo(
            new Run(
                0,
                """
                IMAGE  LOCKED  NOW                   WHERE
                HOST/acme/db:latest  -       %s  web.yaml:9
                HOST/acme/web:1.0    -       %s  web.yaml:7
                """
                    .formatted(shortened(files.digest("acme/db", "latest")), shortened(web())),
                "pullpass: 2 images in 1 file: 2 newly locked, 0 with a new digest, 0 as locked;"
                    + " written: web.yaml and pullpass.lock\n"));
    assertThat(files.text("web.yaml"))
        .contains("image: " + files.host() + "/acme/web:1.0@" + web() + "\n")
        .contains(
            "image: " + files.host() + "/acme/db:latest@" + files.digest("acme/db", "latest"));
    assertThat(files.text("pullpass.lock"))
        .isEqualTo(
            files.lockOf(
                PinFolder.entry(
                    "acme/db:latest", files.digest("acme/db", "latest"), PinFolder.SINGLE),
                PinFolder.entry("acme/web:1.0", web(), PinFolder.INDEX)));
  }

  @Test
  void aSecondRunAsksNobodyAndChangesNothing() {
    files.pod("web.yaml", "HOST/acme/web:1.0", "HOST/acme/db");
    files.pin("--write");
    String once = files.text("web.yaml") + files.text("pullpass.lock");
    files.registry().forgetRequests();
    assertThat(files.pin("--write"))
        .isEqualTo(
            new Run(
                0,
                "",
                "pullpass: 2 images in 1 file: 0 newly locked, 0 with a new digest, 2 as locked;"
                    + " nothing to write\n"));
    assertThat(files.registry().requests()).isEmpty();
    assertThat(files.text("web.yaml") + files.text("pullpass.lock")).isEqualTo(once);
  }

  @Test
  void whatIsLockedStaysAlthoughTheTagMoves() {
    files.pod("a.yaml", "HOST/acme/db:2");
    files.pin("--write");
    String then = db();
    files.registry().repository("acme/db").index("2", "linux/amd64");
    files.pod("b.yaml", "HOST/acme/db:2");
    assertThat(files.pin("--write").code()).isZero();
    assertThat(files.text("b.yaml")).contains("/acme/db:2@" + then + "\n");
    assertThat(db()).isNotEqualTo(then);
  }

  @Test
  void updateTakesTheDigestsOfNowAndShowsBoth() {
    files.pod("a.yaml", "HOST/acme/db:2", "HOST/acme/web:1.0");
    files.pin("--write");
    String then = db();
    String web = web();
    files.registry().repository("acme/db").index("2", "linux/amd64");
    files.registry().repository("acme/web").index("1.0", "linux/s390x");
    Run run = files.pin("--update", "--only", "*/acme/db", "--write");
    assertThat(run)
        .isEqualTo(
            new Run(
                0,
                """
                IMAGE  LOCKED                NOW                   WHERE
                HOST/acme/db:2  %s  %s  a.yaml:7
                """
                    .formatted(shortened(then), shortened(db())),
                "pullpass: 1 image in 1 file: 0 newly locked, 1 with a new digest, 0 as locked;"
                    + " written: a.yaml and pullpass.lock\n"));
    assertThat(files.text("a.yaml")).contains("db:2@" + db()).contains("web:1.0@" + web);
    assertThat(files.text("pullpass.lock")).contains(db(), web).doesNotContain(then);
  }

  @Test
  void digestsThatStandThereAreLockedAsTheyAre() {
    String digest = "sha256:" + "d".repeat(64);
    files.pod("a.yaml", "HOST/acme/db:2@" + digest, "HOST/acme/web@" + digest);
    assertThat(files.pin("--write").code()).isZero();
    assertThat(files.registry().requests()).isEmpty();
    assertThat(files.text("pullpass.lock"))
        .isEqualTo(
            files.lockOf(
                PinFolder.entry("acme/db:2", digest, ""),
                PinFolder.entry("acme/web@" + digest, digest, "")));
  }

  @Test
  void whatNoPersonCanMeanIsLeftToPeople() {
    files.pod(
        "a.yaml",
        "HOST/acme/db:2@sha256:" + "d".repeat(64),
        "HOST/acme/db:2@sha256:" + "e".repeat(64));
    Run run = files.pin("--write");
    assertThat(run)
        .isEqualTo(
            new Run(
                1,
                "",
                """
                pullpass: a.yaml:7, a.yaml:9: HOST/acme/db:2 is not pinned: the files name 2 digests for it
                pullpass: 1 image in 1 file: 0 newly locked, 0 with a new digest, 0 as locked, 1 without a digest; nothing was written, --keep-going writes the others
                """));
    assertThat(files.pin("--update", "--write").code()).isZero();
    assertThat(files.text("a.yaml")).doesNotContain("@sha256:ddd", "@sha256:eee").contains(db());
  }

  @Test
  void allOrNothingUnlessTheOthersAreWanted() {
    files.pod("a.yaml", "HOST/acme/db:2", "HOST/acme/web:9");
    String before = files.text("a.yaml");
    Run run = files.pin("--write");
    assertThat(run.err())
        .isEqualTo(
            """
            pullpass: a.yaml:9: HOST/acme/web:9 is not pinned: the repository has no such tag (TagAbsent, 404 from HOST)
            pullpass: 2 images in 1 file: 1 newly locked, 0 with a new digest, 0 as locked, 1 without a digest; nothing was written, --keep-going writes the others
            """);
    assertThat(run.code()).isEqualTo(1);
    assertThat(files.text("a.yaml")).isEqualTo(before);
    assertThat(files.lock()).doesNotExist();
    assertThat(files.pin("--write", "--keep-going").code()).isEqualTo(1);
    assertThat(files.text("a.yaml")).contains("db:2@" + db()).contains("web:9\n");
  }

  @Test
  void aRegistryThatCannotBeReachedIsNoAnswer() {
    files.pod("a.yaml", "HOST/acme/db:2");
    files.registry().close();
    Run run = files.pin();
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("pullpass: a.yaml:7: HOST/acme/db:2 is not pinned: HOST: ")
        .hasLineCount(2);
  }

  @Test
  void tooManyRequestsIsToldAndNotRetriedForEver() {
    files.pod("a.yaml", "HOST/acme/db:2");
    files.registry().fault(Endpoint.MANIFEST, new Fault.TooManyRequests(3600));
    Run run = files.pin();
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err())
        .contains("the registry limits how many pulls it answers (RateLimited, 429 from HOST)");
  }

  @Test
  void aShortPauseIsKeptWhereTheRegistryAsksForIt() {
    files.pod("a.yaml", "HOST/acme/db:2");
    files.registry().faultOnce(Endpoint.MANIFEST, new Fault.TooManyRequests(1));
    assertThat(files.pin("--write").code()).isZero();
    assertThat(files.text("a.yaml")).contains(db());
  }

  @Test
  void eachTagIsAskedForOnceHoweverManyFilesNameIt() {
    for (int i = 0; i < 20; i++) {
      files.pod("pod" + i + ".yaml", "HOST/acme/db:2", "HOST/acme/web:1.0");
    }
    files.pin();
    long asked =
        files.registry().requests().stream()
            .filter(request -> request.path().contains("/manifests/2"))
            .filter(request -> request.status() == 200)
            .count();
    assertThat(asked).isEqualTo(1);
  }

  @Test
  void noPullIsSpentWhereARegistryCountsThem() {
    try (FakeRegistry hub = FakeRegistry.start(Personality.DOCKER_HUB)) {
      hub.repository("acme/web").index("1.0", "linux/amd64").everybody();
      files.pod("a.yaml", hub.host() + "/acme/web:1.0");
      Run run = files.pin("--write", "--insecure-registry", hub.host());
      assertThat(run.code()).isZero();
      assertThat(files.text("a.yaml")).contains(hub.repository("acme/web").digest("1.0"));
      assertThat(hub.requests().stream().filter(one -> one.path().contains("/manifests/")))
          .allMatch(request -> request.method().equals("HEAD"));
    }
  }

  @Test
  void whatIsNoReferenceIsToldAndTheRestIsDone() {
    files.pod("a.yaml", "HOST/Acme/db:2", "HOST/acme/db:2", "\"HOST/acme/db:${TAG}\"");
    Run run = files.pin("--write");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            """
            pullpass: a.yaml:7:14: "HOST/Acme/db:2" is left as it is: invalid reference format: repository name (Acme/db) must be lowercase
            pullpass: a.yaml:11:14: "HOST/acme/db:${TAG}" is left as it is: it holds a variable
            pullpass: 1 image in 1 file: 1 newly locked, 0 with a new digest, 0 as locked; written: a.yaml and pullpass.lock
            """);
    assertThat(files.text("a.yaml")).contains("acme/db:2@" + db());
  }

  @Test
  void valuesArePinnedWhereTheChartReadsADigest() {
    files.file(
        "values.yaml",
        """
        web:
          image:
            registry: HOST
            repository: acme/web
            tag: "1.0" # the tag
            digest: ""
        db:
          image:
            repository: HOST/acme/db
            tag: 2
        """);
    Run run = files.pin("--write");
    assertThat(run.err())
        .startsWith(
            "pullpass: values.yaml:10:10: HOST/acme/db:2 is locked, but not pinned here: the values"
                + " have no key for a digest\n");
    assertThat(run.code()).isZero();
    assertThat(files.text("values.yaml"))
        .contains("tag: \"1.0\" # the tag\n    digest: \"" + web() + "\"\n")
        .endsWith("tag: 2\n");
    assertThat(files.pin("--write", "--values-tag").code()).isZero();
    assertThat(files.text("values.yaml")).endsWith("tag: 2@" + db() + "\n");
  }

  @Test
  void whatNoFileNamesStaysLockedUntilItIsPruned() {
    files.pod("a.yaml", "HOST/acme/db:2", "HOST/acme/web:1.0");
    files.pin("--write");
    files.pod("a.yaml", "HOST/acme/db:2");
    Run kept = files.pin("--write");
    assertThat(kept.err())
        .startsWith(
            "pullpass: 1 locked image named by no file looked at; --prune drops what is not needed"
                + " any more: HOST/acme/web:1.0\n");
    assertThat(files.text("pullpass.lock")).contains(web());
    assertThat(files.pin("--write", "--prune").code()).isZero();
    assertThat(files.text("pullpass.lock")).doesNotContain(web()).contains(db());
  }

  @Test
  void aFileThatIsNoLockIsNotWrittenOver() throws java.io.IOException {
    files.pod("a.yaml", "HOST/acme/db:2");
    Files.writeString(files.lock(), "apiVersion: v1\nkind: Pod\n");
    assertThat(files.pin("--write"))
        .isEqualTo(
            new Run(
                3,
                "",
                "pullpass: pullpass.lock:1: this is no image lock: it does not say kind:"
                    + " ImageLock\n"));
    assertThat(files.text("pullpass.lock")).isEqualTo("apiVersion: v1\nkind: Pod\n");
  }

  @Test
  void aFileThatCannotBeWrittenLeavesAllAsTheyWere() throws java.io.IOException {
    files.pod("a.yaml", "HOST/acme/db:2");
    String before = files.text("a.yaml");
    Run run =
        Run.pullpass(
            "pin",
            "--write",
            "--lock",
            files.path("none/pullpass.lock").toString(),
            "--insecure-registry",
            files.host(),
            folder.toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("pullpass.lock: ").contains("no file was changed");
    assertThat(files.text("a.yaml")).isEqualTo(before);
  }

  @Test
  void yamlThatIsNoneIsToldAndNotCalledGood() {
    files.file("b.yaml", "a: [\n");
    files.pod("a.yaml", "HOST/acme/db:2");
    Run run = files.pin("--write");
    assertThat(run.err()).startsWith("pullpass: b.yaml:").contains(": no YAML: ");
    assertThat(run.code()).isEqualTo(3);
    assertThat(files.text("a.yaml")).contains(db());
  }
}
