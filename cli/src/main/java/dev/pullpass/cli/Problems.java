package dev.pullpass.cli;

import dev.pullpass.core.text.MalformedInput;
import dev.pullpass.kubernetes.ClusterProblem;
import dev.pullpass.kubernetes.DumpProblem;
import dev.pullpass.kubernetes.write.WriteProblem;
import dev.pullpass.registry.UnreadableAuthority;
import dev.pullpass.sources.SourceProblem;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * How exceptions end a command: with one clear message, and never with a stack trace, which nobody
 * can use at 3 a.m. and which may quote what should not be quoted.
 */
record Problems(Io io) implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception problem, CommandLine line, ParseResult parsed) {
    if (problem instanceof UsageProblem) {
      io.say(String.valueOf(problem.getMessage()));
      return ExitCode.USAGE;
    }
    io.say(isExpected(problem) ? String.valueOf(problem.getMessage()) : unexpected(problem));
    return ExitCode.COULD_NOT_LOOK;
  }

  private static boolean isExpected(Exception problem) {
    return problem instanceof ClusterProblem
        || problem instanceof WriteProblem
        || problem instanceof SourceProblem
        || problem instanceof DumpProblem
        || problem instanceof MalformedInput
        || problem instanceof UnreadableAuthority
        || problem instanceof SourceProblem
        || problem instanceof WriteProblem
        || problem instanceof LookProblem;
  }

  /**
   * The message of an unknown exception may hold anything, so only its kind and place are shown.
   */
  private static String unexpected(Exception problem) {
    StackTraceElement[] trace = problem.getStackTrace();
    String place = trace.length == 0 ? "" : " at " + trace[0];
    String kind = problem instanceof UncheckedIOException ? "an input or output error" : "a bug";
    return "stopped by " + kind + " (" + problem.getClass().getSimpleName() + place + ")";
  }
}
