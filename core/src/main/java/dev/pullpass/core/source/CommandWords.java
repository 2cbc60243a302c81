package dev.pullpass.core.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The words behind the name of a command: options, their values, and the rest. */
final class CommandWords {
  private static final Set<String> SAYING = Set.of("echo", "printf", "print", "Write-Host", "cat");

  /** Options of the builders that take the next word. */
  private static final Set<String> TAKING =
      Set.of(
          "--config",
          "--context",
          "-H",
          "--host",
          "-l",
          "--log-level",
          "-t",
          "--tag",
          "-f",
          "--file",
          "--platform",
          "--build-arg",
          "--label",
          "--creds",
          "--dest-creds",
          "--src-creds",
          "--authfile",
          "--dest-authfile",
          "--format",
          "--cert-dir",
          "--target",
          "--cache-from",
          "--cache-to",
          "--output",
          "-o",
          "--secret",
          "--ssh",
          "--network",
          "--builder",
          "-B",
          "--path",
          "--env",
          "-e",
          "--digestfile",
          "-u",
          "-p",
          "--username",
          "--password",
          "--storage-driver",
          "--root",
          "--namespace",
          "-n",
          "--address",
          "--sign-by",
          "--annotation",
          "--local",
          "--opt",
          "--frontend",
          "--dest-tls-verify",
          "--iidfile",
          "--metadata-file");

  private final List<ShellWord> words;

  CommandWords(List<ShellWord> words) {
    this.words = words;
  }

  /** True for commands that only print what follows. */
  static boolean isSaid(List<ShellWord> command) {
    return SAYING.contains(command.get(Keywords.behind(command)).value());
  }

  boolean has(String option) {
    return words.stream().anyMatch(word -> word.value().equals(option));
  }

  /** What is neither an option nor the value of one; nothing behind a redirection. */
  List<ShellWord> plain() {
    List<ShellWord> plain = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).value();
      if (isRedirection(word)) {
        return plain;
      }
      if (TAKING.contains(word)) {
        i++;
      } else if (!word.startsWith("-")) {
        plain.add(words.get(i));
      }
    }
    return plain;
  }

  private static boolean isRedirection(String word) {
    return word.startsWith(">") || word.startsWith("<") || word.equals("2>");
  }

  /** The values of options, written {@code -t name}, {@code --tag name} or {@code --tag=name}. */
  List<ShellWord> values(Set<String> options) {
    List<ShellWord> values = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      ShellWord word = words.get(i);
      int equals = word.value().indexOf('=');
      if (options.contains(word.value()) && i + 1 < words.size()) {
        values.add(words.get(i + 1));
      } else if (equals > 0
          && equals + 1 < word.value().length()
          && options.contains(word.value().substring(0, equals))) {
        values.add(word.from(equals + 1));
      }
    }
    return values;
  }
}
