package dev.pullpass.testkit.real;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, which every Java platform has. */
final class Sha256 {
  private Sha256() {}

  static MessageDigest start() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /** {@code sha256:…}, as registries name content. */
  static String digest(byte[] content) {
    return "sha256:" + HexFormat.of().formatHex(start().digest(content));
  }

  static String digest(String content) {
    return digest(content.getBytes(StandardCharsets.UTF_8));
  }
}
