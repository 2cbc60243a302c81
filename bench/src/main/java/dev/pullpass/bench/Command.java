package dev.pullpass.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A command that is started as a user starts it, its output thrown away.
 *
 * @param words the program and its arguments
 * @param expectedExit the exit code that counts as having worked
 */
record Command(List<String> words, int expectedExit) {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  Command {
    words = List.copyOf(words);
  }

  /** The command's runs with the JVM's usual heap, the fastest first, after one unmeasured. */
  List<Run> runs(int count) throws IOException, InterruptedException {
    run("");
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      runs.add(worked(run("")));
    }
    runs.sort(Comparator.comparingDouble(Run::milliseconds));
    return runs;
  }

  /** One run with a heap of at most so many MiB. */
  Run withHeap(int megabytes) throws IOException, InterruptedException {
    return worked(run("-Xmx" + megabytes + "m"));
  }

  /**
   * The first of these heaps, in MiB, with which the command ends well.
   *
   * @return 0 if none of them is enough
   */
  int smallestHeap(List<Integer> megabytes) throws IOException, InterruptedException {
    for (int heap : megabytes) {
      if (run("-XX:+ExitOnOutOfMemoryError -Xmx" + heap + "m").exit() == expectedExit) {
        return heap;
      }
    }
    return 0;
  }

  private Run run(String options) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    // Read by the java launcher, so that it also works behind a shell script.
    builder.environment().put("JDK_JAVA_OPTIONS", options);
    return Run.of(builder, PATIENCE);
  }

  private Run worked(Run run) throws IOException {
    if (run.exit() != expectedExit) {
      throw new IOException(String.join(" ", words) + " ended with exit code " + run.exit());
    }
    return run;
  }
}
