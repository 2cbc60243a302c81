package dev.pullpass.core.credential;

/**
 * A secret text. It prints as {@code ***} everywhere; only {@link #reveal()} gives it out, and only
 * code that sends it to its registry, or looks at its form, may call that.
 */
public final class Password {
  private final String secret;

  private Password(String secret) {
    this.secret = secret;
  }

  /** Wraps a secret text. */
  public static Password of(String secret) {
    return new Password(secret);
  }

  /** The text itself. Never print it, log it, or put it into an exception. */
  public String reveal() {
    return secret;
  }

  /** True if there is no password at all. */
  public boolean isEmpty() {
    return secret.isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Password that && secret.equals(that.secret);
  }

  @Override
  public int hashCode() {
    return secret.hashCode();
  }

  @Override
  public String toString() {
    return "***";
  }
}
