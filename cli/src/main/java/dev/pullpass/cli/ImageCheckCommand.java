package dev.pullpass.cli;

import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.report.JsonReport;
import dev.pullpass.core.text.JsonWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pullpass image check}: what the registry answers, per credential. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    header = "Show what the registry answers, per credential.",
    footer = {
      "",
      "Without --as, --secret, --docker-config or --anonymous it asks with your own Docker config,"
          + " and anonymously.",
      "",
      "Examples:",
      "  pullpass image check ghcr.io/acme/web:1.0 --as pod/web-5d8cd959f-qjxl9 -n shop",
      "  pullpass image check nginx --anonymous"
    })
final class ImageCheckCommand implements Callable<Integer> {
  private final Io io;
  @Mixin private ImageOptions options = new ImageOptions();

  ImageCheckCommand(Io io) {
    this.io = io;
  }

  @Override
  public Integer call() {
    ImageReference image = options.image();
    List<Asker> askers = options.askers().askers(io, image);
    try (RegistryOptions.Asking asking = options.registries().open(io)) {
      List<Answered> answers =
          askers.stream()
              .map(a -> new Answered(a, asking.registry().manifest(image, a.credential())))
              .toList();
      io.out().print(write(image, answers));
      return exitCode(answers);
    }
  }

  private String write(ImageReference image, List<Answered> answers) {
    if (options.output().isForPrograms()) {
      return options.output().render(json(image, answers)) + "\n";
    }
    StringBuilder out = new StringBuilder(image.canonical()).append("\n");
    answers.forEach(
        answer -> answer.lines().forEach(line -> out.append("  ").append(line).append("\n")));
    return out.toString();
  }

  private static String json(ImageReference image, List<Answered> answers) {
    JsonWriter out = JsonWriter.pretty().beginObject();
    out.name("apiVersion").value(JsonReport.VERSION).name("kind").value("ImageReport");
    out.name("image").value(image.canonical()).name("answers").beginArray();
    answers.forEach(answer -> answer.write(out));
    return out.endArray().endObject().text();
  }

  /** One credential that pulls is enough, as it is for the kubelet. */
  private static int exitCode(List<Answered> answers) {
    if (answers.stream().anyMatch(a -> a.answer().isOk())) {
      return ExitCode.OK;
    }
    return answers.stream().allMatch(a -> a.answer().fault().isPresent())
        ? ExitCode.COULD_NOT_LOOK
        : ExitCode.FAULT;
  }
}
