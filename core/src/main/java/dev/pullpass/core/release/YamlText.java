package dev.pullpass.core.release;

import dev.pullpass.core.text.JsonWriter;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Strings as YAML 1.1 scalars that every reader takes for strings. */
final class YamlText {
  /** Starts with a letter and has no colon before a blank: names, hosts, references, most tags. */
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z][A-Za-z0-9._/@-]*(:[A-Za-z0-9._/@-]+)*");

  private static final Set<String> WORDS =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

  private YamlText() {}

  /** True if the text means itself where it is written bare. */
  static boolean isPlain(String text) {
    return PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT));
  }

  /** Bare where that is safe, otherwise in double quotes as in JSON, which YAML reads the same. */
  static String scalar(String text) {
    return isPlain(text) ? text : JsonWriter.compact().value(text).text();
  }
}
