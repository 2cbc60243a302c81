package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.testkit.cluster.FakeCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code pullpass docs}, word by word in resources/docs. */
class DocsCommandTest {
  /** The situation of a team whose charts name images of GitHub's registry. */
  static final String TEAM = "src/test/resources/frontend-dev/dump.json";

  private static final String PROJECT = "src/test/resources/frontend-dev/project";
  private static final String CANARY = "Kanari0123456789012345678901234567ab";

  @TempDir private Path folder = Path.of("");

  private static Run docs(String... more) {
    List<String> args = new ArrayList<>(List.of("docs"));
    args.addAll(List.of(more));
    return Run.pullpass(args.toArray(String[]::new));
  }

  private static void golden(String name, Run run) {
    Golden.check("docs/" + name + ".md", run.out());
    assertThat(run).isEqualTo(new Run(0, run.out(), ""));
  }

  @ParameterizedTest
  @CsvSource({"A", "B"})
  void aRealClusterReadsAsAgreed(String dump) {
    golden(dump, docs("-f", Samples.dump(dump)));
  }

  @Test
  void aTeamsClusterAndFilesReadAsAgreed() {
    Run run = docs("-f", TEAM, PROJECT);
    golden("frontend-dev", run);
    assertThat(run.out()).doesNotContain(CANARY).doesNotContain("ghp_");
  }

  @Test
  void filesAloneNeedNoCluster() {
    golden("files", docs(PROJECT + "/charts", PROJECT + "/.gitlab-ci.yml"));
  }

  @Test
  void oneNamespaceIsAskedFor() {
    assertThat(docs("-f", TEAM, "-n", "frontend-dev").out())
        .contains("frontend-dev/frontend")
        .doesNotContain("backend-dev");
  }

  @Test
  void aLiveClusterGivesThePageOfItsDump() {
    try (FakeCluster cluster = FakeCluster.start().load(Samples.text(TEAM))) {
      String config = Samples.file(folder, "kubeconfig", cluster.kubeconfig());
      assertThat(docs("-A", "--kubeconfig", config)).isEqualTo(docs("-f", TEAM));
      String[] advise = {"advise", "-A", "--kubeconfig", config};
      assertThat(Run.pullpass(advise)).isEqualTo(Run.pullpass("advise", "-f", TEAM));
    }
  }

  @Test
  void whatIsWrittenIsUpToDate() throws IOException {
    Path page = folder.resolve("registry-auth.md");
    assertThat(docs("-f", TEAM, "-o", page.toString()))
        .isEqualTo(new Run(0, "", "pullpass: " + page + ": written\n"));
    assertThat(Files.readString(page)).isEqualTo(docs("-f", TEAM).out());
    assertThat(docs("-f", TEAM, "--check", page.toString())).isEqualTo(new Run(0, "", ""));
    assertThat(docs("-f", TEAM, "-o", page.toString()))
        .isEqualTo(new Run(0, "", "pullpass: " + page + ": unchanged\n"));
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(page);
    }
  }

  @Test
  void whatIsOutOfDateIsShown() throws IOException {
    Path page = folder.resolve("registry-auth.md");
    docs("-f", TEAM, "-o", page.toString());
    String row = "| `docker.io/library/redis` | `7.4` | StatefulSet backend-dev/cache |";
    Files.writeString(page, Files.readString(page).replace(row, row.replace("7.4", "7.2")));
    assertThat(docs("-f", TEAM, "--check", page.toString()))
        .isEqualTo(
            new Run(
                1,
                """
                …
                \s
                 | Repository | Tag or digest | Used by |
                 | --- | --- | --- |
                -| `docker.io/library/redis` | `7.2` | StatefulSet backend-dev/cache |
                +| `docker.io/library/redis` | `7.4` | StatefulSet backend-dev/cache |
                \s
                 ### ghcr.io (GitHub Container Registry)
                \s
                """,
                "pullpass: "
                    + page
                    + ": is out of date; pullpass docs … -o "
                    + page
                    + " writes it\n"));
  }

  @Test
  void aPageThatIsNotThereIsOutOfDateToo() {
    Path page = folder.resolve("none.md");
    Run run = docs("-f", TEAM, "--check", page.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            "pullpass: " + page + ": is not there; pullpass docs … -o " + page + " writes it\n");
    assertThat(page).doesNotExist();
  }

  @Test
  void aFileOfSomebodyElseIsOnlyReplacedByForce() throws IOException {
    Path page = Files.writeString(folder.resolve("mine.md"), "# Mine\n");
    Files.setPosixFilePermissions(page, PosixFilePermissions.fromString("rw-rw-r--"));
    assertThat(docs("-f", TEAM, "-o", page.toString()))
        .isEqualTo(
            new Run(
                2,
                "",
                "pullpass: "
                    + page
                    + ": is there, and pullpass did not write it; --force replaces it\n"));
    assertThat(page).hasContent("# Mine\n");
    assertThat(docs("-f", TEAM, "-o", page.toString(), "--force").code()).isZero();
    assertThat(Files.readString(page)).startsWith("<!-- pullpass docs");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(page)))
        .isEqualTo("rw-rw-r--");
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path page = folder.resolve("page.md");
    Path link = Files.createSymbolicLink(folder.resolve("link.md"), page);
    docs("-f", TEAM, "-o", page.toString());
    docs("-f", TEAM, "-n", "backend-dev", "-o", link.toString());
    assertThat(link).isSymbolicLink();
    assertThat(Files.readString(page)).doesNotContain("frontend-dev");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "-o a --check b  | 2 | -o writes the page, --check only compares it; give one of them",
        "--force         | 2 | --force is for -o FILE",
        "-n nobody       | 3 | there is nothing of namespace nobody in what was given",
        "nowhere         | 3 | nowhere: no such file or folder",
        "-o nowhere/a.md | 3 | nowhere/a.md: there is no such folder"
      })
  void badInputGetsOneClearLine(String args, int code, String message) {
    List<String> all = new ArrayList<>(List.of("-f", TEAM));
    all.addAll(List.of(args.split(" ", -1)));
    assertThat(docs(all.toArray(String[]::new)))
        .isEqualTo(new Run(code, "", "pullpass: " + message + "\n"));
  }
}
