package dev.pullpass.sources;

import dev.pullpass.core.credential.Password;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where one password comes from. Never an argument: arguments are seen by everybody. */
public sealed interface PasswordSource {

  /**
   * Reads it. One line end at the end is not part of it; text beyond that is taken as it is.
   *
   * @throws SourceProblem where there is none, with the place in its message
   */
  Password read();

  /** Standard input, to its end. */
  record StandardInput(InputStream in) implements PasswordSource {
    @Override
    public Password read() {
      try {
        return PasswordText.of("standard input", in.readNBytes(PasswordText.MOST_BYTES + 1));
      } catch (IOException e) {
        throw new SourceProblem("standard input cannot be read");
      }
    }
  }

  /** A file, all of it. */
  record FromFile(Path file) implements PasswordSource {
    @Override
    public Password read() {
      try (InputStream in = Files.newInputStream(file)) {
        return PasswordText.of(file.toString(), in.readNBytes(PasswordText.MOST_BYTES + 1));
      } catch (IOException e) {
        throw new SourceProblem(file + ": cannot be read (" + e.getClass().getSimpleName() + ")");
      }
    }
  }

  /** A variable of the environment. */
  record Variable(String name, Map<String, String> environment) implements PasswordSource {
    public Variable {
      environment = Map.copyOf(environment);
    }

    @Override
    public Password read() {
      String value = environment.get(name);
      if (value == null) {
        throw new SourceProblem(
            "there is no such variable in the environment; its name is wanted, not the password");
      }
      return PasswordText.of("the variable", value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
      return "a variable";
    }
  }

  /** A person at a terminal, who sees nothing of what is typed. */
  record Asked(Prompt prompt, String question) implements PasswordSource {
    @Override
    public Password read() {
      Optional<Password> typed = prompt.ask(question);
      return typed
          .filter(password -> !password.isEmpty())
          .orElseThrow(
              () ->
                  new SourceProblem(
                      "there is no terminal to ask for the password; give --password-stdin,"
                          + " --password-file FILE or --password-env NAME"));
    }
  }

  /** Somebody to ask. */
  @FunctionalInterface
  interface Prompt {

    /** What was typed without echo; empty where there is no terminal, or nothing was typed. */
    Optional<Password> ask(String question);
  }
}
