package dev.pullpass.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A documented command, as a shell would take it apart: words, of which some stand in single
 * quotes, and where its input comes from.
 *
 * @param words what follows {@code pullpass}
 * @param inputFile the file whose content is its input
 * @param program whose answer is, instead of a file
 */
record HowToCommand(List<String> words, Optional<String> inputFile, Optional<String> program) {
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
  private static final Pattern LINE =
      Pattern.compile(
          "(?:(?<program>\\w+) [^'|]+ \\| )?pullpass (?<words>.*?)(?: <(?<file>\\S+))?");
  private static final Set<String> ASK_REGISTRIES = Set.of("why", "fix", "audit", "image");
  private static final Set<String> SECRETS_ASK = Set.of("create", "check", "rotate");

  static HowToCommand parse(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new AssertionError("not understood: " + line);
    }
    return new HowToCommand(
        words(matcher.group("words")),
        Optional.ofNullable(matcher.group("file")),
        Optional.ofNullable(matcher.group("program")));
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
    }
    return words;
  }

  /** True if it is about a cluster, and not only about files or texts. */
  boolean hasCluster() {
    return words.contains("rotate") || words.contains("-A") || words.contains("-n");
  }

  /** True if it may ask registries. */
  boolean asksRegistries() {
    return ASK_REGISTRIES.contains(words.get(0))
        || (words.get(0).equals("secret") && SECRETS_ASK.contains(words.get(1)));
  }

  /** Its words and these. */
  String[] with(List<String> more) {
    return Stream.concat(words.stream(), more.stream()).toArray(String[]::new);
  }
}
