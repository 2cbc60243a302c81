package dev.pullpass.kubernetes;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The first few thousand bytes of a dump: decides whether it is JSON, and recognises what people
 * hand over by mistake.
 */
final class DumpStart {
  private static final String EXPECTED = "expected what `kubectl get … -o json` prints";
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String text;

  private DumpStart(String text) {
    this.text = text;
  }

  static DumpStart of(byte[] bytes) {
    String decoded = new String(bytes, charset(bytes));
    boolean marked = !decoded.isEmpty() && decoded.charAt(0) == BYTE_ORDER_MARK;
    return new DumpStart(marked ? decoded.substring(1) : decoded);
  }

  /** PowerShell's redirection writes UTF-16. */
  private static Charset charset(byte[] bytes) {
    int mark = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
    if (mark == 0xFFFE) {
      return StandardCharsets.UTF_16LE;
    }
    return mark == 0xFEFF ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
  }

  boolean isJson() {
    String start = text.stripLeading();
    return start.startsWith("{") || start.startsWith("[");
  }

  /** Why this is no dump, if that shows already. */
  Optional<String> objection() {
    String start = text.stripLeading();
    if (start.isEmpty()) {
      return Optional.of("is empty; " + EXPECTED);
    }
    if (isBinary()) {
      return Optional.of("is a binary file; " + EXPECTED);
    }
    if (start.startsWith("<")) {
      return Optional.of("is an HTML or XML page (of a login, perhaps); " + EXPECTED);
    }
    return isJson() ? Optional.empty() : objectionToText(start);
  }

  private static Optional<String> objectionToText(String start) {
    if (start.matches("(?s)Name: {2,}\\S.*")) {
      return Optional.of("is the text of `kubectl describe`; " + EXPECTED);
    }
    if (start.matches("(?s)(NAMESPACE {2,})?(NAME|LAST SEEN) {2,}[A-Z].*")) {
      return Optional.of("is a table of `kubectl get`; add `-o json` to that command");
    }
    String lower = start.toLowerCase(Locale.ROOT);
    if (lower.startsWith("error from server") || lower.startsWith("error: ")) {
      return Optional.of("holds an error message of kubectl, not its answer");
    }
    return lower.startsWith("no resources found")
        ? Optional.of("holds kubectl's words that there are no resources, and nothing else")
        : Optional.empty();
  }

  /** Control characters other than white space do not occur in JSON or YAML. */
  private boolean isBinary() {
    return text.chars()
        .anyMatch(c -> (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == 0x7F);
  }
}
