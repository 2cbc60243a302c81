package dev.pullpass.core.credential;

import dev.pullpass.core.text.Utf8;
import java.util.Arrays;
import java.util.Optional;

/**
 * What Go's net/url makes of {@code https://} plus a text: host (with its port) and path, both
 * unescaped. User information, query and fragment are dropped. Where Go's versions differ, the
 * laxer reading of 1.25 and before is followed: it refuses fewer keys, and those that it takes in
 * addition match no image.
 */
record SchemelessUrl(String host, String path) {
  private static final String HOST_PUNCTUATION = "-_.~!$&'()*+,;=:[]<>\"";
  private static final String USER_PUNCTUATION = "-._:~!$&'()*+,;=%@";

  /** Empty where url.Parse returns an error. */
  static Optional<SchemelessUrl> parse(String text) {
    String unanchored = before(text, '#');
    if (hasControl(unanchored)) {
      return Optional.empty();
    }
    Optional<String> fragment = Unescape.path(text.substring(unanchored.length()));
    String rest = before(unanchored, '?');
    String authority = before(rest, '/');
    Optional<String> host = authority(authority);
    Optional<String> path = Unescape.path(rest.substring(authority.length()));
    return host.isEmpty() || path.isEmpty() || fragment.isEmpty()
        ? Optional.empty()
        : Optional.of(new SchemelessUrl(host.get(), path.get()));
  }

  private static boolean hasControl(String text) {
    return text.chars().anyMatch(c -> c < 0x20 || c == 0x7F);
  }

  private static String before(String text, char end) {
    int at = text.indexOf(end);
    return at < 0 ? text : text.substring(0, at);
  }

  private static Optional<String> authority(String authority) {
    int at = authority.lastIndexOf('@');
    if (at >= 0 && !isUser(authority.substring(0, at))) {
      return Optional.empty();
    }
    String host = authority.substring(at + 1);
    return isHost(host) ? Unescape.host(host) : Optional.empty();
  }

  private static boolean isUser(String user) {
    boolean known =
        user.chars().allMatch(c -> isAlphanumeric(c) || USER_PUNCTUATION.indexOf(c) >= 0);
    return known && Unescape.path(user).isPresent();
  }

  private static boolean isHost(String host) {
    boolean bracketed = host.startsWith("[");
    if (bracketed && host.indexOf(']') < 0) {
      return false;
    }
    int port = bracketed ? host.lastIndexOf(']') + 1 : colon(host);
    return isPort(host.substring(port)) && host.chars().allMatch(SchemelessUrl::isHostCharacter);
  }

  private static int colon(String host) {
    int colon = host.lastIndexOf(':');
    return colon < 0 ? host.length() : colon;
  }

  private static boolean isPort(String port) {
    return port.isEmpty()
        || (port.charAt(0) == ':' && port.chars().skip(1).allMatch(c -> c >= '0' && c <= '9'));
  }

  private static boolean isHostCharacter(int c) {
    return isAlphanumeric(c) || c >= 0x80 || c == '%' || HOST_PUNCTUATION.indexOf(c) >= 0;
  }

  private static boolean isAlphanumeric(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Percent-decoding by net/url. */
  private static final class Unescape {
    private final byte[] text;
    private final boolean ascii;

    private Unescape(String text, boolean ascii) {
      this.text = Utf8.bytes(text);
      this.ascii = ascii;
    }

    static Optional<String> path(String text) {
      return new Unescape(text, true).run();
    }

    /** In a host, only bytes outside ASCII (and the percent sign itself) may be escaped. */
    static Optional<String> host(String text) {
      return new Unescape(text, false).run();
    }

    private Optional<String> run() {
      byte[] out = new byte[text.length];
      int length = 0;
      for (int i = 0; i < text.length; i++) {
        int value = text[i];
        if (text[i] == '%') {
          value = escaped(i);
          i += 2;
          if (value < 0 || (!ascii && value < 0x80 && value != '%')) {
            return Optional.empty();
          }
        }
        out[length++] = (byte) value;
      }
      return Optional.of(Utf8.text(Arrays.copyOf(out, length)));
    }

    private int escaped(int at) {
      if (at + 2 >= text.length) {
        return -1;
      }
      int high = Utf8.hexadecimal(text[at + 1]);
      int low = Utf8.hexadecimal(text[at + 2]);
      return high < 0 || low < 0 ? -1 : high << 4 | low;
    }
  }
}
