package dev.pullpass.cli;

/** The entry point of the command line. */
public final class Main {

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    // A client's own threads may fail while it is closed; nobody can use their stack traces.
    Thread.setDefaultUncaughtExceptionHandler((thread, problem) -> {});
    int code = run(Io.system(), args);
    System.exit(code);
  }

  /** Runs one command; never throws. */
  public static int run(Io io, String... args) {
    int code = execute(io, args);
    io.out().flush();
    io.err().flush();
    return code;
  }

  private static int execute(Io io, String... args) {
    try {
      return Pullpass.commandLine(io, args).execute(args);
    } catch (OutOfMemoryError e) {
      io.say(
          "this Java has too little memory for that; give it more with JAVA_TOOL_OPTIONS=-Xmx4g");
    } catch (StackOverflowError e) {
      io.say("the input is nested too deeply");
    }
    return ExitCode.COULD_NOT_LOOK;
  }
}
