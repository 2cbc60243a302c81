package dev.pullpass.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** How one run of a command ended, and what it said. */
public record Run(int code, String out, String err) {

  /** Runs with nothing on standard input, an empty environment, and no terminal. */
  public static Run pullpass(String... args) {
    return World.BARE.run(args);
  }

  /** What surrounds a run. */
  record World(String in, Map<String, String> environment, Terminal terminal) {
    static final World BARE = new World("", Map.of(), Terminal.NONE);
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC);

    World withInput(String input) {
      return new World(input, environment, terminal);
    }

    World withEnvironment(Map<String, String> variables) {
      return new World(in, variables, terminal);
    }

    World on(Terminal other) {
      return new World(in, environment, other);
    }

    Run run(String... args) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      int code = Main.run(io(out, err), args);
      return new Run(
          code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Io io(ByteArrayOutputStream out, ByteArrayOutputStream err) {
      return new Io(
          new PrintStream(out, false, StandardCharsets.UTF_8),
          new PrintStream(err, false, StandardCharsets.UTF_8),
          new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
          environment,
          CLOCK,
          terminal);
    }
  }
}
