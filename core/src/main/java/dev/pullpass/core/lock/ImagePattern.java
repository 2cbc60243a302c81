package dev.pullpass.core.lock;

import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.image.Reference;
import java.util.List;

/**
 * Which images are meant: {@code *} stands for any characters, slashes too, and {@code ?} for one.
 * A pattern is held against the name in full and as people write it, with and without the tag:
 * {@code nginx}, {@code nginx:1.*} and {@code docker.io/library/*} all mean {@code
 * docker.io/library/nginx:1.27}.
 */
public record ImagePattern(String text) {

  /** True if one of the names fits that an image is locked by. */
  public boolean matches(String name) {
    return Reference.parse(name) instanceof ImageReference image
        && spellings(image).stream().anyMatch(this::fits);
  }

  private static List<String> spellings(ImageReference image) {
    String version =
        image.tag().map(tag -> ":" + tag).orElse("") + image.digest().map(d -> "@" + d).orElse("");
    return List.of(
        image.repository(),
        image.familiarName(),
        image.repository() + version,
        image.familiarName() + version);
  }

  /** Only the last star is ever tried again, which keeps it quick. */
  private boolean fits(String name) {
    int p = 0;
    int n = 0;
    int star = -1;
    int retry = 0;
    while (n < name.length()) {
      char wanted = p < text.length() ? text.charAt(p) : 0;
      if (wanted == '*') {
        star = p++;
        retry = n;
      } else if (wanted == '?' || (wanted == name.charAt(n) && wanted != 0)) {
        p++;
        n++;
      } else if (star >= 0) {
        p = star + 1;
        n = ++retry;
      } else {
        return false;
      }
    }
    return text.substring(p).replace("*", "").isEmpty();
  }
}
