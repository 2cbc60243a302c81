package dev.pullpass.core.credential;

import java.util.Arrays;

/** The raw bytes of a secret's data value. Prints as {@code ***}. */
public final class Confidential {
  private final byte[] bytes;

  private Confidential(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Wraps a copy of the bytes. */
  public static Confidential of(byte[] bytes) {
    return new Confidential(bytes.clone());
  }

  /** A copy of the bytes. Never print them, log them, or put them into an exception. */
  public byte[] reveal() {
    return bytes.clone();
  }

  /** How many bytes there are. */
  public int length() {
    return bytes.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Confidential that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "***";
  }
}
