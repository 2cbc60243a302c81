package dev.pullpass.testkit.real;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A main class of this test's class path, to be run in a process of its own. */
public final class JavaProgram {
  private JavaProgram() {}

  /** Its command line, for a JVM that starts fast. */
  public static ProcessBuilder of(Class<?> main, String... arguments) {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classes,
                main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }
}
