package dev.pullpass.cli;

import dev.pullpass.core.facts.RegistryAnswer;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.report.JsonReport;
import dev.pullpass.core.text.JsonWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pullpass image digest}: the digest that a tag has now. */
@Command(
    name = "digest",
    mixinStandardHelpOptions = true,
    header = "Print the digest that the image has now.")
final class ImageDigestCommand implements Callable<Integer> {
  private final Io io;
  @Mixin private ImageOptions options = new ImageOptions();

  ImageDigestCommand(Io io) {
    this.io = io;
  }

  @Override
  public Integer call() {
    ImageReference image = options.image();
    try (RegistryOptions.Asking asking = options.registries().open(io)) {
      boolean answered = false;
      for (Asker asker : options.askers().askers(io, image)) {
        RegistryAnswer answer = asking.registry().manifest(image, asker.credential());
        Optional<String> digest = answer.isOk() ? answer.digest() : Optional.empty();
        if (digest.isPresent()) {
          io.out().print(write(image, digest.get()));
          return ExitCode.OK;
        }
        answered |= answer.fault().isEmpty();
        new Answered(asker, answer).lines().forEach(io::say);
      }
      return answered ? ExitCode.FAULT : ExitCode.COULD_NOT_LOOK;
    }
  }

  private String write(ImageReference image, String digest) {
    if (!options.output().isForPrograms()) {
      return digest + "\n";
    }
    JsonWriter out = JsonWriter.pretty().beginObject();
    out.name("apiVersion").value(JsonReport.VERSION).name("kind").value("ImageDigest");
    out.name("image").value(image.canonical()).name("digest").value(digest);
    return options.output().render(out.endObject().text()) + "\n";
  }
}
