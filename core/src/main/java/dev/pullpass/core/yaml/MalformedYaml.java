package dev.pullpass.core.yaml;

import dev.pullpass.core.text.Position;

/** A text that is no YAML. The message says what is wrong, never what is written there. */
public final class MalformedYaml extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Position position;

  MalformedYaml(String problem, Position position) {
    super(problem);
    this.position = position;
  }

  /** Where it was noticed. */
  public Position position() {
    return position;
  }

  /** What is wrong. */
  public String problem() {
    return String.valueOf(getMessage());
  }
}
