package dev.pullpass.testkit.registry.content;

import java.nio.charset.StandardCharsets;

/** A configuration or a layer: a text and the digest of its bytes. */
public record Blob(String text, String digest) {

  /** A blob with the digest of its text. */
  public static Blob of(String text) {
    return new Blob(text, Digests.sha256(text));
  }

  /** The size of the text in bytes. */
  public int size() {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
