package dev.pullpass.testkit.real;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds programs that tests run for real. {@code PULLPASS_REAL=required} makes an absent one a
 * failure; otherwise (also {@code optional}) its tests are skipped, which {@link #absence} words.
 */
public final class RealParts {
  private final Map<String, String> environment;

  /** Looks along the {@code PATH} of the environment. */
  public RealParts(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /**
   * The program on the path, if it is there.
   *
   * @throws AssertionError where it is absent although real parts are required
   */
  public Optional<Path> find(String program) {
    return required(onPath(program), absence(program));
  }

  /** The program on the path, which something else may stand in for. */
  Optional<Path> onPath(String program) {
    return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** What was found, or a failure with this line where real parts are required. */
  <T> Optional<T> required(Optional<T> found, String absence) {
    if (found.isEmpty() && environment.getOrDefault("PULLPASS_REAL", "").equals("required")) {
      throw new AssertionError(absence + ", and PULLPASS_REAL=required");
    }
    return found;
  }

  /** One line saying which part is missing. */
  public static String absence(String program) {
    return "real part absent: " + program + " is not on the PATH";
  }
}
