package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a folder may hold besides good files: each gets a line, and the rest is still scanned. */
class ScanTreeTest {
  private static final String POD =
      "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n  - name: a\n    image: nginx\n";

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void aGoodFile() throws IOException {
    write("z/pod.yaml", POD);
  }

  private void write(String name, String text) throws IOException {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  private Run scan(String... more) {
    String[] args = new String[more.length + 2];
    args[0] = "scan";
    args[1] = folder.toString();
    System.arraycopy(more, 0, args, 2, more.length);
    return Run.pullpass(args);
  }

  /** The line about the only other file, and that the good one was scanned. */
  private void assertTold(String line) {
    Run run = scan();
    assertThat((run.out() + run.err()).replace(folder + "/", "")).contains(line);
    assertThat(run.out()).contains("MissingTag");
    assertThat(run.code()).isEqualTo(ExitCode.FAULT);
  }

  @Test
  void malformedYaml() throws IOException {
    write("bad.yaml", "a: 1\nb: c: d\n");
    assertTold("bad.yaml:2: no YAML: mapping values are not allowed here");
  }

  @Test
  void nestingWithoutEnd() throws IOException {
    write("deep.yaml", "[".repeat(100_000));
    assertTold("deep.yaml:1: no YAML: nested deeper than 500 levels");
  }

  @Test
  void aBombOfAliases() throws IOException {
    StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 40; i++) {
      String alias = "*a" + (i - 1);
      text.append("a" + i + ": &a" + i + " [" + (alias + ", ").repeat(8) + alias + "]\n");
    }
    write("bomb.yaml", text + "---\n" + POD.replace("nginx", "redis"));
    assertTold("redis has no tag, which means latest.");
  }

  @Test
  void otherEncodings() throws IOException {
    write("latin.yaml", "image: café".getBytes(StandardCharsets.ISO_8859_1));
    assertTold("latin.yaml: not UTF-8, not read");
  }

  @Test
  void charactersThatYamlForbids() throws IOException {
    write("nul.yaml", "a: b\0c\n");
    assertTold("nul.yaml:1: no YAML: the character U+0000, which YAML forbids");
  }

  @Test
  void filesLargerThanAllowed() throws IOException {
    write("large.yaml", "a: " + "x".repeat(3_000_000));
    Run run = scan("--max-file-size", "1Mi");
    assertThat((run.out() + run.err()).replace(folder + "/", ""))
        .contains("large.yaml: 2.9Mi, more than --max-file-size 1Mi, not read");
    assertThat(run.out()).contains("MissingTag");
  }

  @Test
  void linksThatLeadInACircle() throws IOException {
    Files.createDirectories(folder.resolve("loop/sub"));
    Files.createSymbolicLink(folder.resolve("loop/sub/up"), Path.of("../.."));
    assertTold("loop/sub/up: a symbolic link back to a folder that it lies in, not followed");
  }

  @Test
  void linksThatLeadNowhere() throws IOException {
    Files.createSymbolicLink(folder.resolve("dangling.yaml"), Path.of("nothing"));
    assertTold("dangling.yaml: a symbolic link to nothing");
  }

  @Test
  void linkedFoldersAreScanned(@TempDir Path elsewhere) throws IOException {
    Files.writeString(elsewhere.resolve("pod.yaml"), POD.replace("nginx", "redis"));
    Files.createSymbolicLink(folder.resolve("linked"), elsewhere);
    assertTold("redis has no tag, which means latest.");
  }

  @Test
  void whatIsExcludedOrHiddenIsNotRead() throws IOException {
    write("test/bad.yaml", "a: b: c\n");
    write(".git/bad.yaml", "a: b: c\n");
    write("node_modules/x/bad.yaml", "a: b: c\n");
    Run run = scan("--exclude", "test");
    assertThat(run.out() + run.err()).doesNotContain("bad.yaml").contains("MissingTag");
  }

  @Test
  void aPathThatIsNotThereIsNamed() {
    assertThat(Run.pullpass("scan", folder + "/none"))
        .isEqualTo(
            new Run(
                ExitCode.COULD_NOT_LOOK,
                "",
                "pullpass: " + folder + "/none: no such file or folder\n"));
  }

  @Test
  void standardInputIsAFile() {
    Run run = Run.World.BARE.withInput(POD).run("scan", "-");
    assertThat(run.out()).contains("<stdin>").contains("MissingTag");
    assertThat(run.code()).isEqualTo(ExitCode.FAULT);
  }

  @Test
  void aSizeThatIsNoneIsRefused() {
    Run run = scan("--max-file-size", "big");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err())
        .contains("'--max-file-size': 'big' is no size; write 500Ki, 20Mi or 1Gi")
        .doesNotContain("UsageProblem");
  }
}
