package dev.pullpass.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
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
    io.out().print(shell == Shell.FISH ? fish(root) : AutoComplete.bash("pullpass", root));
    return ExitCode.OK;
  }

  private static String fish(CommandLine root) {
    StringBuilder out = new StringBuilder("complete -c pullpass -f\n");
    options(out, root, "__fish_use_subcommand");
    commands(out, root, "__fish_use_subcommand");
    return out.toString();
  }

  private static void commands(StringBuilder out, CommandLine parent, String condition) {
    parent
        .getSubcommands()
        .forEach(
            (name, command) -> {
              line(out, condition, "-a " + name, header(command));
              String within = "__fish_seen_subcommand_from " + name;
              options(out, command, within);
              commands(out, command, within);
            });
  }

  private static void options(StringBuilder out, CommandLine command, String condition) {
    for (OptionSpec option : command.getCommandSpec().options()) {
      StringBuilder names = new StringBuilder();
      for (String name : option.names()) {
        names.append(name.startsWith("--") ? "-l " : "-s ").append(name.replaceFirst("^--?", ""));
        names.append(' ');
      }
      if (option.arity().max() > 0) {
        names.append("-r -F ");
      }
      line(out, condition, names.toString().trim(), String.join(" ", option.description()));
    }
  }

  private static String header(CommandLine command) {
    return String.join(" ", command.getCommandSpec().usageMessage().header());
  }

  private static void line(StringBuilder out, String condition, String what, String why) {
    out.append("complete -c pullpass -n '")
        .append(condition)
        .append("' ")
        .append(what)
        .append(" -d '")
        .append(why.replace("'", "").replaceAll("\\$\\{[^}]*}", ""))
        .append("'\n");
  }
}
