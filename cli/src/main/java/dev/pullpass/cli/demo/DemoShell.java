package dev.pullpass.cli.demo;

import dev.pullpass.cli.Io;
import dev.pullpass.cli.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs commands as a user in front of the demo's cluster would: with its kubeconfig, its registries
 * declared, and a state folder of its own.
 */
record DemoShell(Io io, CommandLineRun pullpass, TemporaryFolder folder) {

  /** What came of a command. */
  record Ran(int code, String out, String err) {}

  /** Runs a command that asks nothing. */
  Ran run(String... arguments) {
    return run(io.terminal(), InputStream.nullInputStream(), List.of(arguments));
  }

  /** Runs a command that might ask, and lets it ask nobody. */
  Ran runUnasked(List<String> arguments) {
    return run(Terminal.NONE, InputStream.nullInputStream(), arguments);
  }

  /** Runs a command with this on its standard input. */
  Ran runReading(String input, List<String> arguments) {
    InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    return run(Terminal.NONE, in, arguments);
  }

  private Ran run(Terminal terminal, InputStream in, List<String> arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Io own = new Io(stream(out), stream(err), in, environment(), io.clock(), terminal);
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of("--kubeconfig", folder.kubeconfig().toString(), folder.registries()));
    int code = pullpass.run(own, all.toArray(new String[0]));
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, false, StandardCharsets.UTF_8);
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(io.environment());
    environment.put("XDG_STATE_HOME", folder.state().toString());
    return environment;
  }
}
