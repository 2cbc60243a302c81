package dev.pullpass.testkit.real;

/** What goes wrong with one request to an API server, on the server's side or on the way. */
public enum ServerFault {
  /** Nothing. */
  NONE,
  /** 409, and nothing is done. */
  CONFLICT,
  /** 429 with {@code Retry-After: 1}, and nothing is done. */
  TOO_MANY_REQUESTS,
  /** 500, and nothing is done. */
  ERROR_BEFORE,
  /** 500, although it was done. */
  ERROR_AFTER,
  /** 503, and nothing is done. */
  UNAVAILABLE,
  /** 400 that quotes the whole request, as a careless admission webhook does; nothing is done. */
  ECHO,
  /** The connection is cut, and nothing is done. */
  CUT_BEFORE,
  /** It is done, and the connection is cut before the answer. */
  CUT_AFTER,
  /** It is done, and the connection is cut within the answer. */
  CUT_WITHIN,
  /** The request waits for {@link Faults#hold} to return, and is then cut, with nothing done. */
  HOLD_BEFORE,
  /** It is done; the answer waits for {@link Faults#hold} to return, and is then cut. */
  HOLD_AFTER;

  /** Whether the API server is asked all the same. */
  boolean isDone() {
    return switch (this) {
      case NONE, ERROR_AFTER, CUT_AFTER, CUT_WITHIN, HOLD_AFTER -> true;
      case CONFLICT, TOO_MANY_REQUESTS, ERROR_BEFORE, UNAVAILABLE, ECHO, CUT_BEFORE, HOLD_BEFORE ->
          false;
    };
  }
}
