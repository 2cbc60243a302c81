package dev.pullpass.cli.policy;

import dev.pullpass.cli.ExitCode;
import dev.pullpass.cli.Io;
import dev.pullpass.core.policy.KyvernoYaml;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pullpass policy kyverno}. */
@Command(
    name = "kyverno",
    mixinStandardHelpOptions = true,
    header = "Write a ClusterPolicy.",
    description = {
      "For Kyverno 1.13 and newer. Its rule has the same expressions as the ValidatingAdmissionPolicy."
    },
    footer = {"", "Example:", "  pullpass policy kyverno --enforce warn | kubectl apply -f -"})
final class KyvernoCommand implements Callable<Integer> {
  private final Io io;
  @Mixin private PolicyOptions options = new PolicyOptions();

  KyvernoCommand(Io io) {
    this.io = io;
  }

  @Override
  public Integer call() {
    io.out().print(KyvernoYaml.write(options.policy()));
    return ExitCode.OK;
  }
}
