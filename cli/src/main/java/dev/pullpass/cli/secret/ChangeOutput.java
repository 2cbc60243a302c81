package dev.pullpass.cli.secret;

import java.util.Locale;

/** The values of {@code -o} of the commands that change a cluster. */
enum ChangeOutput {
  TEXT,
  NAME,
  JSON;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
