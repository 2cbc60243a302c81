package dev.pullpass.core.source;

import java.util.List;
import java.util.Set;

/**
 * What the commands of a script put into variables: {@code TAG=1}, {@code export}, {@code for TAG
 * in a b}, and what they hand to later steps through {@code $GITHUB_ENV}, {@code $GITHUB_OUTPUT} or
 * a file of variables.
 */
final class Assignments {
  private static final Set<String> DECLARING =
      Set.of("export", "local", "readonly", "declare", "typeset", "env");
  private static final String SET_OUTPUT = "::set-output name=";

  private final String step;
  private final Variables variables;

  /**
   * @param step the step's id, whose outputs are {@code steps.ID.outputs.NAME}; empty for none
   */
  Assignments(String step, Variables variables) {
    this.step = step;
    this.variables = variables;
  }

  void read(List<List<ShellWord>> commands) {
    commands.forEach(this::command);
  }

  private void command(List<ShellWord> command) {
    int first = Keywords.behind(command);
    String word = command.get(first).value();
    List<ShellWord> rest = command.subList(first + 1, command.size());
    if (word.equals("for")) {
      loop(rest);
    } else if (word.equals("echo") || word.equals("printf")) {
      said(rest);
    } else {
      assigned(DECLARING.contains(word) ? rest : command.subList(first, command.size()));
    }
  }

  private void loop(List<ShellWord> words) {
    if (words.size() > 2 && words.get(1).value().equals("in")) {
      words.stream().skip(2).forEach(value -> add(words.get(0).value(), value.value()));
    }
  }

  private void assigned(List<ShellWord> words) {
    for (ShellWord word : words) {
      int equals = word.value().indexOf('=');
      if (equals < 1 || !isName(word.value().substring(0, equals))) {
        return;
      }
      add(word.value().substring(0, equals), word.value().substring(equals + 1));
    }
  }

  private void said(List<ShellWord> words) {
    List<ShellWord> said = words.stream().filter(word -> !word.value().startsWith("-")).toList();
    String text = said.isEmpty() ? "" : said.get(0).value();
    if (text.startsWith(SET_OUTPUT)) {
      int name = SET_OUTPUT.length();
      int behind = text.indexOf("::", name);
      if (behind > name) {
        output(text.substring(name, behind), text.substring(behind + 2));
      }
      return;
    }
    int equals = text.indexOf('=');
    if (equals > 0 && isName(text.substring(0, equals)) && isWritten(said)) {
      handedOn(text.substring(0, equals), text.substring(equals + 1), said);
    }
  }

  private static boolean isWritten(List<ShellWord> words) {
    return words.stream().anyMatch(word -> word.value().startsWith(">"));
  }

  private void handedOn(String name, String value, List<ShellWord> words) {
    boolean output = words.stream().anyMatch(word -> word.value().contains("GITHUB_OUTPUT"));
    if (output) {
      output(name, value);
    } else {
      add(name, value);
    }
  }

  private void output(String name, String value) {
    if (!step.isEmpty()) {
      add("steps." + step + ".outputs." + name, value);
    }
  }

  private void add(String name, String value) {
    variables.add(name, value);
  }

  private static boolean isName(String text) {
    return text.chars()
        .allMatch(
            c ->
                (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || c == '_'
                    || c == '-');
  }
}
