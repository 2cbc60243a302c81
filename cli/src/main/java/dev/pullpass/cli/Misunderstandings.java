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

  @Override
  public int handleParseException(ParameterException problem, String[] arguments) {
    CommandLine line = problem.getCommandLine();
    io.say(shortened(String.valueOf(problem.getMessage())) + suggestion(problem));
    io.say("see " + line.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
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
