package dev.pullpass.cli.policy;

import dev.pullpass.cli.ExitCode;
import dev.pullpass.cli.Io;
import dev.pullpass.core.policy.AdmissionPolicyYaml;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pullpass policy validating-admission-policy}. */
@Command(
    name = "validating-admission-policy",
    aliases = "vap",
    mixinStandardHelpOptions = true,
    header = "Write a ValidatingAdmissionPolicy and its binding.",
    description = {
      "The API server decides by itself (Kubernetes 1.30 and newer). Nothing need be installed."
    },
    footer = {
      "",
      "Example:",
      "  pullpass policy validating-admission-policy --enforce warn | kubectl apply -f -"
    })
final class AdmissionPolicyCommand implements Callable<Integer> {
  private final Io io;
  @Mixin private PolicyOptions options = new PolicyOptions();

  AdmissionPolicyCommand(Io io) {
    this.io = io;
  }

  @Override
  public Integer call() {
    io.out().print(AdmissionPolicyYaml.write(options.policy()));
    return ExitCode.OK;
  }
}
