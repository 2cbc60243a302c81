package dev.pullpass.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pullpass completion}: prints a completion script. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    header = "Print a completion script for bash, zsh or fish.",
    footer = {
      "",
      "Examples:",
      "  source <(pullpass completion bash)",
      "  source <(pullpass completion zsh)",
      "  pullpass completion fish | source"
    })
final class CompletionCommand implements Callable<Integer> {
  private final Io io;

  /** The shells that are known. */
  enum Shell {
    BASH,
    ZSH,
    FISH;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Parameters(index = "0", paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}")
  private Shell shell = Shell.BASH;

  @Spec private CommandSpec spec = CommandSpec.create();

  CompletionCommand(Io io) {
    this.io = io;
  }

  @Override
  public Integer call() {
    CommandLine root = spec.root().commandLine();
    // picocli's script serves bash, and zsh through its bash emulation, which it turns on itself.
    io.out()
        .print(
            shell == Shell.FISH
                ? new FishCompletion("pullpass").of(root)
                : AutoComplete.bash("pullpass", root));
    return ExitCode.OK;
  }
}
