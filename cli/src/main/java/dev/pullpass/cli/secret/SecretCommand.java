package dev.pullpass.cli.secret;

import dev.pullpass.cli.Io;
import dev.pullpass.sources.PasswordSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code pullpass secret}: pull secrets, from a credential to the pods that use it. */
@Command(
    name = "secret",
    mixinStandardHelpOptions = true,
    header = "Make, show, check, copy, wire and renew pull secrets.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n")
public final class SecretCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private SecretCommand() {}

  /** The command with its subcommands. */
  public static CommandLine commandLine(Io io, PasswordSource.Prompt prompt) {
    return new CommandLine(new SecretCommand())
        .addSubcommand(new CreateCommand(io, prompt))
        .addSubcommand(new ShowCommand(io))
        .addSubcommand(new CheckCommand(io))
        .addSubcommand(new CopyCommand(io))
        .addSubcommand(new WireCommand.Wire(io))
        .addSubcommand(new WireCommand.Unwire(io))
        .addSubcommand(new RotateCommand(io, prompt));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Missing command: create, show, check, copy, wire, unwire or rotate");
  }
}
