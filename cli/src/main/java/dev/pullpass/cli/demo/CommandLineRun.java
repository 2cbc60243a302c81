package dev.pullpass.cli.demo;

import dev.pullpass.cli.Io;

/** Runs another command of this program. */
@FunctionalInterface
public interface CommandLineRun {

  /**
   * Runs it to its end.
   *
   * @param io the world that it runs in
   * @return its exit code
   */
  int run(Io io, String... arguments);
}
