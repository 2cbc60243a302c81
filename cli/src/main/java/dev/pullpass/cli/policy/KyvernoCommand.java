package dev.pullpass.cli.policy;

import dev.pullpass.cli.ExitCode;
import dev.pullpass.cli.Io;
import dev.pullpass.core.policy.KyvernoYaml;
import dev.pullpass.core.policy.Policy;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pullpass policy kyverno}. */
@Command(
    name = "kyverno",
    mixinStandardHelpOptions = true,
    header = "Write a ClusterPolicy, or a ValidatingPolicy, for Kyverno.",
    description =
        "The expressions are those of the ValidatingAdmissionPolicy. A ClusterPolicy needs Kyverno"
            + " 1.13 or newer, which is about to drop the kind; a ValidatingPolicy needs 1.17.",
    footer = {"", "Example:", "  pullpass policy kyverno --enforce warn | kubectl apply -f -"})
final class KyvernoCommand implements Callable<Integer> {
  /** The kinds of policies that Kyverno has for this, by their own names. */
  enum Kind {
    ClusterPolicy,
    ValidatingPolicy
  }

  private final Io io;

  @Option(
      names = "--kind",
      paramLabel = "ClusterPolicy|ValidatingPolicy",
      defaultValue = "ClusterPolicy",
      description = "what is written; default is ClusterPolicy")
  private Kind kind = Kind.ClusterPolicy;

  @Mixin private PolicyOptions options = new PolicyOptions();

  KyvernoCommand(Io io) {
    this.io = io;
  }

  @Override
  public Integer call() {
    Policy policy = options.policy();
    io.out()
        .print(
            switch (kind) {
              case ClusterPolicy -> KyvernoYaml.clusterPolicy(policy);
              case ValidatingPolicy -> KyvernoYaml.validatingPolicy(policy);
            });
    return ExitCode.OK;
  }
}
