package dev.pullpass.core.image;

/**
 * An operating system and architecture in Go's names, as OCI indexes use them.
 *
 * @param variant {@code v7}, {@code v8}; may be empty
 */
public record Platform(String os, String architecture, String variant) {

  /** {@code linux/arm/v7}, or without the last part. */
  @Override
  public String toString() {
    return os + "/" + architecture + (variant.isEmpty() ? "" : "/" + variant);
  }

  /**
   * True if a node of this platform runs an image of the other: same system and architecture; the
   * variant counts for 32-bit arm only, where a node runs its own and lower ones (containerd's
   * platforms.Only).
   */
  public boolean runs(Platform image) {
    if (!os.equals(image.os) || !architecture.equals(image.architecture)) {
      return false;
    }
    return !architecture.equals("arm")
        || variant.isEmpty()
        || image.variant.isEmpty()
        || image.variant.compareTo(variant) <= 0;
  }
}
