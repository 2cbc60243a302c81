package dev.pullpass.cli;

import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A subcommand that is only made where it is needed.
 *
 * @param header what the list of commands says of it
 * @param whole makes it, with all its options
 */
record Subcommand(String name, String header, Supplier<Object> whole) {

  /** Takes name and header from the annotation. */
  static Subcommand of(Class<?> type, Supplier<Object> whole) {
    Command annotation = type.getAnnotation(Command.class);
    if (annotation == null) {
      throw new IllegalArgumentException(type + " is no command");
    }
    return new Subcommand(annotation.name(), String.join(" ", annotation.header()), whole);
  }

  /** Adds the command itself, or only its line in the list. */
  void addTo(CommandLine line, boolean wholly) {
    if (wholly) {
      line.addSubcommand(name, whole.get());
    } else {
      CommandSpec outline = CommandSpec.create().name(name);
      outline.usageMessage().header(header);
      line.addSubcommand(name, outline);
    }
  }
}
