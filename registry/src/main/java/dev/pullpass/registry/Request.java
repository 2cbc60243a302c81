package dev.pullpass.registry;

import dev.pullpass.core.credential.Password;
import java.net.URI;
import java.util.Optional;

/**
 * One HTTP request. What must not be printed is a {@link Password}.
 *
 * @param accept the {@code Accept} header
 * @param authorization the {@code Authorization} header
 * @param form the body of a POST, form-encoded
 * @param limit how many bytes of a good answer are read at most
 */
record Request(
    String method,
    URI url,
    String accept,
    Optional<Password> authorization,
    Optional<Password> form,
    int limit) {

  static final int MANIFEST_BYTES = 1 << 20;
  static final int ERROR_BYTES = 1 << 16;
  static final int TAGS_BYTES = 8 << 20;

  static Request head(URI url, String accept) {
    return new Request("HEAD", url, accept, Optional.empty(), Optional.empty(), 0);
  }

  static Request get(URI url, String accept, int limit) {
    return new Request("GET", url, accept, Optional.empty(), Optional.empty(), limit);
  }

  static Request post(URI url, Password form) {
    return new Request(
        "POST", url, "application/json", Optional.empty(), Optional.of(form), MANIFEST_BYTES);
  }

  Request authorized(Optional<Password> header) {
    return new Request(method, url, accept, header, form, limit);
  }

  Request at(URI other) {
    return new Request(method, other, accept, authorization, form, limit);
  }

  /** The same request elsewhere; what authorizes it stays behind when the origin changes. */
  Request redirectedTo(URI target) {
    boolean same = Origin.of(url).equals(Origin.of(target));
    return at(target).authorized(same ? authorization : Optional.empty());
  }

  boolean isHead() {
    return method.equals("HEAD");
  }
}
