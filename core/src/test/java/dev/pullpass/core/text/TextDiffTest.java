package dev.pullpass.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDiffTest {

  @Test
  void equalTextsHaveNoDifference() {
    assertThat(TextDiff.of("f", "a\n", "a\n")).isEmpty();
  }

  @Test
  void changesThatAreFarApartAreShownWithThreeLinesAroundEach() {
    String before = "a\n1\n2\n3\n4\n5\n6\n7\n8\nb\n";
    String after = "A\n1\n2\n3\n4\n5\n6\n7\n8\nb\nc\n";

    assertThat(TextDiff.of("charts/x/values.yaml", before, after))
        .isEqualTo(
            """
            --- a/charts/x/values.yaml
            +++ b/charts/x/values.yaml
            @@ -1,4 +1,4 @@
            -a
            +A
             1
             2
             3
            @@ -8,3 +8,4 @@
             7
             8
             b
            +c
            """);
  }

  @Test
  void changesThatAreNearAreShownTogether() {
    assertThat(TextDiff.of("f", "a\n1\n2\n3\n4\n5\n6\nb\n", "A\n1\n2\n3\n4\n5\n6\nB\n"))
        .isEqualTo(
            """
            --- a/f
            +++ b/f
            @@ -1,8 +1,8 @@
            -a
            +A
             1
             2
             3
             4
             5
             6
            -b
            +B
            """);
  }

  @Test
  void aMissingLineEndIsSaid() {
    assertThat(TextDiff.of("f", "a\nb", "a\nc"))
        .isEqualTo(
            """
            --- a/f
            +++ b/f
            @@ -1,2 +1,2 @@
             a
            -b
            \\ No newline at end of file
            +c
            \\ No newline at end of file
            """);
    assertThat(TextDiff.of("f", "a", "a\n"))
        .isEqualTo(
            """
            --- a/f
            +++ b/f
            @@ -1,1 +1,1 @@
            -a
            \\ No newline at end of file
            +a
            """);
  }

  @Test
  void carriageReturnsStay() {
    assertThat(TextDiff.of("f", "a\r\nb\r\n", "a\r\nc\r\n"))
        .isEqualTo("--- a/f\n+++ b/f\n@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n");
  }

  @Test
  void aNewFileComesFromNothing() {
    assertThat(TextDiff.created("pullpass.lock", "a\n"))
        .isEqualTo("--- /dev/null\n+++ b/pullpass.lock\n@@ -0,0 +1,1 @@\n+a\n");
  }

  @Test
  void namesAreWrittenAsGitReadsThem() {
    assertThat(TextDiff.of("my file", "a\n", "b\n")).startsWith("--- a/my file\t\n+++ b/my file\t");
    assertThat(TextDiff.of("a\"\n", "a\n", "b\n")).startsWith("--- \"a/a\\\"\\012\"\n");
  }

  @Test
  void largeTextsAreComparedInLinearSpace() {
    List<String> lines = IntStream.range(0, 200_000).mapToObj(i -> "line " + i % 997).toList();
    StringBuilder after = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      after.append(i % 500 == 0 ? "changed" : lines.get(i)).append('\n');
    }

    String diff = TextDiff.of("f", String.join("\n", lines) + "\n", after.toString());

    assertThat(diff.split("\n", -1)).filteredOn(line -> line.startsWith("-l")).hasSize(400);
    assertThat(diff.split("\n", -1)).filteredOn(line -> line.startsWith("+c")).hasSize(400);
  }

  @Test
  void textsWithNothingInCommonAreComparedSoonToo() {
    List<String> before = IntStream.range(0, 100_000).mapToObj(i -> "a" + i).toList();
    List<String> after = IntStream.range(0, 100_000).mapToObj(i -> "b" + i).toList();

    String diff = TextDiff.of("f", String.join("\n", before), String.join("\n", after));

    assertThat(diff.split("\n", -1)).hasSize(3 + 200_000 + 2 + 1);
  }

  /** What the tools make of a hundred differences is what was meant. */
  @ParameterizedTest
  @ValueSource(strings = {"git apply", "patch -s --binary -p1 -i"})
  void isTakenBy(String tool, @TempDir Path folder) throws IOException, InterruptedException {
    Assumptions.assumeTrue(isThere(tool.split(" ", -1)[0]));
    Random random = new Random(7);
    StringBuilder patch = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      String before = text(random);
      Files.writeString(folder.resolve("f " + i), before);
      patch.append(TextDiff.of("f " + i, before, changed(before, random)));
    }
    Files.writeString(folder.resolve("p.patch"), patch);

    assertThat(run(folder, (tool + " p.patch").split(" ", -1))).isZero();

    Random again = new Random(7);
    for (int i = 0; i < 100; i++) {
      String after = changed(text(again), again);
      assertThat(Files.readString(folder.resolve("f " + i))).isEqualTo(after);
    }
  }

  private static boolean isThere(String tool) {
    return List.of(System.getenv("PATH").split(":", -1)).stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
  }

  private static int run(Path folder, String[] command) throws IOException, InterruptedException {
    Path log = folder.resolve("log");
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start()
        .waitFor();
  }

  private static String text(Random random) {
    StringBuilder out = new StringBuilder("first\n");
    int lines = 1 + random.nextInt(40);
    for (int i = 0; i < lines; i++) {
      out.append("line ").append(random.nextInt(12)).append(random.nextInt(6) == 0 ? "\r\n" : "\n");
    }
    return random.nextInt(3) == 0 ? out.substring(0, out.length() - 1) : out.toString();
  }

  private static String changed(String text, Random random) {
    List<String> lines = new ArrayList<>(List.of(text.split("(?<=\n)", -1)));
    int edits = 1 + random.nextInt(5);
    for (int i = 0; i < edits; i++) {
      int at = random.nextInt(lines.size());
      switch (random.nextInt(4)) {
        case 0 -> lines.add(at, "added\n");
        case 1 -> lines.set(at, "changed " + i + "\n");
        case 2 -> Collections.swap(lines, at, 0);
        default -> lines.remove(at);
      }
      lines.add("end\n");
    }
    return String.join("", lines);
  }
}
