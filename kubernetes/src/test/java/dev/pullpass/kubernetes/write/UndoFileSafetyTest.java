package dev.pullpass.kubernetes.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pullpass.core.cluster.ObjectName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The undo file of a run that was killed at any byte of it. */
class UndoFileSafetyTest {
  private static final ObjectName ACCOUNT = new ObjectName("shop", "default");
  private static final ObjectName SECRET = new ObjectName("shop", "größe");
  private static final Inverse DROP = new Inverse.DropSecret(SECRET, "abc");
  private static final Inverse RESTORE =
      new Inverse.RestoreSecret(SECRET, ".dockercfg", SafetyStage.content("{\"a\":1}"), "def");
  private static final Inverse ADDED = new Inverse.RemoveEntry(ACCOUNT, "pull", true);
  private static final Inverse ADDED_LATER = new Inverse.RemoveEntry(ACCOUNT, "pull", false);
  private static final Inverse OTHER = new Inverse.RemoveEntry(ACCOUNT, "other", false);

  @TempDir private Path folder = Path.of("");

  private final UndoKey key = UndoKey.passing();

  private UndoFile fresh(Path path) {
    return UndoFile.create(path, key, "https://one.example", "a test");
  }

  private List<Inverse> read(Path path) {
    return UndoFile.open(path, key).inverses();
  }

  @Test
  void cutAnywhereItHoldsTheLinesThatWereWhole() throws IOException {
    List<Inverse> all = List.of(DROP, RESTORE, ADDED);
    Path whole = folder.resolve("whole.jsonl");
    fresh(whole).keep(all);
    byte[] bytes = Files.readAllBytes(whole);
    int header = lineEnds(bytes, 1);
    for (int length = 0; length <= bytes.length; length++) {
      Path cut = Files.write(folder.resolve("cut.jsonl"), Arrays.copyOf(bytes, length));
      if (length < header) {
        assertThatThrownBy(() -> read(cut))
            .hasMessage(cut + " holds no whole line: the run ended before it changed anything");
      } else {
        assertThat(read(cut)).isEqualTo(all.subList(0, lines(bytes, length) - 1));
      }
    }
  }

  @Test
  void cutAnywhereTheNextRunGoesOnWithIt() throws IOException {
    Path whole = folder.resolve("whole.jsonl");
    fresh(whole).keep(List.of(DROP, ADDED));
    byte[] bytes = Files.readAllBytes(whole);
    for (int length = 0; length <= bytes.length; length++) {
      Path cut = Files.write(folder.resolve("cut.jsonl"), Arrays.copyOf(bytes, length));
      fresh(cut).keep(List.of(OTHER));
      assertThat(read(cut)).endsWith(OTHER).hasSize(Math.max(1, lines(bytes, length)));
    }
  }

  private static int lines(byte[] bytes, int length) {
    return (int)
        new String(bytes, 0, length, StandardCharsets.ISO_8859_1)
            .chars()
            .filter(letter -> letter == '\n')
            .count();
  }

  private static int lineEnds(byte[] bytes, int line) {
    int length = 0;
    while (lines(bytes, length) < line) {
      length++;
    }
    return length;
  }

  @Test
  void whatWasWithdrawnIsNotUndone() {
    Path path = folder.resolve("undo.jsonl");
    UndoFile file = fresh(path);
    file.keep(List.of(DROP, OTHER, ADDED));
    file.withdraw(ADDED);
    file.keep(List.of(ADDED_LATER));
    assertThat(read(path)).containsExactly(DROP, OTHER, ADDED_LATER);
    file.withdraw(ADDED_LATER);
    file.withdraw(DROP);
    assertThat(read(path)).containsExactly(OTHER);
  }

  @Test
  void aFileOfSomebodyElseStaysAsItIs() throws IOException {
    for (String text : List.of("{}\n", "{\"format\":\"pullpass undo 1\",\"server\":\"other\"}\n")) {
      Path path = Files.writeString(folder.resolve("other"), text);
      assertThatThrownBy(() -> fresh(path).keep(List.of(DROP)))
          .hasMessage(
              path + " is no undo file of pullpass for https://one.example; nothing is changed");
      assertThat(path).hasContent(text);
    }
  }

  @Test
  void onlyItsOwnerCanReadIt() throws IOException {
    Path path = folder.resolve("new/folder/undo.jsonl");
    fresh(path).keep(List.of(DROP));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path.getParent())))
        .isEqualTo("rwx------");
  }
}
