package dev.pullpass.cli;

/** The entry point of the command line. */
public final class Main {

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    Io io = Io.system();
    Thread.setDefaultUncaughtExceptionHandler((thread, problem) -> lost(io, thread, problem));
    int code = run(io, args);
    System.exit(code);
  }

  /**
   * What a failing thread says: its kind and name, no trace. The HTTP client's own threads may fail
   * while an answer that was already read is closed; a real failure reaches whoever waits for it.
   */
  private static void lost(Io io, Thread thread, Throwable problem) {
    if (!thread.getName().startsWith("OkHttp")) {
      io.say("a bug: " + problem.getClass().getSimpleName() + " in thread " + thread.getName());
    }
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
