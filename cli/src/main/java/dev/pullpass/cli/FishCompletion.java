package dev.pullpass.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Writes completions for fish, which picocli does not: commands, options, and the values of both
 * where they are few (https://fishshell.com/docs/current/completions.html).
 */
record FishCompletion(String program) {
  private static final Pattern VARIABLES = Pattern.compile("\\$\\{[^}]*}");

  /** The script for a command with all below it. */
  String of(CommandLine root) {
    StringBuilder out = new StringBuilder("complete -c " + program + " -f\n");
    command(out, root, List.of());
    return out.toString();
  }

  private void command(StringBuilder out, CommandLine command, List<String> path) {
    String here = condition(path, command);
    command.getCommandSpec().options().forEach(option -> line(out, here, option(option), option));
    for (ArgSpec parameter : command.getCommandSpec().positionalParameters()) {
      if (!values(parameter).isEmpty()) {
        line(out, here, "-a \"" + values(parameter) + "\"", parameter);
      }
    }
    command
        .getSubcommands()
        .forEach(
            (name, sub) -> {
              line(out, here, "-a " + name, sub.getCommandSpec().usageMessage().header());
              List<String> below = new ArrayList<>(path);
              below.add(name);
              command(out, sub, below);
            });
  }

  /** True in fish where the words so far name this command and none below it. */
  private static String condition(List<String> path, CommandLine command) {
    List<String> clauses = new ArrayList<>();
    path.forEach(name -> clauses.add("__fish_seen_subcommand_from " + name));
    if (!command.getSubcommands().isEmpty()) {
      String below = String.join(" ", command.getSubcommands().keySet());
      clauses.add("not __fish_seen_subcommand_from " + below);
    }
    return String.join("; and ", clauses);
  }

  private static String option(OptionSpec option) {
    List<String> words = new ArrayList<>();
    for (String name : option.names()) {
      words.add((name.startsWith("--") ? "-l " : "-s ") + name.replaceFirst("^--?", ""));
    }
    if (option.arity().max() > 0) {
      words.add(isFile(option) ? "-r -F" : "-x");
    }
    if (!values(option).isEmpty()) {
      words.add("-a \"" + values(option) + "\"");
    }
    return String.join(" ", words);
  }

  private static boolean isFile(OptionSpec option) {
    return option.auxiliaryTypes()[0] == Path.class || option.longestName().equals("--filename");
  }

  private static String values(ArgSpec argument) {
    List<String> values = new ArrayList<>();
    if (argument.completionCandidates() != null) {
      argument.completionCandidates().forEach(values::add);
    }
    return String.join(" ", values);
  }

  private void line(StringBuilder out, String condition, String what, ArgSpec argument) {
    line(out, condition, what, argument.description());
  }

  private void line(StringBuilder out, String condition, String what, String... why) {
    String text = VARIABLES.matcher(String.join(" ", why)).replaceAll("").replace("'", "");
    out.append("complete -c ").append(program).append(" -n '").append(condition).append("' ");
    out.append(what).append(" -d '").append(text).append("'\n");
  }
}
