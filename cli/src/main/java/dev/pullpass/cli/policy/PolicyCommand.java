package dev.pullpass.cli.policy;

import dev.pullpass.cli.Io;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code pullpass policy}: the rules of {@code scan}, where nothing can pass by them. */
@Command(
    name = "policy",
    mixinStandardHelpOptions = true,
    header = "Write admission policies, and CI jobs, that hold images to the rules of scan.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n")
public final class PolicyCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private PolicyCommand() {}

  /** The command with its subcommands. */
  public static CommandLine commandLine(Io io) {
    return new CommandLine(new PolicyCommand())
        .addSubcommand(new AdmissionPolicyCommand(io))
        .addSubcommand(new GatekeeperCommand(io))
        .addSubcommand(new KyvernoCommand(io))
        .addSubcommand(new GitlabCommand(io))
        .addSubcommand(new GithubCommand(io));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Missing command: validating-admission-policy, gatekeeper, kyverno, gitlab-ci or"
            + " github-workflow");
  }
}
