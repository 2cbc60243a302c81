package dev.pullpass.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code pullpass image}: asks a registry about one image. */
@Command(
    name = "image",
    mixinStandardHelpOptions = true,
    header = "Ask a registry about one image, with the credentials that you name.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n")
final class ImageCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command: check, tags or digest");
  }
}
