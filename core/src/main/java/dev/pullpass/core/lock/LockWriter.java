package dev.pullpass.core.lock;

import dev.pullpass.core.image.Platform;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a lock as YAML, one line for each thing that can change, so that differences read well and
 * branches merge. Names and digests need no quotes by their grammar; times do, since readers of
 * YAML 1.1 would make something else of them.
 */
final class LockWriter {
  private static final List<String> HEAD =
      List.of(
          "# What each image's tag meant when it was resolved; written by pullpass, to be committed.",
          "# Verify with: pullpass pin --check PATH",
          "# Take new digests with: pullpass pin --update --write PATH",
          "apiVersion: " + ImageLock.API_VERSION,
          "kind: " + ImageLock.KIND);

  private LockWriter() {}

  static String write(ImageLock lock) {
    StringBuilder out = new StringBuilder();
    HEAD.forEach(line -> out.append(line).append('\n'));
    out.append(lock.images().isEmpty() ? "images: []\n" : "images:\n");
    lock.images().values().forEach(image -> write(image, out));
    return out.toString();
  }

  private static void write(LockedImage image, StringBuilder out) {
    out.append("  - image: ").append(image.image()).append('\n');
    out.append("    digest: ").append(image.digest()).append('\n');
    out.append("    resolved: \"").append(image.resolved()).append("\"\n");
    if (!image.mediaType().isEmpty()) {
      out.append("    mediaType: ").append(image.mediaType()).append('\n');
    }
    if (!image.platforms().isEmpty()) {
      String platforms =
          image.platforms().stream().map(Platform::toString).collect(Collectors.joining(", "));
      out.append("    platforms: [").append(platforms).append("]\n");
    }
  }
}
