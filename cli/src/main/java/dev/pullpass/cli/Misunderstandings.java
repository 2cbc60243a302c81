package dev.pullpass.cli;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * How a command line that was not understood is answered: what is wrong, what was meant perhaps,
 * and where to read more. Without the whole help, in which the reason would scroll away.
 */
record Misunderstandings(Io io) implements IParameterExceptionHandler {
  private static final int LONGEST = 300;

  /** Where a mistyped option may have been given a password. */
  private static final List<String> SECRET = List.of("pullpass secret", "pullpass pin");

  @Override
  public int handleParseException(ParameterException problem, String[] arguments) {
    CommandLine line = problem.getCommandLine();
    boolean mayQuotePassword =
        SECRET.stream().anyMatch(line.getCommandSpec().qualifiedName()::startsWith);
    io.say(
        mayQuotePassword && problem instanceof UnmatchedArgumentException unmatched
            ? unknown(unmatched)
            : shortened(String.valueOf(problem.getMessage())) + suggestion(problem));
    io.say("see " + line.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
  }

  /** Options without their values; arguments not at all. */
  private static String unknown(UnmatchedArgumentException problem) {
    String first = problem.getUnmatched().get(0);
    return first.startsWith("--")
        ? "unknown option: " + first.replaceFirst("=.*$", "") + suggestion(problem)
        : "there is an argument too many, or an option that is unknown";
  }

  private static String shortened(String message) {
    String lower = message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    return lower.length() > LONGEST ? lower.substring(0, LONGEST) + "…" : lower;
  }

  private static String suggestion(ParameterException problem) {
    if (!(problem instanceof UnmatchedArgumentException unmatched)) {
      return "";
    }
    List<String> near = unmatched.getSuggestions();
    return near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
  }
}
