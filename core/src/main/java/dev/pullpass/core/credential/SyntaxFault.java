package dev.pullpass.core.credential;

import dev.pullpass.core.credential.DockerConfig.Format;
import dev.pullpass.core.text.Base64Text;
import dev.pullpass.core.text.JsonError;
import dev.pullpass.core.text.Utf8;

/** Why a document is no JSON at all, in words for a person. */
final class SyntaxFault {
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private SyntaxFault() {}

  static ConfigFault explain(Format format, byte[] document, JsonError error) {
    String text = Utf8.text(document);
    return new ConfigFault(
        SyntaxPlace.of(format, document),
        error.offset(),
        error.message(),
        explanation(text, error.offset()));
  }

  private static String explanation(String text, int offset) {
    String start = text.strip();
    if (start.isEmpty()) {
      return "The document is empty.";
    }
    if (text.charAt(0) == BYTE_ORDER_MARK) {
      return "The document starts with a byte order mark, which is not allowed in JSON.";
    }
    if (isEncodedTwice(start)) {
      return "The document was base64-encoded twice.";
    }
    if (start.contains("{{") || start.contains("${")) {
      return "The document is no JSON: it holds a placeholder that was never filled in.";
    }
    return start.charAt(0) == '{' ? broken(start, offset) : foreign(start);
  }

  private static boolean isEncodedTwice(String text) {
    return AuthField.decodeBase64(text) instanceof Base64Text.Bytes inner
        && Utf8.text(inner.bytes()).strip().startsWith("{");
  }

  private static String broken(String text, int offset) {
    if (text.startsWith("{'") || text.contains("'auths'")) {
      return "The document is written with single quotes; JSON wants double quotes.";
    }
    return offset >= text.length()
        ? "The document ends too early: it was cut off, or a bracket or quote is missing."
        : "The document is no JSON from byte " + offset + " on.";
  }

  private static String foreign(String text) {
    if (text.startsWith("auths:")) {
      return "The document is YAML; the kubelet reads JSON only.";
    }
    return text.charAt(0) == '<'
        ? "The document is HTML or XML, not JSON: a download may have failed."
        : "The document is not JSON.";
  }
}
