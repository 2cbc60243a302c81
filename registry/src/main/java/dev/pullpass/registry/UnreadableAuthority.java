package dev.pullpass.registry;

import java.nio.file.Path;

/** A CA file from which no certificate could be read. */
public final class UnreadableAuthority extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableAuthority(Path file, String why) {
    super("cannot use the CA file " + file + ": " + why);
  }
}
