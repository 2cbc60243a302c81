package dev.pullpass.core.release;

/**
 * An image as it is written in a manifest, in the parts that charts keep apart. It is not
 * normalised, since the values hold what was written.
 *
 * @param tag empty where there is none
 * @param digest {@code sha256:…}; empty where there is none
 */
record ImageText(String repository, String tag, String digest) {

  static ImageText of(String image) {
    int at = image.indexOf('@');
    String digest = at < 0 ? "" : image.substring(at + 1);
    String name = at < 0 ? image : image.substring(0, at);
    int colon = name.lastIndexOf(':');
    boolean tagged = colon > name.lastIndexOf('/');
    return tagged
        ? new ImageText(name.substring(0, colon), name.substring(colon + 1), digest)
        : new ImageText(name, "", digest);
  }

  /** What charts that write {@code REPOSITORY:TAG} take for a tag; empty where it cannot be so. */
  String tagAndDigest() {
    return digest.isEmpty() ? tag : tag.isEmpty() ? "" : tag + "@" + digest;
  }
}
