package dev.pullpass.cli.secret;

import java.util.Locale;

/** The values of {@code -o} of {@code secret create}. */
enum SecretOutput {
  TEXT,
  NAME,
  JSON,
  YAML,
  EXTERNAL_SECRET;

  /** True if nothing is written to a cluster: the answer is a manifest. */
  boolean isManifest() {
    return this == JSON || this == YAML || this == EXTERNAL_SECRET;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
