package dev.pullpass.core.policy;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Expressions over images as they are written, by the grammar of github.com/distribution/reference.
 * The first {@code @} starts the digest; a colon behind the last slash before it starts the tag.
 */
final class ImageText {
  /** Neither tag nor digest; a colon with nothing behind it is no tag. */
  static final String UNTAGGED = "^(?:[^@]*/)?[^/:@]*:?\\z";

  /** {@code :latest} in any case, without a digest. */
  static final String LATEST = "(?i)^[^@]*:latest\\z";

  /**
   * What the API server fills in {@code Always} for: no tag, or {@code latest} in exactly this
   * case.
   */
  static final String PULLED_ALWAYS = "^(?:[^@]*/)?[^/:@]*(?::latest)?\\z";

  static final String DIGEST = "@";

  /** With a digest of an algorithm and a length that runtimes know. */
  static final String GOOD_DIGEST =
      "^[^@]*@(?:sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})\\z";

  /** A first part with a dot in it, and a slash behind it. */
  static final String WITH_HOST = "^[^/.][^/]*\\.[^/]*/";

  /** 64 hexadecimal digits, which nothing may be named. */
  static final String IDENTIFIER = "^[0-9a-f]{64}\\z";

  /** A good reference, but for capitals in the repository, and for the digest. */
  static final String REFERENCE =
      "^(?:" + host() + "/)?" + path("A-Za-z") + "(?::" + tag() + ")?(?:@|\\z)";

  /**
   * A capital in the repository: in a first part that is no host, in a name without slashes, or
   * behind the first slash. A first part of letters only is a host to runtimes if it has a capital;
   * no registry has such a name, so that it is taken for the team that it is.
   */
  static final String CAPITALS =
      "^[^/.:@]*[A-Z][^/.:@]*/"
          + "|^[^/:@]*[A-Z][^/:@]*(?:@|\\z|:[^/@]*(?:@|\\z))"
          + "|^[^/@]*/[^:@]*[A-Z]";

  private ImageText() {}

  private static String host() {
    String label = "[0-9A-Za-z](?:[0-9A-Za-z-]*[0-9A-Za-z])?";
    return "(?:" + label + "(?:\\." + label + ")*|\\[[0-9A-Fa-f:]+\\])(?::[0-9]+)?";
  }

  private static String path(String letters) {
    String word = "[0-9" + letters + "]+";
    String component = word + "(?:(?:\\.|__?|-+)" + word + ")*";
    return component + "(?:/" + component + ")*";
  }

  private static String tag() {
    return "[0-9A-Za-z_][0-9A-Za-z_.-]{0,127}";
  }

  /** One of these tags in any case, without a digest. */
  static String tagged(List<String> tags) {
    return "(?i)^[^@]*:(?:" + alternatives(tags) + ")\\z";
  }

  /**
   * A good reference without a digest, and without a tag or with one that may mean another image
   * tomorrow.
   */
  static String moving(List<String> tags) {
    String moves = "(?i:latest|" + alternatives(tags) + ")";
    return "^(?:" + host() + "/)?" + path("a-z") + "(?::" + moves + ")?\\z";
  }

  private static String alternatives(List<String> words) {
    return words.stream().map(ImageText::literal).collect(Collectors.joining("|"));
  }

  /** Of all characters that hosts, paths and tags have, only the dot and brackets mean more. */
  static String literal(String text) {
    return text.replace(".", "\\.").replace("[", "\\[").replace("]", "\\]");
  }
}
