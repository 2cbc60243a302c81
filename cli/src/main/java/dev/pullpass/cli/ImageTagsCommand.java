package dev.pullpass.cli;

import dev.pullpass.core.facts.TagsAnswer;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.report.JsonReport;
import dev.pullpass.core.text.JsonWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pullpass image tags}: the tags of a repository. */
@Command(
    name = "tags",
    mixinStandardHelpOptions = true,
    header = "List the tags of the image's repository, one a line.")
final class ImageTagsCommand implements Callable<Integer> {
  private final Io io;
  @Mixin private ImageOptions options = new ImageOptions();

  ImageTagsCommand(Io io) {
    this.io = io;
  }

  @Override
  public Integer call() {
    ImageReference image = options.image();
    try (RegistryOptions.Asking asking = options.registries().open(io)) {
      int status = 0;
      for (Asker asker : options.askers().askers(io, image)) {
        TagsAnswer answer = asking.registry().tags(image, asker.credential());
        status = answer.status();
        if (status == 200) {
          io.out().print(write(image, answer));
          return ExitCode.OK;
        }
        io.say(asker.source() + ": " + image.domain() + " " + refusal(answer, image));
      }
      return status == 0 ? ExitCode.COULD_NOT_LOOK : ExitCode.FAULT;
    }
  }

  private static String refusal(TagsAnswer answer, ImageReference image) {
    if (answer.status() == 0) {
      return "could not be asked (pullpass image check " + image.canonical() + " tells more)";
    }
    return answer.repositoryAbsent()
        ? "has no repository " + image.path()
        : "answered " + answer.status();
  }

  private String write(ImageReference image, TagsAnswer answer) {
    if (!answer.complete()) {
      io.say("the list was cut short after " + answer.tags().size() + " tags");
    }
    if (options.output().isForPrograms()) {
      JsonWriter out = JsonWriter.pretty().beginObject();
      out.name("apiVersion").value(JsonReport.VERSION).name("kind").value("TagList");
      out.name("repository").value(image.repository());
      out.name("complete").value(answer.complete()).name("tags").beginArray();
      answer.tags().forEach(out::value);
      return options.output().render(out.endArray().endObject().text()) + "\n";
    }
    return answer.tags().isEmpty() ? "" : String.join("\n", answer.tags()) + "\n";
  }
}
