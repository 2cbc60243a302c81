package dev.pullpass.cli.secret;

import dev.pullpass.cli.ExitCode;
import dev.pullpass.cli.Io;
import dev.pullpass.cli.OutputFormat;
import dev.pullpass.cli.RegistryOptions;
import dev.pullpass.core.credential.ConfigEntry;
import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.credential.DockerConfig;
import dev.pullpass.core.credential.Keyring;
import dev.pullpass.core.credential.RegistryKey;
import dev.pullpass.core.credential.SecretConfig;
import dev.pullpass.core.facts.PullSecret;
import dev.pullpass.core.facts.Registry;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.image.Reference;
import dev.pullpass.core.report.JsonReport;
import dev.pullpass.core.text.JsonWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pullpass secret check}: asks the registries whether the credentials work. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    header = "Ask the registries whether the credentials of pull secrets work.",
    footer = {
      "",
      "Each entry is tried with the images in use in its namespace that match it, at",
      "most five; where there are none, the registry is asked whether it takes the",
      "user at all. A credential only goes to the registry that it is for.",
      "",
      "Examples:",
      "  pullpass secret check -A",
      "  pullpass secret check regcred -n shop --prove ghcr.io/acme/web:1.0"
    })
final class CheckCommand implements Callable<Integer> {
  private static final int MOST_IMAGES = 5;

  private final Io io;

  @Option(
      names = "--prove",
      paramLabel = "IMAGE",
      description = "ask for this image instead of those in use; may be given several times")
  private List<String> proofs = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: text)")
  private OutputFormat output = OutputFormat.TEXT;

  @Mixin private SecretSelection selection = new SecretSelection();
  @Mixin private RegistryOptions registries = new RegistryOptions();

  CheckCommand(Io io) {
    this.io = io;
  }

  /** A secret and what was said to its entries. */
  private record CheckedSecret(ShownSecret secret, List<CheckedEntry> entries) {
    boolean isFaulty() {
      return !secret.faults().isEmpty() || entries.stream().anyMatch(CheckedEntry::isFaulty);
    }

    boolean isOpen() {
      return entries.stream().anyMatch(CheckedEntry::isOpen);
    }
  }

  @Override
  public Integer call() {
    Proof.check(proofs);
    SecretSelection.Selected selected = selection.read(io);
    try (RegistryOptions.Asking asking = registries.open(io)) {
      ImagesInUse inUse = new ImagesInUse(selected.cluster());
      List<CheckedSecret> checked =
          selected.secrets().parallelStream()
              .map(secret -> check(secret, inUse, asking.registry()))
              .toList();
      print(checked);
      return code(checked);
    }
  }

  private static int code(List<CheckedSecret> checked) {
    if (checked.stream().anyMatch(CheckedSecret::isFaulty)) {
      return ExitCode.FAULT;
    }
    return checked.stream().anyMatch(CheckedSecret::isOpen) ? ExitCode.COULD_NOT_LOOK : ExitCode.OK;
  }

  private CheckedSecret check(PullSecret secret, ImagesInUse inUse, Registry registry) {
    Instant now = io.clock().instant();
    List<ImageReference> images =
        proofs.isEmpty()
            ? inUse.in(secret.name().namespace())
            : proofs.stream().map(image -> (ImageReference) Reference.parse(image)).toList();
    List<CheckedEntry> entries =
        secret.config().stream().flatMap(config -> check(config, images, registry, now)).toList();
    return new CheckedSecret(new ShownSecret(secret, List.of(), now), entries);
  }

  private static Stream<CheckedEntry> check(
      DockerConfig config, List<ImageReference> images, Registry registry, Instant now) {
    return config.entries().stream()
        .map(
            entry -> {
              List<ImageReference> own =
                  images.stream().filter(image -> serves(config, entry, image)).toList();
              return own.isEmpty()
                  ? login(new ShownEntry(entry, now), registry)
                  : answers(new ShownEntry(entry, now), own, registry);
            });
  }

  /** True if the kubelet would try this entry for the image. */
  private static boolean serves(DockerConfig config, ConfigEntry entry, ImageReference image) {
    return Keyring.lookup(List.of(new SecretConfig("", config)), image.repository()).stream()
        .anyMatch(planned -> planned.entry().equals(entry.written()));
  }

  private static CheckedEntry answers(
      ShownEntry entry, List<ImageReference> images, Registry registry) {
    List<CheckedEntry.Answer> answers = new ArrayList<>();
    for (ImageReference image : images.subList(0, Math.min(MOST_IMAGES, images.size()))) {
      answers.add(
          new CheckedEntry.Answer(image.canonical(), registry.manifest(image, sent(entry))));
    }
    return new CheckedEntry(entry, answers, CheckedEntry.Login.NOT_ASKED);
  }

  private static Optional<Credential> sent(ShownEntry entry) {
    return Optional.of(entry.entry().credential()).filter(c -> !c.password().isEmpty());
  }

  /** By an image that does not exist: what counts is how the user is received. */
  private static CheckedEntry login(ShownEntry entry, Registry registry) {
    Optional<ImageReference> nothing =
        entry.entry().key().map(RegistryKey::text).flatMap(CheckCommand::absentImage);
    CheckedEntry.Login login =
        nothing.isEmpty() || sent(entry).isEmpty()
            ? CheckedEntry.Login.UNKNOWN
            : CheckedEntry.Login.of(registry.manifest(nothing.get(), sent(entry)));
    return new CheckedEntry(entry, List.of(), login);
  }

  private static Optional<ImageReference> absentImage(String key) {
    String place = key.equals("index.docker.io") ? "docker.io" : key;
    return Reference.parse(place + "/pullpass/does-not-exist:none") instanceof ImageReference image
            && key.indexOf('*') < 0
        ? Optional.of(image)
        : Optional.empty();
  }

  private void print(List<CheckedSecret> secrets) {
    if (output.isForPrograms()) {
      JsonWriter out = JsonWriter.pretty().beginObject();
      out.name("apiVersion").value(JsonReport.VERSION).name("kind").value("PullSecretCheck");
      out.name("secrets").beginArray();
      for (CheckedSecret one : secrets) {
        out.beginObject().name("namespace").value(one.secret().secret().name().namespace());
        out.name("name").value(one.secret().secret().name().name());
        out.name("faults").beginArray();
        one.secret().faults().forEach(out::value);
        out.endArray().name("entries").beginArray();
        one.entries().forEach(entry -> entry.write(out));
        out.endArray().endObject();
      }
      io.out().print(output.render(out.endArray().endObject().text()) + "\n");
      return;
    }
    if (secrets.isEmpty()) {
      io.say("there are no pull secrets");
    }
    for (CheckedSecret one : secrets) {
      io.out().println("Secret " + one.secret().secret().name());
      one.secret().faults().forEach(fault -> io.out().println("  ✗ " + fault));
      one.entries().forEach(entry -> io.out().print(entry.text()));
    }
  }
}
