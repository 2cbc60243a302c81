package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code pullpass redact} prints, writes, and keeps to itself. */
class RedactCommandTest {
  @TempDir private Path folder = Path.of("");

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void theTextIsPrintedAndWhatWasFoundIsTold() throws IOException {
    String file = file("values.yaml", "auth:\n  user: app\n  password: hunter2 # x\n");
    assertThat(Run.pullpass("redact", file))
        .isEqualTo(
            new Run(
                0,
                "auth:\n  user: app\n  password: REDACTED_1 # x\n",
                "pullpass: " + file + ": value of a key that says so, line 3\n"));
  }

  @Test
  void standardInputIsReadToo() {
    assertThat(Run.World.BARE.withInput("a: b\n").run("redact", "-"))
        .isEqualTo(new Run(0, "a: b\n", "pullpass: standard input: no secret found\n"));
  }

  @Test
  void checkPrintsNothingAndFails() throws IOException {
    String file = file("a.env", "DB_PASSWORD=hunter2\n");
    assertThat(Run.pullpass("redact", "--check", file))
        .isEqualTo(new Run(1, "", "pullpass: " + file + ": value of a key that says so, line 1\n"));
    assertThat(Files.readString(Path.of(file))).isEqualTo("DB_PASSWORD=hunter2\n");
  }

  @Test
  void aMapBringsTheSecretsBack() throws IOException {
    String file = file("a.env", "DB_PASSWORD=hunter2\n");
    String map = folder.resolve("secrets.map").toString();
    assertThat(Run.pullpass("redact", "--write", "--map", map, file).code()).isZero();
    assertThat(Files.readString(Path.of(file))).isEqualTo("DB_PASSWORD=REDACTED_1\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(map))))
        .isEqualTo("rw-------");
    assertThat(Run.pullpass("redact", "--restore", "--map", map, file))
        .isEqualTo(new Run(0, "DB_PASSWORD=hunter2\n", ""));
  }

  @Test
  void aFileThatIsNoMapIsLeftAlone() throws IOException {
    String file = file("a.env", "DB_PASSWORD=hunter2\n");
    String other = file("notes.txt", "precious");
    assertThat(Run.pullpass("redact", "--write", "--map", other, file))
        .isEqualTo(
            new Run(
                2,
                "",
                "pullpass: " + other + ": is no map of pullpass redact; nothing was changed\n"));
    assertThat(Files.readString(Path.of(other))).isEqualTo("precious");
    assertThat(Files.readString(Path.of(file))).isEqualTo("DB_PASSWORD=hunter2\n");
  }

  @Test
  void whatCannotBeReadIsOneLine() throws IOException {
    Path binary = Files.write(folder.resolve("x.bin"), new byte[] {(byte) 0xFF, 0, 1});
    String absent = folder.resolve("absent").toString();
    assertThat(Run.pullpass("redact", absent))
        .isEqualTo(new Run(3, "", "pullpass: " + absent + ": there is no such file\n"));
    assertThat(Run.pullpass("redact", binary.toString()))
        .isEqualTo(new Run(3, "", "pullpass: " + binary + ": is not UTF-8 text\n"));
    assertThat(Run.pullpass("redact", folder.toString()))
        .isEqualTo(new Run(3, "", "pullpass: " + folder + ": is a folder; name the files in it\n"));
  }

  @Test
  void optionsThatContradictEachOtherAreRefused() {
    assertThat(Run.pullpass("redact", "a", "b"))
        .isEqualTo(new Run(2, "", "pullpass: several files go with --write, --check or -o json\n"));
    assertThat(Run.pullpass("redact", "--restore", "a"))
        .isEqualTo(new Run(2, "", "pullpass: --restore needs --map FILE\n"));
  }

  @Test
  void noChannelButTheMapHoldsASecret() throws IOException {
    Canaries canaries = new Canaries();
    String text =
        "kind: Secret\nstringData:\n  a: "
            + canaries.plant("data")
            + "\n---\n"
            + "password: "
            + canaries.plant("key")
            + "\n"
            + "url: https://u:"
            + canaries.plantPlain("url")
            + "@host/x\n"
            + "run: docker login -u u -p "
            + canaries.plant("cli")
            + " host\n"
            + "# token: "
            + canaries.plant("comment")
            + "\n";
    String file = file("all.yaml", text);
    String map = folder.resolve("m").toString();
    for (String[] args :
        new String[][] {
          {"redact", file},
          {"redact", "--check", file},
          {"redact", "-o", "json", file},
          {"redact", "-o", "yaml", file},
          {"redact", "--map", map, file}
        }) {
      Run run = Run.pullpass(args);
      assertThat(canaries.sightings(run.out() + run.err())).isEmpty();
    }
    assertThat(canaries.sightings(Files.readString(Path.of(map)))).isNotEmpty();
  }
}
