package dev.pullpass.testkit.registry.content;

/** How a registry regards the credential of a request. */
public enum Standing {
  /** No credential was sent. */
  ANONYMOUS,
  /** The credential is right. */
  KNOWN,
  /** The user does not exist, or the password is another. */
  WRONG,
  /** The credential was right once. */
  EXPIRED,
  /** The credential is right, but was made without the scope for pulling images. */
  UNSCOPED,
  /** The credential is right, but its account has been disabled. */
  DISABLED
}
