package dev.pullpass.cli;

import dev.pullpass.sources.PasswordSource;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a password comes from; it is asked for where nothing says. */
public final class PasswordOptions {
  @Option(names = "--password-stdin", description = "read the password from standard input")
  private boolean fromStandardInput;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "read the password from a file (a _json_key, say)")
  private @Nullable Path file;

  @Option(
      names = "--password-env",
      paramLabel = "NAME",
      description = "take the password from this variable of the environment")
  private @Nullable String variable;

  @Mixin private PasswordArguments arguments = new PasswordArguments();

  /** Refuses contradictions, and passwords among the arguments. */
  public void check() {
    arguments.check();
    if (sources() > 1) {
      throw new UsageProblem(
          "--password-stdin, --password-file and --password-env contradict each other; give one of"
              + " them");
    }
  }

  /** True if one of the options was given. */
  public boolean given() {
    return sources() > 0;
  }

  private long sources() {
    return Stream.of(fromStandardInput, file != null, variable != null).filter(is -> is).count();
  }

  /** The one that was named, or the person at the terminal. */
  public PasswordSource source(Io io, PasswordSource.Prompt prompt, String user) {
    if (fromStandardInput) {
      return new PasswordSource.StandardInput(io.in());
    }
    if (file != null) {
      return new PasswordSource.FromFile(file);
    }
    return variable != null
        ? new PasswordSource.Variable(variable, io.environment())
        : new PasswordSource.Asked(prompt, "Password of " + user + ": ");
  }
}
