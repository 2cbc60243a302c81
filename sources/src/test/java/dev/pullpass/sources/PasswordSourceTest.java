package dev.pullpass.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pullpass.core.credential.Password;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PasswordSourceTest {
  @TempDir private Path folder = Path.of("");

  private static PasswordSource stdin(String text) {
    return new PasswordSource.StandardInput(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
  }

  static java.util.stream.Stream<String[]> lineEnds() {
    return java.util.stream.Stream.of(
        new String[] {"p", "p"},
        new String[] {"p\n", "p"},
        new String[] {"p\r\n", "p"},
        new String[] {"p\n\n", "p\n"},
        new String[] {" p ", " p "});
  }

  @ParameterizedTest
  @MethodSource("lineEnds")
  void oneLineEndIsNoPartOfAPassword(String typed, String password) {
    assertThat(stdin(typed).read()).isEqualTo(Password.of(password));
  }

  @Test
  void aFileAndAVariableAreReadAlike() {
    Path file = new Scripts(folder).file("token", "s3\n");
    assertThat(new PasswordSource.FromFile(file).read()).isEqualTo(Password.of("s3"));
    assertThat(new PasswordSource.Variable("TOKEN", Map.of("TOKEN", "s3\n")).read())
        .isEqualTo(Password.of("s3"));
  }

  @Test
  void whatIsNoPasswordIsRefusedByItsPlace() {
    assertThatThrownBy(() -> stdin("\n").read())
        .isInstanceOf(SourceProblem.class)
        .hasMessage("standard input: is empty; a password was expected");
    assertThatThrownBy(() -> stdin("\u00ff").read())
        .hasMessage("standard input: is not UTF-8 text");
    assertThatThrownBy(() -> stdin("x".repeat(70_000)).read())
        .hasMessage("standard input: is too long for a password (more than 64 KiB)");
    assertThatThrownBy(() -> new PasswordSource.Variable("NO", Map.of()).read())
        .hasMessage(
            "there is no such variable in the environment; its name is wanted, not the password");
    assertThatThrownBy(() -> new PasswordSource.FromFile(folder.resolve("no")).read())
        .hasMessage(folder + "/no: cannot be read (NoSuchFileException)");
    assertThatThrownBy(() -> new PasswordSource.Asked(q -> Optional.empty(), "?").read())
        .hasMessage(
            "there is no terminal to ask for the password; give --password-stdin, --password-file"
                + " FILE or --password-env NAME");
  }

  @Test
  void noSourceShowsWhatItHolds() {
    assertThat(new PasswordSource.Variable("TOKEN", Map.of("TOKEN", "s3cret")).toString())
        .doesNotContain("s3cret");
  }
}
