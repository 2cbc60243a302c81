package dev.pullpass.cli;

import dev.pullpass.testkit.registry.FakeRegistry;
import dev.pullpass.testkit.registry.personality.Personality;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A folder of files that name images of a registry, which knows alice and bob. */
final class PinFolder implements AutoCloseable {
  private final Path folder;
  private final FakeRegistry registry =
      FakeRegistry.start(Personality.DISTRIBUTION_TOKEN)
          .user("alice", "alices-password")
          .user("bob", "bobs-password");

  PinFolder(Path folder) {
    this.folder = folder;
    registry.repository("acme/web").index("1.0", "linux/amd64", "linux/arm64").everybody();
    registry.repository("acme/db").tag("2", "latest").everybody();
    registry.repository("acme/private").tag("3").readers("alice");
  }

  FakeRegistry registry() {
    return registry;
  }

  String host() {
    return registry.host();
  }

  String digest(String repository, String tag) {
    return registry.repository(repository).digest(tag);
  }

  /** Writes a file in which {@code HOST} stands for the registry. */
  Path file(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text.replace("HOST", host()));
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A pod with these images, a line each. */
  Path pod(String name, String... images) {
    StringBuilder text =
        new StringBuilder(
            "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n");
    for (String image : images) {
      text.append("    - name: c\n      image: ").append(image).append("\n");
    }
    return file(name, text.toString());
  }

  String text(String name) {
    return Samples.text(folder.resolve(name).toString());
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  Path lock() {
    return folder.resolve("pullpass.lock");
  }

  /** The lock as it would be written, of {@code name digest} pairs. */
  String lockOf(String... entries) {
    StringBuilder text =
        new StringBuilder(
            """
            # What each image's tag meant when it was resolved; written by pullpass, to be committed.
            # Verify with: pullpass pin --check PATH
            # Take new digests with: pullpass pin --update --write PATH
            apiVersion: pullpass.dev/v1alpha1
            kind: ImageLock
            images:
            """);
    for (String entry : entries) {
      text.append(entry);
    }
    return text.toString().replace("HOST", host());
  }

  /** One image of the lock. */
  static String entry(String image, String digest, String more) {
    return "  - image: HOST/"
        + image
        + "\n    digest: "
        + digest
        + "\n    resolved: \"2026-11-21T00:00:00Z\"\n"
        + more;
  }

  static final String SINGLE = "    mediaType: application/vnd.oci.image.manifest.v1+json\n";
  static final String INDEX =
      """
          mediaType: application/vnd.oci.image.index.v1+json
          platforms: [linux/amd64, linux/arm64]
      """;

  Run pin(String... args) {
    return pin(Run.World.BARE, args);
  }

  Run pin(Run.World world, String... args) {
    List<String> all = new ArrayList<>(List.of("pin"));
    all.addAll(List.of(args));
    all.addAll(List.of("--lock", lock().toString(), "--insecure-registry", host()));
    all.add(folder.toString());
    return named(world.run(all.toArray(String[]::new)));
  }

  /** What was said, with names in place of what differs from run to run. */
  private Run named(Run run) {
    return new Run(run.code(), named(run.out()), named(run.err()));
  }

  String named(String text) {
    return text.replace(folder.toString() + "/", "")
        .replace(host(), "HOST")
        .replaceAll("IMAGE +LOCKED", "IMAGE  LOCKED");
  }

  static String config(String host, String user, String password) {
    return "{\"auths\":{\"" + host + "\":{\"auth\":\"" + base64(user + ":" + password) + "\"}}}";
  }

  static String secret(String name, String config) {
    return "{\"apiVersion\":\"v1\",\"kind\":\"List\",\"items\":[{\"apiVersion\":\"v1\",\"kind\":"
        + "\"Secret\",\"metadata\":{\"namespace\":\"shop\",\"name\":\""
        + name
        + "\"},\"type\":\"kubernetes.io/dockerconfigjson\",\"data\":{\".dockerconfigjson\":\""
        + base64(config)
        + "\"}}]}";
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    registry.close();
  }
}
