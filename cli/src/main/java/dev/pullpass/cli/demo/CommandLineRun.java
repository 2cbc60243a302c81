package dev.pullpass.cli.demo;

import java.io.PrintStream;

/** Runs another command of this program. */
@FunctionalInterface
public interface CommandLineRun {

  /**
   * Runs it to its end.
   *
   * @param out where its answer goes
   * @return its exit code
   */
  int run(PrintStream out, String... arguments);
}
