package dev.pullpass.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Credential helpers that are small shell scripts, in a folder that is first on the PATH. */
record Scripts(Path folder) {

  /** A helper whose script runs with the action in {@code $1}. */
  Scripts helper(String name, String script) {
    write(folder.resolve("docker-credential-" + name), "#!/bin/sh\n" + script + "\n");
    return this;
  }

  /** A helper that answers with a user and a secret, whatever server it is asked for. */
  Scripts answering(String name, String user, String secret) {
    return helper(
        name,
        "server=$(cat)\n"
            + "printf '{\"ServerURL\":\"%s\",\"Username\":\"%s\",\"Secret\":\"%s\"}' \"$server\" '"
            + user
            + "' '"
            + secret
            + "'");
  }

  Programs programs() {
    return new ProgramsOnPath(environment(), Duration.ofSeconds(2));
  }

  Map<String, String> environment() {
    return Map.of("PATH", folder + ":/usr/bin:/bin");
  }

  Path file(String name, String text) {
    Path file = folder.resolve(name);
    write(file, text);
    return file;
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
      if (!file.toFile().setExecutable(true)) {
        throw new IllegalStateException("cannot make " + file + " executable");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
