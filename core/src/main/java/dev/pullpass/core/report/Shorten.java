package dev.pullpass.core.report;

/** Cuts what would flood a screen. */
public final class Shorten {
  private static final int LONGEST_IMAGE = 300;
  private static final int LONGEST_TEXT = 1000;

  private Shorten() {}

  /** An image reference on one line. */
  static String image(String image) {
    return cut(image, LONGEST_IMAGE);
  }

  /** The first twelve digits of a digest, as people quote it. */
  static String digest(String digest) {
    int end = digest.indexOf(':') + 13;
    return digest.length() > end ? digest.substring(0, end) + "…" : digest;
  }

  /** A node's text on one line. */
  static String text(String text) {
    return cut(text, LONGEST_TEXT);
  }

  /** A text without the characters by which it could command a terminal; line ends stay. */
  public static String printable(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = (c < ' ' && c != '\n') || (c >= 0x7f && c < 0xa0);
      out.append(control ? ' ' : c);
    }
    return out.toString();
  }

  private static String cut(String text, int most) {
    String line = text.replace('\n', ' ').replace('\r', ' ').replace('\u001b', ' ');
    return line.length() > most
        ? line.substring(0, most) + "… (" + line.length() + " characters)"
        : line;
  }
}
