package dev.pullpass.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One run of a process.
 *
 * @param exit its exit code; {@link #TOO_SLOW} if it was stopped
 * @param milliseconds from the start to the end of the process
 * @param residentMegabytes the most memory that it held, as Linux tells; 0 elsewhere
 */
record Run(int exit, double milliseconds, long residentMegabytes) {
  static final int TOO_SLOW = -1;
  private static final long POLL_MILLIS = 20;

  /** Starts the process and waits for its end, or stops it when the time is over. */
  static Run of(ProcessBuilder command, Duration patience)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process = command.start();
    long resident = 0;
    while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
      resident = Math.max(resident, resident(process.pid()));
      if (System.nanoTime() - start > patience.toNanos()) {
        process.destroyForcibly().waitFor();
        return new Run(TOO_SLOW, patience.toMillis(), resident);
      }
    }
    return new Run(process.exitValue(), (System.nanoTime() - start) / 1e6, resident);
  }

  /** The kernel's own high-water mark, so that nothing between two looks is missed. */
  private static long resident(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException | RuntimeException goneOrNotLinux) {
      return 0;
    }
  }
}
