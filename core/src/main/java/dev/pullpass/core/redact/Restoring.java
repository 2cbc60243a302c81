package dev.pullpass.core.redact;

import java.util.Map;

/** Puts originals back, in one run over the text. */
final class Restoring {
  private final String text;
  private final Map<String, String> originals;
  private final StringBuilder out = new StringBuilder();

  Restoring(String text, Map<String, String> originals) {
    this.text = text;
    this.originals = originals;
  }

  String restored() {
    int at = 0;
    while (at < text.length()) {
      int end = placeholderEnd(at);
      String original = end > at ? originals.get(text.substring(at, end)) : null;
      if (original == null) {
        int next = end > at && !text.startsWith(Placeholder.PREFIX, at) ? end : at + 1;
        out.append(text, at, next);
        at = next;
      } else {
        out.append(original);
        at = end;
      }
    }
    return out.toString();
  }

  /** Behind a plain placeholder, or behind a run of base64 that may be one; else the start. */
  private int placeholderEnd(int at) {
    if (text.startsWith(Placeholder.PREFIX, at)) {
      int digits = at + Placeholder.PREFIX.length();
      int end = Placeholder.numberEnd(text, digits);
      return end > digits ? end : at;
    }
    boolean encoded = text.startsWith(Placeholder.ENCODED_PREFIX, at);
    if (!encoded && !startsRun(at)) {
      return at;
    }
    int end = Encoding.runEnd(text, at);
    boolean known = originals.containsKey(text.substring(at, end));
    return known || !(cutsPlaceholder(at, end) || hidesPlaceholder(at, end)) ? end : at;
  }

  private boolean startsRun(int at) {
    return Encoding.isLetter(text.charAt(at))
        && (at == 0 || !Encoding.isLetter(text.charAt(at - 1)))
        && Letters.before(text, at) != '\\';
  }

  /** {@code xREDACTED_1}: the underscore ends the run within a placeholder. */
  private boolean cutsPlaceholder(int at, int end) {
    return end < text.length()
        && text.charAt(end) == '_'
        && end - at >= 8
        && text.startsWith(Placeholder.PREFIX, end - 8);
  }

  /** {@code -pUkVE…}: an encoded placeholder behind letters of something else. */
  private boolean hidesPlaceholder(int at, int end) {
    return text.substring(at, end).indexOf(Placeholder.ENCODED_PREFIX) > 0;
  }
}
