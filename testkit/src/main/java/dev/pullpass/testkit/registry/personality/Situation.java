package dev.pullpass.testkit.registry.personality;

/** Why a request under {@code /v2/} is not simply served. */
public enum Situation {
  /** No token yet: the registry asks for one, public or not. */
  CHALLENGED,
  /** An anonymous caller asks for what is private, or absent. */
  ANONYMOUS_REFUSED,
  /** The credential or the token is not accepted; the caller's standing says why. */
  CREDENTIAL_REFUSED,
  /** The caller is known and may not pull this. */
  NO_RIGHT,
  /** The caller might pull it, but there is no such repository. */
  REPOSITORY_ABSENT,
  /** The repository has no such tag or digest. */
  TAG_ABSENT,
  /** The blob is not there. */
  BLOB_ABSENT,
  /** The manifest's media type is not among those that the client accepts. */
  TYPE_NOT_ACCEPTED,
  /** The caller pulled too much. */
  RATE_LIMITED,
  /** The caller's address is not let in. */
  FIREWALLED
}
