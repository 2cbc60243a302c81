package dev.pullpass.bench;

import java.io.IOException;
import java.util.List;

/**
 * A command, started as a user starts it, output thrown away.
 *
 * @param expectedExit the exit code that counts as having worked
 */
record WholeProcess(String what, List<String> command, int expectedExit) {
  private static final int WARM_UPS = 2;
  private static final int RUNS = 15;

  WholeProcess {
    command = List.copyOf(command);
  }

  /** Runs it twice unmeasured (which also builds what is missing), then 15 times. */
  Timing measure() throws IOException, InterruptedException {
    for (int i = 0; i < WARM_UPS; i++) {
      nanoseconds();
    }
    long[] runs = new long[RUNS];
    for (int i = 0; i < RUNS; i++) {
      runs[i] = nanoseconds();
    }
    return Timing.ofRuns(what, runs);
  }

  private long nanoseconds() throws IOException, InterruptedException {
    long before = System.nanoTime();
    int exit =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    long after = System.nanoTime();
    if (exit != expectedExit) {
      throw new IOException(what + " ended with exit code " + exit);
    }
    return after - before;
  }
}
