package dev.pullpass.core.mend;

/** Where a digest goes in values that hold an image in parts. */
public enum PinStyle {
  /** Under the chart's own key for digests; charts that have none are left as they are. */
  DIGEST_KEY,
  /** There if it has one, else behind the tag: {@code tag: "1.2.3@sha256:…"}. */
  TAG_AND_DIGEST
}
