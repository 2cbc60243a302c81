package dev.pullpass.core.credential;

import dev.pullpass.core.text.Base64Text;
import dev.pullpass.core.text.Base64Text.Padding;
import dev.pullpass.core.text.JsonString;
import dev.pullpass.core.text.Utf8;

/**
 * The {@code auth} field: base64 of {@code username:password}, with or without padding, split at
 * the first colon (kubernetes pkg/credentialprovider/config.go, decodeDockerConfigFieldAuth).
 */
sealed interface AuthField {

  /** The two parts. */
  record UserAndPassword(Credential credential) implements AuthField {}

  /** What the kubelet cannot decode. */
  sealed interface Undecodable extends AuthField {

    /** The fault, with its place in the document. */
    ConfigFault fault(String field, JsonString value, byte[] document);
  }

  /** No base64. */
  record NotBase64(Base64Text.Illegal illegal, String explanation) implements Undecodable {
    @Override
    public ConfigFault fault(String field, JsonString value, byte[] document) {
      int offset = value.offsetOf(document, illegal.offset());
      return new ConfigFault(field, offset, illegal.message(), explanation);
    }
  }

  /** Base64 of a text without a colon. */
  record NoColon(String explanation) implements Undecodable {
    private static final String MESSAGE =
        "unable to parse auth field, must be formatted as base64(username:password)";

    @Override
    public ConfigFault fault(String field, JsonString value, byte[] document) {
      return new ConfigFault(field, value.offset() + 1, MESSAGE, explanation);
    }
  }

  /** Decodes a non-empty field. */
  static AuthField decode(String text) {
    Base64Text.Decoded decoded = decodeBase64(text);
    if (decoded instanceof Base64Text.Illegal illegal) {
      return new NotBase64(illegal, notBase64(text, illegal.offset()));
    }
    String pair = Utf8.text(((Base64Text.Bytes) decoded).bytes());
    int colon = pair.indexOf(':');
    return colon < 0
        ? new NoColon(noColon(pair))
        : new UserAndPassword(Credential.of(pair.substring(0, colon), pair.substring(colon + 1)));
  }

  /** Decodes as the kubelet chooses: padded if the text, trimmed, ends in an equals sign. */
  static Base64Text.Decoded decodeBase64(String text) {
    boolean padded = Whitespace.trimmedEnd(text).endsWith("=");
    return Base64Text.decode(Utf8.bytes(text), padded ? Padding.REQUIRED : Padding.NONE);
  }

  private static String notBase64(String text, int offset) {
    if (text.indexOf(':') >= 0) {
      return "The field auth holds a colon: the user name and password were written there without"
          + " base64.";
    }
    if (text.indexOf('$') >= 0 || text.indexOf('{') >= 0) {
      return "The field auth holds a placeholder that was never filled in.";
    }
    if (text.indexOf('-') >= 0 || text.indexOf('_') >= 0) {
      return "The field auth is not standard base64: it may be of the URL-safe kind, or no base64.";
    }
    if (Whitespace.has(text)) {
      return "The field auth holds white space, which the kubelet does not skip.";
    }
    return offset >= Utf8.bytes(Whitespace.trimmedEnd(text)).length - 4
        ? "The field auth is cut short or wrongly padded."
        : "The field auth is not base64.";
  }

  private static String noColon(String pair) {
    boolean twice =
        decodeBase64(pair) instanceof Base64Text.Bytes inner
            && Utf8.text(inner.bytes()).indexOf(':') >= 0;
    return twice
        ? "The field auth was base64-encoded twice."
        : "The field auth is base64 of a text without a colon: encode username:password, not the"
            + " password alone.";
  }
}
