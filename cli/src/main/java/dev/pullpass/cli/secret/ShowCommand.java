package dev.pullpass.cli.secret;

import dev.pullpass.cli.ExitCode;
import dev.pullpass.cli.Io;
import dev.pullpass.cli.OutputFormat;
import dev.pullpass.core.report.JsonReport;
import dev.pullpass.core.text.JsonWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pullpass secret show}: what is in pull secrets, without passwords. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    header = "Show what pull secrets hold, without passwords, and who uses them.",
    footer = {
      "",
      "Registries, users, kinds of token, when they end, what is wrong and where.",
      "Exit code 1 means that one of them cannot work.",
      "",
      "Examples:",
      "  pullpass secret show regcred -n shop",
      "  pullpass secret show -A -o json"
    })
final class ShowCommand implements Callable<Integer> {
  private final Io io;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: text)")
  private OutputFormat output = OutputFormat.TEXT;

  @Mixin private SecretSelection selection = new SecretSelection();

  ShowCommand(Io io) {
    this.io = io;
  }

  @Override
  public Integer call() {
    SecretSelection.Selected selected = selection.read(io);
    Users users = new Users(selected.cluster());
    Instant now = io.clock().instant();
    List<ShownSecret> shown =
        selected.secrets().stream()
            .map(secret -> new ShownSecret(secret, users.of(secret.name()), now))
            .toList();
    selected.missing().forEach(right -> io.say("no right to " + right));
    print(shown);
    if (shown.stream().anyMatch(ShownSecret::isFaulty)) {
      return ExitCode.FAULT;
    }
    return selected.extent() == SecretSelection.Extent.ALL ? ExitCode.OK : ExitCode.COULD_NOT_LOOK;
  }

  private void print(List<ShownSecret> secrets) {
    if (output.isForPrograms()) {
      JsonWriter out = JsonWriter.pretty().beginObject();
      out.name("apiVersion").value(JsonReport.VERSION).name("kind").value("PullSecretList");
      out.name("secrets").beginArray();
      secrets.forEach(secret -> secret.write(out));
      io.out().print(output.render(out.endArray().endObject().text()) + "\n");
      return;
    }
    if (secrets.isEmpty()) {
      io.say("there are no pull secrets");
    }
    secrets.forEach(secret -> io.out().print(secret.text()));
  }
}
