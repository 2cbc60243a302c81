package dev.pullpass.core.message;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What a text tells beside its label: host, scope, whether a credential was sent, certificate. */
final class Evidence {
  private static final List<String> BEFORE_HOST =
      List.of(
          "pulling from host ",
          "pinging container registry ",
          "error pinging docker registry ",
          "logging into ");
  private static final int LONGEST_HOST = 300;

  private final Clues clues;

  Evidence(Clues clues) {
    this.clues = clues;
  }

  /** The host of the last request, else one named as such, else the one of the reference. */
  Optional<String> host() {
    Optional<String> requested = requestedUrl().map(Evidence::hostOfUrl);
    if (requested.isPresent()) {
      return requested.filter(host -> !host.isEmpty());
    }
    return namedHost().or(this::lookedUpHost).or(this::hostOfReference);
  }

  private Optional<String> requestedUrl() {
    Optional<String> last = Optional.empty();
    for (Shadow.Url url : clues.cast().urls()) {
      last = url.requested() ? Optional.of(url.text()) : last;
    }
    return last;
  }

  private static String hostOfUrl(String url) {
    int start = url.indexOf("://") + 3;
    int end = start;
    while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    String authority = url.substring(start, end);
    return authority.substring(authority.lastIndexOf('@') + 1);
  }

  private Optional<String> namedHost() {
    for (String before : BEFORE_HOST) {
      int at = clues.cast().words().indexOf(before);
      if (at >= 0) {
        return wordAt(at + before.length());
      }
    }
    return Optional.empty();
  }

  private Optional<String> lookedUpHost() {
    int at = clues.cast().words().indexOf("lookup ");
    return at < 0 ? Optional.empty() : wordAt(at + "lookup ".length());
  }

  private Optional<String> wordAt(int start) {
    String text = clues.text();
    int from = start < text.length() && text.charAt(start) == '"' ? start + 1 : start;
    int end = from;
    while (end < text.length() && end - from < LONGEST_HOST && !Letters.endsUrl(text, end)) {
      end++;
    }
    String word = text.substring(from, end);
    String host = word.endsWith(":") ? word.substring(0, word.length() - 1) : word;
    return host.isEmpty() ? Optional.empty() : Optional.of(host);
  }

  /** The first part of the last name that can be a reference, by the rule of distribution. */
  private Optional<String> hostOfReference() {
    Optional<String> host = Optional.empty();
    for (String name : clues.cast().names()) {
      int slash = name.indexOf('/');
      String first = slash < 0 ? "" : name.substring(0, slash);
      boolean isHost =
          first.indexOf('.') > 0 || first.indexOf(':') > 0 || first.equals("localhost");
      host = isHost && host.isEmpty() ? Optional.of(first) : host;
    }
    return host;
  }

  /** The scope of the token that was asked for, decoded. */
  Optional<String> scope() {
    for (Shadow.Url url : clues.cast().urls()) {
      int at = url.text().indexOf("scope=");
      if (at >= 0) {
        int end = url.text().indexOf('&', at);
        int from = at + "scope=".length();
        return Optional.of(decode(url.text().substring(from, end < 0 ? url.text().length() : end)));
      }
    }
    return Optional.empty();
  }

  /** Percent-decodes; what is no escape stays as it is. */
  private static String decode(String text) {
    ByteBuffer bytes = ByteBuffer.allocate(text.length() * 4);
    for (int at = 0; at < text.length(); at++) {
      int escaped = text.charAt(at) == '%' ? hex(text, at + 1) : -1;
      if (escaped >= 0) {
        bytes.put((byte) escaped);
        at += 2;
      } else {
        bytes.put(String.valueOf(text.charAt(at)).getBytes(StandardCharsets.UTF_8));
      }
    }
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
  }

  private static int hex(String text, int at) {
    if (at + 1 >= text.length()) {
      return -1;
    }
    int high = Character.digit(text.charAt(at), 16);
    int low = Character.digit(text.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  /** True where the text shows that no credential was sent. */
  boolean anonymous() {
    return clues.says(Word.ANONYMOUS_TOKEN) || clues.says(Word.CREDENTIAL_NONE);
  }

  /** What is wrong with the certificate. */
  Reading.Certificate certificate() {
    if (clues.says(Word.CERTIFICATE_EXPIRED)) {
      return Reading.Certificate.EXPIRED;
    }
    if (clues.says(Word.CERTIFICATE_NAME)) {
      return Reading.Certificate.WRONG_NAME;
    }
    return Reading.Certificate.UNKNOWN_AUTHORITY;
  }
}
