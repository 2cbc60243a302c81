package dev.pullpass.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * One call of an exported function.
 *
 * @param about what the call stands for, as a failure should name it
 * @param function the name under which {@link SandboxMain} exports it
 */
record Call(String about, String function, List<String> arguments) {

  Call {
    arguments = List.copyOf(arguments);
  }

  /** The line of the protocol of {@code run-calls.mjs}. */
  String line() {
    StringBuilder line = new StringBuilder(function);
    for (String argument : arguments) {
      byte[] utf8 = argument.getBytes(StandardCharsets.UTF_8);
      line.append(' ').append(Base64.getEncoder().encodeToString(utf8));
    }
    return line.append('\n').toString();
  }

  /** What the same function returns on the JVM. */
  String onTheJvm() {
    return switch (function) {
      case "explain" -> SandboxMain.explain(arguments.get(0), arguments.get(1), arguments.get(2));
      default -> throw new IllegalArgumentException("not exported: " + function);
    };
  }
}
