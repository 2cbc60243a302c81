package dev.pullpass.cli.demo;

import dev.pullpass.cli.ExitCode;
import dev.pullpass.cli.Io;
import dev.pullpass.cli.Main;
import dev.pullpass.cli.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;

/** What a command printed, while it runs and afterwards. */
final class Shell {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Io io;

  private Shell(Map<String, String> environment, Terminal terminal) {
    io =
        new Io(
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            InputStream.nullInputStream(),
            environment,
            Clock.systemUTC(),
            terminal);
  }

  static Shell pipe(Map<String, String> environment) {
    return new Shell(environment, Terminal.NONE);
  }

  static Shell coloured() {
    return new Shell(Map.of("TERM", "xterm"), new Terminal(true, false, 0));
  }

  /** Runs the demo of a program that has lost its {@code fix}. */
  int runDemoWithoutFix() {
    return new DemoCommand(io, Shell::unlessFix).call();
  }

  private static int unlessFix(Io own, String... arguments) {
    if (arguments[0].equals("fix")) {
      own.say("no fix today");
      own.err().flush();
      return ExitCode.COULD_NOT_LOOK;
    }
    return Main.run(own, arguments);
  }

  int run(String... arguments) {
    return Main.run(io, arguments);
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
