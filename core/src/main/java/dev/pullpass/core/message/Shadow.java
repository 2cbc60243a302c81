package dev.pullpass.core.message;

import java.util.ArrayList;
import java.util.List;

/**
 * A text in which everything that only names things is blanked at equal length, so that an image
 * called {@code acme/timeout} or a path {@code /unauthorized} is not read as an error: URLs, quoted
 * names, an HTML page in an answer, and the failures of mirrors before the one that counts.
 */
final class Shadow {
  /** Stands for a character of an {@code https} URL. */
  static final char HTTPS = '\u0002';

  /** Stands for a character of anything else that was blanked. */
  static final char NAME = '\u0001';

  private static final int LONGEST_NAME = 512;

  private final String text;
  private final char[] out;
  private final List<String> names = new ArrayList<>();
  private final List<Url> urls = new ArrayList<>();

  private Shadow(String text) {
    this.text = text;
    this.out = Letters.lower(text).toCharArray();
  }

  /**
   * What is left of a text.
   *
   * @param words the text in lower case, names blanked, of the same length
   * @param names the quoted names, in order
   * @param urls the URLs, in order
   */
  record Cast(String words, List<String> names, List<Url> urls) {

    Cast {
      names = List.copyOf(names);
      urls = List.copyOf(urls);
    }
  }

  /** A URL, and whether it is one that was asked (not one to read for help). */
  record Url(String text, boolean requested) {}

  /** Blanks the names of a text. */
  static Cast of(String text) {
    Shadow shadow = new Shadow(text);
    shadow.blankUrls();
    shadow.blankNames();
    shadow.blankMirrors();
    shadow.blankPage();
    return new Cast(new String(shadow.out), shadow.names, shadow.urls);
  }

  private void blankUrls() {
    int from = 0;
    for (int at = text.indexOf("://", from); at >= 0; at = text.indexOf("://", from)) {
      int start = at;
      while (start > from && Letters.isWordPart(text.charAt(start - 1))) {
        start--;
      }
      int end = urlEnd(at + 3);
      addUrl(start, end);
      from = end;
    }
  }

  private int urlEnd(int start) {
    int end = start;
    while (end < text.length() && !Letters.endsUrl(text, end) && !startsError(end)) {
      end++;
    }
    while (end > start && ":,.;".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  /** True at the colon of an error that follows a URL without a space ({@code /v2/:x509:…}). */
  private boolean startsError(int at) {
    if (text.charAt(at) != ':') {
      return false;
    }
    boolean followsPath = text.charAt(at - 1) == '/' && text.charAt(at - 2) != '/';
    return followsPath || text.startsWith(":x509:", at);
  }

  private void addUrl(int start, int end) {
    String url = text.substring(start, end);
    String before = new String(out, Math.max(0, start - 12), start - Math.max(0, start - 12));
    urls.add(new Url(url, isRequested(before)));
    fill(start, end, url.startsWith("https:") ? HTTPS : NAME);
  }

  private static boolean isRequested(String before) {
    String word = before.endsWith("\"") ? before.substring(0, before.length() - 1) : before;
    return word.endsWith("get ")
        || word.endsWith("head ")
        || word.endsWith("post ")
        || word.endsWith("request to ")
        || word.endsWith("status code ")
        || word.endsWith("fetching ");
  }

  private void blankNames() {
    int open = text.indexOf('"');
    while (open >= 0) {
      int close = nameEnd(open + 1);
      boolean isName =
          close > open + 1 && !isValue(open) && !text.startsWith("application/", open + 1);
      if (isName) {
        names.add(text.substring(open + 1, close));
        fill(open + 1, close, out[open + 1] == HTTPS ? HTTPS : NAME);
      }
      open = text.indexOf('"', isName ? close + 1 : open + 1);
    }
  }

  /** The closing quote of a name without spaces; -1 where there is none. */
  private int nameEnd(int start) {
    int end = start;
    while (end < text.length() && end - start < LONGEST_NAME) {
      char c = text.charAt(end);
      if (c == '"') {
        return end;
      }
      if (Letters.isSpace(c)) {
        return -1;
      }
      end++;
    }
    return -1;
  }

  /** True for the value of a JSON or log field, and for an error in quotes. */
  private boolean isValue(int quote) {
    int before = quote - 1;
    while (before >= 0 && quote - before < 4 && text.charAt(before) == ' ') {
      before--;
    }
    return before >= 0 && ":=,{[".indexOf(text.charAt(before)) >= 0;
  }

  /** containers/image: {@code (Mirrors also failed: [mirror: error]): the error that counts}. */
  private void blankMirrors() {
    int start = new String(out).indexOf("(mirrors also failed:");
    int end = start < 0 ? -1 : text.indexOf("]):", start);
    if (end >= 0) {
      fill(start, end + 2, NAME);
    }
  }

  private void blankPage() {
    String words = new String(out);
    int doctype = words.indexOf("<!doctype");
    int html = words.indexOf("<html");
    int start = doctype >= 0 ? doctype : html;
    if (start >= 0) {
      fill(start, out.length, NAME);
    }
  }

  private void fill(int start, int end, char c) {
    for (int i = start; i < end; i++) {
      out[i] = c;
    }
  }
}
