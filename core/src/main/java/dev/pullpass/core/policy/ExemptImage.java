package dev.pullpass.core.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An image that no rule is applied to: by its full name, with or without its tag, or all images
 * whose full names begin with what stands before a star. Full names, since {@code nginx*} written
 * would also fit {@code nginx.example.com/anything}.
 *
 * @param text {@code docker.io/library/nginx}, {@code ghcr.io/acme/tool:1.2}, {@code
 *     quay.io/acme/*}
 */
public record ExemptImage(String text) {
  /** What is wrong with the text, as a clause; nothing if it is one of the three. */
  public static Optional<String> problem(String text) {
    String name = text.endsWith("*") ? text.substring(0, text.length() - 1) : text;
    int slash = name.indexOf('/');
    if (slash < 0) {
      return Optional.of("does not start with a registry: write docker.io/library/nginx for nginx");
    }
    Optional<String> host = RegistryScope.problem(name.substring(0, slash));
    if (host.isPresent()) {
      return host;
    }
    String rest = name.substring(slash + 1);
    boolean plain = rest.chars().allMatch(ExemptImage::mayStandThere);
    return plain
        ? Optional.empty()
        : Optional.of("has a character that images do not have, or a star before the end");
  }

  private static boolean mayStandThere(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || (c >= 'A' && c <= 'Z')
        || "._-/:@".indexOf(c) >= 0;
  }

  /** An expression over full names, for all of these. */
  static String regex(List<ExemptImage> images) {
    return images.stream()
        .map(ExemptImage::alternative)
        .collect(Collectors.joining("|", "^(?:", ")"));
  }

  private String alternative() {
    return text.endsWith("*")
        ? ImageText.literal(text.substring(0, text.length() - 1))
        : ImageText.literal(text) + "(?:[:@]|\\z)";
  }
}
