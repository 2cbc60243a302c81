package dev.pullpass.cli;

import dev.pullpass.core.message.Label;
import dev.pullpass.core.message.MessageReader;
import dev.pullpass.core.message.Reading;
import dev.pullpass.core.report.JsonReport;
import dev.pullpass.core.text.JsonWriter;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pullpass message}: reads error texts when there is nothing else to go by. */
@Command(
    name = "message",
    mixinStandardHelpOptions = true,
    header = "Read an error text of a node, where nothing else is at hand.",
    description =
        "Says what the text alone proves, which often is not yet the cause: pullpass why needs the"
            + " pod and its secrets for that. Without TEXT it reads standard input, a text a line.",
    footer = {
      "",
      "Example:",
      "  kubectl get events -A -o jsonpath='{range .items[*]}{.message}{\"\\n\"}{end}' |",
      "    pullpass message"
    })
final class MessageCommand implements Callable<Integer> {
  private final Io io;

  @Parameters(index = "0", arity = "0..1", paramLabel = "TEXT", description = "the text")
  private @Nullable String text;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: text)")
  private OutputFormat output = OutputFormat.TEXT;

  MessageCommand(Io io) {
    this.io = io;
  }

  @Override
  public Integer call() {
    List<Reading> readings =
        (text == null || text.equals("-") ? lines() : List.of(text))
            .stream().filter(line -> !line.isBlank()).map(MessageReader::read).toList();
    io.out().print(output.isForPrograms() ? output.render(json(readings)) + "\n" : plain(readings));
    return readings.stream().allMatch(MessageCommand::isUnread) ? ExitCode.OK : ExitCode.FAULT;
  }

  private List<String> lines() {
    return new BufferedReader(new InputStreamReader(io.in(), StandardCharsets.UTF_8))
        .lines()
        .toList();
  }

  private static boolean isUnread(Reading reading) {
    return reading.label() == Label.UNREADABLE;
  }

  private static String plain(List<Reading> readings) {
    StringBuilder out = new StringBuilder();
    for (Reading reading : readings) {
      out.append(reading.label());
      reading.host().ifPresent(host -> out.append("  host ").append(host));
      reading.status().ifPresent(status -> out.append("  status ").append(status));
      reading.scope().ifPresent(scope -> out.append("  scope ").append(scope));
      out.append("  \"").append(oneLine(reading.detail())).append("\"\n");
    }
    return out.toString();
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }

  private static String json(List<Reading> readings) {
    JsonWriter out = JsonWriter.pretty().beginObject();
    out.name("apiVersion").value(JsonReport.VERSION).name("kind").value("MessageReadings");
    out.name("items").beginArray();
    for (Reading reading : readings) {
      out.beginObject().name("label").value(reading.label().name());
      out.name("detail").value(reading.detail());
      out.name("host").value(reading.host().orElse(""));
      out.name("status").value(reading.status().orElse(0));
      out.name("scope").value(reading.scope().orElse(""));
      out.name("anonymous").value(reading.anonymous()).endObject();
    }
    return out.endArray().endObject().text();
  }
}
