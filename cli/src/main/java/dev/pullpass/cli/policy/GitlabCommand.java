package dev.pullpass.cli.policy;

import dev.pullpass.cli.ExitCode;
import dev.pullpass.cli.Io;
import dev.pullpass.core.policy.GitlabJob;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pullpass policy gitlab-ci}. */
@Command(
    name = "gitlab-ci",
    mixinStandardHelpOptions = true,
    header = "Write a job for .gitlab-ci.yml that scans, and reports to Code Quality.")
final class GitlabCommand implements Callable<Integer> {
  private final Io io;
  @Mixin private JobOptions options = new JobOptions();

  GitlabCommand(Io io) {
    this.io = io;
  }

  @Override
  public Integer call() {
    io.out().print(GitlabJob.write(options.pullpass(), options.paths()));
    return ExitCode.OK;
  }
}
