package dev.pullpass.core.yaml;

import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The parser's words for what is wrong, which never hold a value of the text. */
final class Problem {
  private Problem() {}

  static String of(MarkedYamlEngineException malformed) {
    String problem = String.valueOf(malformed.getProblem());
    return malformed.getContext() == null ? problem : malformed.getContext() + ", " + problem;
  }

  static String of(YamlEngineException malformed) {
    return malformed instanceof ReaderException ? "a character that YAML forbids" : "no YAML";
  }
}
