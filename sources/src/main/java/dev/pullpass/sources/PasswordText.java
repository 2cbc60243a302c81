package dev.pullpass.sources;

import dev.pullpass.core.credential.Password;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What becomes of bytes that should be a password. */
final class PasswordText {
  static final int MOST_BYTES = 64 * 1024;

  private PasswordText() {}

  static Password of(String place, byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw new SourceProblem(place + ": is too long for a password (more than 64 KiB)");
    }
    Password password = Password.of(withoutLineEnd(text(place, bytes)));
    if (password.isEmpty()) {
      throw new SourceProblem(place + ": is empty; a password was expected");
    }
    return password;
  }

  private static String text(String place, byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new SourceProblem(place + ": is not UTF-8 text");
    }
  }

  private static String withoutLineEnd(String text) {
    if (text.endsWith("\r\n")) {
      return text.substring(0, text.length() - 2);
    }
    return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
  }
}
