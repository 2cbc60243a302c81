package dev.pullpass.cli.policy;

import dev.pullpass.cli.ExitCode;
import dev.pullpass.cli.Io;
import dev.pullpass.core.policy.GithubWorkflow;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pullpass policy github-workflow}. */
@Command(
    name = "github-workflow",
    mixinStandardHelpOptions = true,
    header = "Write a workflow that scans, and reports to GitHub code scanning.")
final class GithubCommand implements Callable<Integer> {
  private final Io io;
  @Mixin private JobOptions options = new JobOptions();

  GithubCommand(Io io) {
    this.io = io;
  }

  @Override
  public Integer call() {
    io.out().print(GithubWorkflow.write(options.pullpass(), options.paths()));
    return ExitCode.OK;
  }
}
