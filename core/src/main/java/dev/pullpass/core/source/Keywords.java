package dev.pullpass.core.source;

import java.util.List;
import java.util.Set;

/** The words of the shell that may stand before a command. */
final class Keywords {
  private static final Set<String> WORDS =
      Set.of("then", "else", "elif", "do", "if", "while", "until", "!", "{", "-", "time", "sudo");

  private Keywords() {}

  /** The index of the command's own first word; that of the last word where there is no other. */
  static int behind(List<ShellWord> command) {
    int at = 0;
    while (at + 1 < command.size() && WORDS.contains(command.get(at).value())) {
      at++;
    }
    return at;
  }
}
