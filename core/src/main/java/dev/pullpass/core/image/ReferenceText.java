package dev.pullpass.core.image;

import static dev.pullpass.core.image.ReferenceGrammar.FITS;

/**
 * Where the parts of a reference lie. The grammar leaves no choice: the first {@code @} starts the
 * digest, the first colon after the last slash starts the tag, and what stands before the first
 * slash is the domain if it fits as one.
 *
 * @param nameEnd the end of domain and path
 * @param tagEnd the end of the tag, which is the end of the name where no tag is written
 */
record ReferenceText(String text, int nameEnd, int tagEnd) {

  static ReferenceText of(String text) {
    int at = text.indexOf('@');
    int end = at < 0 ? text.length() : at;
    int colon = text.indexOf(':', text.lastIndexOf('/', Math.max(0, end - 1)) + 1);
    return new ReferenceText(text, colon < 0 || colon > end ? end : colon, end);
  }

  /** The index of the first character that does not fit the grammar, or {@code FITS}. */
  int fault() {
    int fault = nameFault();
    if (fault == FITS && nameEnd < tagEnd) {
      fault = ReferenceGrammar.tag(text, nameEnd + 1, tagEnd);
    }
    if (fault == FITS && tagEnd < text.length()) {
      fault = ReferenceGrammar.digest(text, tagEnd + 1, text.length());
    }
    return fault;
  }

  private int nameFault() {
    int slash = text.indexOf('/');
    int asPath = ReferenceGrammar.path(text, 0, nameEnd);
    if (asPath == FITS || slash < 0 || slash >= nameEnd) {
      return asPath;
    }
    int asDomain = ReferenceGrammar.domain(text, 0, slash);
    return asDomain == FITS
        ? ReferenceGrammar.path(text, slash + 1, nameEnd)
        : Math.max(asDomain, asPath);
  }

  /** The index where the path starts: after the domain and its slash, if there is one. */
  int pathStart() {
    int slash = text.indexOf('/');
    boolean hasDomain =
        slash >= 0 && slash < nameEnd && ReferenceGrammar.domain(text, 0, slash) == FITS;
    return hasDomain ? slash + 1 : 0;
  }

  String domain() {
    return text.substring(0, Math.max(0, pathStart() - 1));
  }

  String path() {
    return text.substring(pathStart(), nameEnd);
  }

  String tag() {
    return nameEnd == tagEnd ? "" : text.substring(nameEnd + 1, tagEnd);
  }

  String digest() {
    return tagEnd == text.length() ? "" : text.substring(tagEnd + 1);
  }
}
