package dev.pullpass.testkit.registry.personality;

/**
 * A registry's token endpoint.
 *
 * @param path its path on the registry's own host
 * @param service the name in the challenge's {@code service} parameter; empty where it is the host
 * @param postStatus what answers an OAuth POST: 200 if it is served like a GET, else the refusal
 *     that makes containerd fall back to GET (405, 404, 401 or 400)
 * @param style what its tokens are
 */
public record TokenEndpoint(String path, String service, int postStatus, Style style) {

  /** What a token tells, and to whom. */
  public enum Style {
    /** A JWT whose {@code access} claim anyone can read. */
    READABLE,
    /** Carries its scope, but only the registry can read it. */
    OPAQUE,
    /** Says who the caller is; rights are looked up on every request. */
    IDENTITY,
    /** The password, given back. */
    ECHO
  }

  /** An endpoint that answers GET only, with readable tokens. */
  public static TokenEndpoint readable(String path, String service) {
    return new TokenEndpoint(path, service, 405, Style.READABLE);
  }

  /** The same endpoint with other tokens. */
  public TokenEndpoint issuing(Style other) {
    return new TokenEndpoint(path, service, postStatus, other);
  }

  /** The same endpoint with another answer to POST. */
  public TokenEndpoint onPost(int status) {
    return new TokenEndpoint(path, service, status, style);
  }

  /** True if tokens are bound to the repositories that were asked for. */
  public boolean bindsScope() {
    return style == Style.READABLE || style == Style.OPAQUE;
  }
}
