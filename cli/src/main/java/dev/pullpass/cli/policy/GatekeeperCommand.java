package dev.pullpass.cli.policy;

import dev.pullpass.cli.ExitCode;
import dev.pullpass.cli.Io;
import dev.pullpass.core.policy.GatekeeperYaml;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pullpass policy gatekeeper}. */
@Command(
    name = "gatekeeper",
    mixinStandardHelpOptions = true,
    header = "Write a ConstraintTemplate, and a constraint by it.",
    description = {
      "For Gatekeeper, which makes the kind of the constraint when it has the template: the first time, apply twice."
    },
    footer = {"", "Example:", "  pullpass policy gatekeeper --enforce warn | kubectl apply -f -"})
final class GatekeeperCommand implements Callable<Integer> {
  private final Io io;
  @Mixin private PolicyOptions options = new PolicyOptions();

  GatekeeperCommand(Io io) {
    this.io = io;
  }

  @Override
  public Integer call() {
    io.out().print(GatekeeperYaml.write(options.policy()));
    return ExitCode.OK;
  }
}
