package dev.pullpass.core.image;

/**
 * What an image field holds: a reference, or a text that is none. {@link #parse} follows the
 * grammar of github.com/distribution/reference and the kubelet's normalisation (pkg/util/parsers):
 * domain {@code docker.io} and {@code library/} are filled in, {@code index.docker.io} becomes
 * {@code docker.io}, a missing tag becomes {@code latest} unless there is a digest.
 */
public sealed interface Reference permits ImageReference, InvalidReference {

  /** The text as written. */
  String written();

  /** Reads the text of an image field; never throws, never hangs. */
  static Reference parse(String text) {
    return ReferenceParser.parse(text);
  }
}
