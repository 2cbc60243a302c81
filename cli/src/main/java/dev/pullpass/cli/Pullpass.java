package dev.pullpass.cli;

import dev.pullpass.cli.demo.DemoCommand;
import dev.pullpass.cli.fix.FixCommand;
import dev.pullpass.cli.fix.UndoCommand;
import dev.pullpass.cli.pin.PinCommand;
import dev.pullpass.cli.policy.PolicyCommand;
import dev.pullpass.cli.redact.RedactCommand;
import dev.pullpass.cli.scan.ScanCommand;
import dev.pullpass.cli.secret.SecretCommand;
import dev.pullpass.sources.ConsolePrompt;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The root command. */
@Command(
    name = "pullpass",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Makes every image of a cluster pullable, and proves it.",
    description = {
      "It changes nothing without being told to, shows before it changes, and keeps how to undo it.",
      "",
      "Start with: pullpass why -A        what fails to pull, and why",
      "      then: pullpass fix -A        what would repair it; --yes does it",
      "        or: pullpass demo          both, on a broken cluster of its own"
    },
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing is wrong",
      "1:a fault was found",
      "2:the command line was not understood",
      "3:it was not possible to look"
    },
    commandListHeading = "%nCommands:%n")
final class Pullpass implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** The whole command line over the given world. */
  static CommandLine commandLine(Io io) {
    return commandLine(io, name -> true);
  }

  /**
   * The command line as far as these arguments need it. Reading the annotations of all commands is
   * most of what the start costs, and the list of commands needs their headers only.
   */
  static CommandLine commandLine(Io io, String... args) {
    boolean named = args.length > 0 && names(io).contains(args[0]);
    boolean rootOnly = args.length == 0 || (args.length == 1 && args[0].startsWith("-"));
    return commandLine(io, name -> !rootOnly && (!named || name.equals(args[0])));
  }

  private static List<String> names(Io io) {
    return subcommands(io).stream().map(Subcommand::name).toList();
  }

  private static List<Subcommand> subcommands(Io io) {
    return List.of(
        Subcommand.of(WhyCommand.class, () -> new WhyCommand(io)),
        Subcommand.of(FixCommand.class, () -> new FixCommand(io)),
        Subcommand.of(UndoCommand.class, () -> new UndoCommand(io)),
        Subcommand.of(
            SecretCommand.class, () -> SecretCommand.commandLine(io, new ConsolePrompt())),
        Subcommand.of(AuditCommand.class, () -> new AuditCommand(io)),
        Subcommand.of(AdviseCommand.class, () -> new AdviseCommand(io)),
        Subcommand.of(ScanCommand.class, () -> new ScanCommand(io)),
        Subcommand.of(PinCommand.class, () -> new PinCommand(io)),
        Subcommand.of(PolicyCommand.class, () -> PolicyCommand.commandLine(io)),
        Subcommand.of(DocsCommand.class, () -> new DocsCommand(io)),
        Subcommand.of(RedactCommand.class, () -> new RedactCommand(io)),
        Subcommand.of(
            ImageCommand.class,
            () ->
                new CommandLine(new ImageCommand())
                    .addSubcommand(new ImageCheckCommand(io))
                    .addSubcommand(new ImageTagsCommand(io))
                    .addSubcommand(new ImageDigestCommand(io))),
        Subcommand.of(MessageCommand.class, () -> new MessageCommand(io)),
        Subcommand.of(DemoCommand.class, () -> new DemoCommand(io, Main::run)));
  }

  private static CommandLine commandLine(Io io, Predicate<String> whole) {
    CommandLine line = new CommandLine(new Pullpass());
    subcommands(io).forEach(sub -> sub.addTo(line, whole.test(sub.name())));
    line.addSubcommand(new CompletionCommand(io));
    line.addSubcommand(new CommandLine.HelpCommand());
    line.setOut(new PrintWriter(io.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(io.err(), true, StandardCharsets.UTF_8));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(ansi(io)));
    line.setParameterExceptionHandler(new Misunderstandings(io));
    line.setExecutionExceptionHandler(new Problems(io));
    line.setUsageHelpAutoWidth(false);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    return line;
  }

  private static CommandLine.Help.Ansi ansi(Io io) {
    return io.coloured() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
