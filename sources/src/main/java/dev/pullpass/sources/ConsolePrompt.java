package dev.pullpass.sources;

import dev.pullpass.core.credential.Password;
import java.io.Console;
import java.util.Arrays;
import java.util.Optional;

/** The terminal of the process, without echo. */
public final class ConsolePrompt implements PasswordSource.Prompt {

  @Override
  public Optional<Password> ask(String question) {
    return terminal()
        .flatMap(console -> Optional.ofNullable(console.readPassword("%s", question)))
        .map(ConsolePrompt::password);
  }

  /** A line that is seen while it is typed; empty where there is no terminal, or nothing comes. */
  public Optional<String> line(String question) {
    return terminal()
        .flatMap(console -> Optional.ofNullable(console.readLine("%s", question)))
        .map(String::strip)
        .filter(answer -> !answer.isEmpty());
  }

  @SuppressWarnings("SystemConsoleNull")
  private static Optional<Console> terminal() {
    // Error Prone warns that it is no longer null since 22: both are provided for.
    return Optional.ofNullable(System.console()).filter(ConsolePrompt::isTerminal);
  }

  private static Password password(char[] typed) {
    Password password = Password.of(new String(typed));
    Arrays.fill(typed, ' ');
    return password;
  }

  /**
   * Since Java 22 there is a console for pipes too, and a method that tells; before, there is not.
   */
  private static boolean isTerminal(Console console) {
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (ReflectiveOperationException before22) {
      return true;
    }
  }
}
