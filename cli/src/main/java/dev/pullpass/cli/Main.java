package dev.pullpass.cli;

import dev.pullpass.core.image.Reference;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains every failed image pull. */
@Command(name = "pullpass", mixinStandardHelpOptions = true, subcommands = Main.Parse.class)
public final class Main {
  private Main() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    System.exit(new CommandLine(new Main()).setOut(out).execute(arguments));
  }

  @Command(name = "parse", description = "Reads an image reference.")
  static final class Parse implements Callable<Integer> {
    @Nullable @Spec private CommandSpec spec;

    @Nullable
    @Parameters(paramLabel = "REF")
    private String reference;

    @Override
    public Integer call() {
      CommandSpec self = java.util.Objects.requireNonNull(spec);
      self.commandLine()
          .getOut()
          .println(Reference.parse(java.util.Objects.requireNonNull(reference)));
      return 0;
    }
  }
}
