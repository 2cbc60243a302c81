package dev.pullpass.kubernetes;

/** What the API server answered to one read. Refusals are data. */
sealed interface ApiAnswer {

  /**
   * It was read.
   *
   * @param next the token that continues the list; empty at its end
   */
  record Read(String next) implements ApiAnswer {}

  /**
   * 403.
   *
   * @param message in the server's words, naming the user and the right
   */
  record Forbidden(String message) implements ApiAnswer {}

  /** 404: no such object, or no such kind in this version of Kubernetes. */
  record Missing() implements ApiAnswer {}

  /**
   * 410: the list's snapshot has expired.
   *
   * @param next the token that continues it inconsistently; empty if there is none
   */
  record Gone(String next) implements ApiAnswer {}
}
