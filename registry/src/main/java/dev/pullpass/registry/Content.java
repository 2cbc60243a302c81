package dev.pullpass.registry;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The bytes of an answer, as far as they were read. */
final class Content {
  static final Content NONE = new Content(new byte[0], Extent.WHOLE);

  /** How much of the body is here. */
  enum Extent {
    WHOLE,
    TOO_LONG
  }

  private final byte[] bytes;
  private final Extent extent;

  Content(byte[] bytes, Extent extent) {
    this.bytes = bytes.clone();
    this.extent = extent;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  int length() {
    return bytes.length;
  }

  boolean isWhole() {
    return extent == Extent.WHOLE;
  }

  /** {@code sha256:…} of the bytes. */
  String digest() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return "sha256:" + HexFormat.of().formatHex(sha256.digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
