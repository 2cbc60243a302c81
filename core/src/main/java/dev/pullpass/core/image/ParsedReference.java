package dev.pullpass.core.image;

/**
 * What distribution's Parse makes of a text, before anything is filled in. Each part is empty where
 * it is not written; {@code offset} is that of the fault, and {@code problem} is empty for a good
 * reference.
 */
record ParsedReference(
    String domain, String path, String tag, String digest, String problem, int offset) {

  static ParsedReference invalid(String problem, int offset) {
    return new ParsedReference("", "", "", "", problem, offset);
  }

  boolean isValid() {
    return problem.isEmpty();
  }

  /** Domain and path; the domain may be empty. */
  String name() {
    return domain.isEmpty() ? path : domain + "/" + path;
  }
}
