package dev.pullpass.cli;

import picocli.CommandLine;

/** The entry point of the command line. */
public final class Main {

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    int code = run(Io.system(), args);
    System.exit(code);
  }

  /** Runs one command; never throws. */
  public static int run(Io io, String... args) {
    CommandLine line = Pullpass.commandLine(io);
    int code = line.execute(args);
    io.out().flush();
    io.err().flush();
    return code;
  }
}
