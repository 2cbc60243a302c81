package dev.pullpass.core.message;

/**
 * What a node's text proves by itself. Several labels leave the final cause open ({@link
 * #UNAUTHORIZED}, {@link #DENIED_OR_NOT_FOUND}); only the registry can settle those.
 */
public enum Label {
  BACKOFF_ONLY,
  BAD_CREDENTIALS,
  CONNECTION_FAILED,
  CORRUPT_DATA,
  DENIED_OR_NOT_FOUND,
  DISK_FULL,
  DNS_FAILURE,
  EXPIRED_CREDENTIALS,
  INSUFFICIENT_PERMISSION,
  INVALID_IMAGE_NAME,
  MANIFEST_NOT_FOUND,
  MANIFEST_UNSUPPORTED,
  NEVER_PULL,
  NO_CREDENTIALS,
  PLATFORM_MISMATCH,
  PROXY_FAILURE,
  PULL_QPS_EXCEEDED,
  PULL_SECRET_MALFORMED,
  PULL_SECRET_MISSING,
  RATE_LIMITED,
  REGISTRY_ERROR,
  REPO_NOT_FOUND,
  SHORT_NAME_UNRESOLVED,
  SIGNATURE_REJECTED,
  TIMEOUT,
  TLS_HTTP_MISMATCH,
  TLS_UNTRUSTED,
  UNAUTHORIZED,
  /** The text speaks of inspecting an image, but not of why that failed. */
  INSPECT_FAILED,
  /** The text tells of a pull, or of anything else, in words that this reader does not know. */
  UNREADABLE
}
