package dev.pullpass.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;

/**
 * What a command may touch of the world.
 *
 * @param out for answers
 * @param err for everything else
 * @param terminal which of these are a terminal
 */
public record Io(
    PrintStream out,
    PrintStream err,
    InputStream in,
    Map<String, String> environment,
    Clock clock,
    Terminal terminal) {

  public Io {
    environment = Map.copyOf(environment);
  }

  /** The process's own. The launcher tells whether standard output is a terminal. */
  public static Io system() {
    return new Io(
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        System.in,
        System.getenv(),
        Clock.systemUTC(),
        Terminal.system(System.getenv()));
  }

  /** UTF-8 whatever the locale says: reports carry arrows and crosses. */
  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16),
        false,
        StandardCharsets.UTF_8);
  }

  /** True if reports may be coloured: on a terminal, unless NO_COLOR is set (no-color.org). */
  public boolean coloured() {
    return terminal.out()
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /** A report for people, its long lines broken where the terminal's width is known. */
  public String fit(String report) {
    return terminal.breaksLines() ? new Lines(terminal.columns()).fit(report) : report;
  }

  /** Says something that is not the answer. */
  public void say(String sentence) {
    err.println("pullpass: " + sentence);
    err.flush();
  }
}
